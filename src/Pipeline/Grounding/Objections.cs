namespace Pipeline.Grounding;

/// <summary>Finds what no paraphrase explains: numbers and names that the text lacks, turned meaning, altered quotations.</summary>
internal static class Objections
{
    private const int MostQuotations = 8;

    public static IEnumerable<Objection> Find(
        string claim, List<Term> terms, string body, List<Term> title, List<SourceSentence> source, List<SourceSentence> carriers, GroundingWeights weights)
    {
        for (var i = 0; i < terms.Count; i++)
        {
            if (terms[i].Kind is not (TermKind.Number or TermKind.Name) || source.Any(sentence => sentence.Quality(i) > 0) || title.Any(term => TermMatch.Of(terms[i], term) > 0))
            {
                continue;
            }

            var text = terms[i].Span.In(claim);
            yield return terms[i].Kind == TermKind.Number
                ? new(weights.MissingNumber, $"the text has no number {text}")
                : new(weights.MissingName, $"the text has no {text}");
        }

        foreach (var (place, instead) in Slots.Conflicts(terms, carriers))
        {
            var isWord = terms[place].Kind is TermKind.Content;
            yield return new(
                isWord ? weights.OtherWord : weights.OtherName,
                $"where the claim says {terms[place].Span.In(claim)} the text says {instead.Span.In(body)}",
                isWord ? Support.Supported : Support.Contradicted);
        }

        if (IsTurned(terms, carriers))
        {
            yield return new(weights.Negation, "one of claim and text denies what the other says", Support.Contradicted);
        }

        var folded = claim.AsSpan().ContainsAny('"', '“', '”') ? Folded(body) : "";
        foreach (var quotation in Quotations(claim).Take(MostQuotations))
        {
            if (!folded.Contains(Folded(quotation), StringComparison.OrdinalIgnoreCase))
            {
                yield return new(weights.Quotation, $"the text does not have the words \"{quotation}\"");
            }
        }
    }

    private static bool IsTurned(List<Term> terms, List<SourceSentence> carriers)
    {
        var claimDenies = Polarity.Denied(terms);
        var sourceDenies = carriers.Select(sentence => Polarity.Denied(sentence.Terms)).ToList();
        for (var i = 0; i < terms.Count; i++)
        {
            var denied = new List<bool>();
            foreach (var (sentence, denies) in carriers.Zip(sourceDenies))
            {
                denied.AddRange(sentence.Matches(i).Select(match => denies[match.Place]));
            }

            if (terms[i].Kind == TermKind.Content && denied.Count > 0 && !denied.Contains(claimDenies[i]))
            {
                return true;
            }
        }

        // A denial whose words the text does not have: some denial should be there.
        return claimDenies.Contains(true)
            && !sourceDenies.Any(denies => denies.Contains(true))
            && terms.Any(Polarity.IsNegation);
    }

    private static IEnumerable<string> Quotations(string claim)
    {
        var start = -1;
        for (var at = 0; at < claim.Length; at++)
        {
            if (claim[at] is '"' or '“' or '”')
            {
                if (start >= 0)
                {
                    yield return claim[(start + 1)..at].Trim(' ', '.', ',', '!', '?');
                }

                start = start >= 0 ? -1 : at;
            }
        }
    }

    private static string Folded(string text) => text.Replace('’', '\'').Replace('‘', '\'');
}
