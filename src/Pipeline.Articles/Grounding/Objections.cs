using Pipeline.Grounding.Conflicts;
using Pipeline.Grounding.Terms;

namespace Pipeline.Grounding;

/// <summary>Finds what no paraphrase explains: numbers, names and units that the text lacks, turned meaning, altered quotations.</summary>
internal static class Objections
{
    private const int MostQuotations = 8;

    public static IEnumerable<Objection> Find(
        Claim claim, string body, List<Term> title, List<SourceSentence> source, List<SourceSentence> carriers, GroundingWeights weights) =>
    [
        .. Missing(claim, title, source, weights),
        .. Other(claim, body, source, carriers, weights),
        .. Turned(claim, body, source, carriers, weights),
        .. Quotations(claim.Text).Take(MostQuotations) is var quotations && quotations.Any() ? Altered(quotations, body, weights) : [],
    ];

    private static IEnumerable<Objection> Missing(Claim claim, List<Term> title, List<SourceSentence> source, GroundingWeights weights)
    {
        var terms = claim.Terms;
        for (var i = 0; i < terms.Count; i++)
        {
            if (terms[i].Kind is not (TermKind.Number or TermKind.Name)
                || source.Any(sentence => sentence.Quality(i) > 0) || title.Any(term => TermMatch.Of(terms[i], term) > 0)
                || source.Any(sentence => Initials.Are(claim.Word(i), sentence.Terms)) || Initials.Are(claim.Word(i), title))
            {
                continue;
            }

            var text = terms[i].Span.In(claim.Text);
            yield return terms[i].Kind == TermKind.Number
                ? new(weights.MissingNumber, $"the text has no number {text}")
                : new(weights.MissingName, $"the text has no {text}");
        }
    }

    private static IEnumerable<Objection> Other(
        Claim claim, string body, List<SourceSentence> source, List<SourceSentence> carriers, GroundingWeights weights)
    {
        Objection Instead(double factor, int place, string instead) =>
            new(factor, $"where the claim says {claim.Terms[place].Span.In(claim.Text)} the text says {instead}", Support.Contradicted);

        foreach (var (place, instead) in Units.Conflicts(claim, body, source))
        {
            yield return new(
                weights.OtherName,
                $"the unit of {claim.Terms[place].Span.In(claim.Text)} is another one in the text",
                Support.Contradicted);
        }

        if (OtherNumbers.Of(claim, source) is { } number)
        {
            yield return Instead(weights.OtherName, number.Place, number.Instead.Span.In(body));
        }

        foreach (var (place, instead) in Contraries.Of(claim, source, carriers))
        {
            yield return Instead(weights.Negation, place, instead.Span.In(body));
        }

        if (Genders.Wrong(claim, carriers) is { } pronoun)
        {
            yield return new(
                weights.OtherName, $"the text does not speak of anybody as {pronoun.Span.In(claim.Text)}", Support.Contradicted);
        }

        foreach (var (place, instead) in OtherNames.Of(claim, source).Take(1))
        {
            yield return instead is { } otherName
                ? Instead(weights.OtherName, place, otherName.Span.In(body))
                : new(weights.OtherName, $"the text does not say it of {claim.Terms[place].Span.In(claim.Text)}");
        }

        if (OtherSubjects.Of(claim, source) is { } subject)
        {
            yield return Instead(weights.OtherName, subject.Place, subject.Instead.Span.In(body));
        }

        if (OtherPlaces.Of(claim, source) is { } other)
        {
            yield return Instead(weights.OtherName, other.Place, other.Instead.Span.In(body));
        }

        if (OtherDays.Of(claim, source) is { } day)
        {
            yield return Instead(weights.OtherName, day.Place, day.Instead.In(body));
        }

        if (NumberRoles.Of(claim, body, source) is { } tied)
        {
            yield return Instead(weights.OtherName, tied.Place, tied.Instead.Span.In(body));
        }

        if (OtherEnds.Of(claim, source) is { } end)
        {
            yield return Instead(weights.OtherName, end.Place, end.Instead.Span.In(body));
        }

        if (OtherRoles.Of(claim, source) is { } role)
        {
            yield return new(
                weights.OtherName,
                $"the text says {claim.Terms[role.Place].Span.In(claim.Text)} of {role.Instead.Span.In(body)}",
                Support.Contradicted);
        }

        if (OtherObjects.Of(claim, source) is { } to)
        {
            yield return new(weights.OtherName, $"the text does not say it of {claim.Terms[to].Span.In(claim.Text)}");
        }

        if (Scattered.Of(claim, source) is { } unheard)
        {
            yield return new(weights.OtherName, $"the text says nothing of {unheard.Span.In(claim.Text)}");
        }

        if (Nobody.Of(claim, body, source) is { } nobody)
        {
            yield return Instead(weights.Negation, nobody.Place, nobody.Instead.Span.In(body));
        }

        if (Universals.Of(claim, source) is { } all)
        {
            yield return new(weights.OtherName, $"the text does not say it of {all.Span.In(claim.Text)}");
        }

        if (CutHeads.Of(claim, source) is { } cut)
        {
            yield return Instead(weights.OtherName, cut.Place, $"{claim.Terms[cut.Place].Span.In(claim.Text)} {cut.Head.Span.In(body)}");
        }

        if (MixedNames.Of(claim, source) is { } mixed)
        {
            yield return new(
                weights.OtherName,
                $"the text has no {claim.Text[claim.Terms[mixed - 1].Span.Start..claim.Terms[mixed].Span.End]}",
                Support.Contradicted);
        }

        if (SwappedRoles.Of(claim, carriers) is { } swapped)
        {
            yield return new(
                weights.OtherName,
                $"{claim.Terms[swapped.One].Span.In(claim.Text)} and {claim.Terms[swapped.Two].Span.In(claim.Text)} have changed places",
                Support.Contradicted);
        }
    }

    private static IEnumerable<Objection> Turned(
        Claim claim, string body, List<SourceSentence> source, List<SourceSentence> carriers, GroundingWeights weights)
    {
        if (Polarity.IsTurned(claim, body, carriers))
        {
            yield return new(weights.Negation, "one of claim and text denies what the other says", Support.Contradicted);
        }

        if (Assertion.Missing(claim, source) is { } marker)
        {
            yield return new(weights.Negation, $"the text does not state it; there it stands {marker}");
        }
    }

    private static IEnumerable<Objection> Altered(IEnumerable<string> quotations, string body, GroundingWeights weights)
    {
        var folded = Folded(body);
        return quotations
            .Where(quotation => !folded.Contains(Folded(quotation), StringComparison.OrdinalIgnoreCase))
            .Select(quotation => new Objection(weights.Quotation, $"the text does not have the words \"{quotation}\""));
    }

    private static IEnumerable<string> Quotations(string claim)
    {
        var start = -1;
        for (var at = 0; at < claim.Length; at++)
        {
            if (claim[at] is '"' or '“' or '”' or '„')
            {
                if (start >= 0)
                {
                    yield return claim[(start + 1)..at].Trim(' ', '.', ',', '!', '?');
                }

                start = start >= 0 ? -1 : at;
            }
        }
    }

    /// <summary>Letters and digits alone: tokenised text and other signs for the same mark are no other words.</summary>
    private static string Folded(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
