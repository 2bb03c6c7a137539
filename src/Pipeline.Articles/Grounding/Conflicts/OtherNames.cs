using Pipeline.Grounding.Terms;

namespace Pipeline.Grounding.Conflicts;

/// <summary>Finds a name in a statement that the text has elsewhere, while another name has what the statement says of it.</summary>
internal static class OtherNames
{
    /// <summary>A sentence with this part of what the best one has of the rest of the statement can be the one that it is from.</summary>
    private const double Comparable = 0.8;

    /// <summary>Sentences between a name and what is said of it: nearer, a pronoun may stand for it.</summary>
    private const int Near = 1;

    /// <summary>Part of the rest of the statement that one sentence has where it is certain to be the source.</summary>
    private const double Certain = 0.6;

    /// <summary>What stands around a name for it to be in the same place; see <see cref="SourceSentence.Anchor(int, int)"/>.</summary>
    private const double SamePlace = 1;
    private const double Beside = 0.3;
    private const double OwnPlace = 1.6;
    private const double FramedPlace = 1.5;
    private const double FramedNoun = 2;

    /// <summary>The place in the statement, and the text's name; null where there is none in its place.</summary>
    public static IEnumerable<(int Place, Term? Instead)> Of(Claim claim, IReadOnlyList<SourceSentence> source)
    {
        for (var first = 0; first < claim.Terms.Count; first++)
        {
            if (!IsNominal(claim, claim.Terms[first], claim.Word(first)) && !(first == 0 && IsFirstName(claim)))
            {
                continue;
            }

            var last = first;
            while (last + 1 < claim.Terms.Count && IsNominal(claim, claim.Terms[last + 1], claim.Word(last + 1)))
            {
                last++;
            }

            var (isOther, instead) = Judge(claim, first, last, source);
            if (isOther)
            {
                yield return (first, instead);
            }

            first = last;
        }
    }

    /// <summary>A name; where all nouns have a capital, any of them.</summary>
    private static bool IsNominal(Claim claim, Term term, ReadOnlySpan<char> word) =>
        term.Kind is TermKind.Name || (claim.Language.HasCapitalNouns && term.Kind is TermKind.Content && char.IsUpper(word[0]));

    /// <summary>A name that a sentence begins with: its first word has a capital in any case.</summary>
    private static bool IsFirstName(Claim claim) =>
        claim.Terms is [{ Kind: TermKind.Content, Number: null }, { Kind: TermKind.Name }, ..] && char.IsUpper(claim.Word(0)[0]);

    private static (bool IsOther, Term? Instead) Judge(Claim claim, int first, int last, IReadOnlyList<SourceSentence> source)
    {
        var named = source.Where(sentence => Has(sentence, first, last)).ToList();
        var rest = claim.Terms.Where((_, i) => i < first || i > last).Sum(term => term.Weight);
        var best = source.Max(sentence => Rest(claim, sentence, first, last));
        if (named is [] || best <= 0)
        {
            return (false, null); // missing, which is another objection; or nothing is said of it
        }

        var carriers = source.Where(sentence => Rest(claim, sentence, first, last) >= Comparable * best).ToList();
        var away = named.Min(sentence => carriers.Min(carrier => Math.Abs(carrier.Index - sentence.Index)));
        var own = named.Max(sentence => Own(sentence, first, last));
        if (Framed(claim, first, last, source, own) is { } framed)
        {
            return (true, framed);
        }

        if (claim.Terms[first].Kind is not TermKind.Name)
        {
            return (false, null);
        }

        var (other, instead) = Other(carriers, first);
        var isCertain = best >= Certain * rest;
        var isOther = away > Near
            ? own < OwnPlace && (other >= SamePlace || (other >= Beside && isCertain))
            : away == 0 && isCertain && other >= SamePlace && own == 0;
        return (isOther, instead);
    }

    private static bool Has(SourceSentence sentence, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (sentence.Matches(i) is not [])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Weight of the statement without the name that a sentence has.</summary>
    private static double Rest(Claim claim, SourceSentence sentence, int first, int last)
    {
        var rest = sentence.Coverage;
        for (var i = first; i <= last; i++)
        {
            rest -= claim.Terms[i].Weight * sentence.Quality(i);
        }

        return rest;
    }

    private static double Own(SourceSentence sentence, int first, int last)
    {
        var own = 0.0;
        for (var i = first; i <= last; i++)
        {
            foreach (var (place, _) in sentence.Matches(i))
            {
                own = Math.Max(own, sentence.Anchor(i, place));
            }
        }

        return own;
    }

    private static (double Anchor, Term? Name) Other(List<SourceSentence> carriers, int first)
    {
        var (best, name) = (0.0, (Term?)null);
        foreach (var carrier in carriers)
        {
            for (var place = 0; place < carrier.Terms.Count; place++)
            {
                if (carrier.Terms[place].Kind is TermKind.Name && !carrier.IsMatched(place)
                    && carrier.Anchor(first, place) is var anchor && anchor > best)
                {
                    (best, name) = (anchor, carrier.Terms[place]);
                }
            }
        }

        return (best, name);
    }

    /// <summary>Another name between the same two words, with more around it than the statement's own has anywhere.</summary>
    private static Term? Framed(Claim claim, int first, int last, IReadOnlyList<SourceSentence> source, double own)
    {
        var least = claim.Terms[first].Kind is TermKind.Name && first > 0 ? FramedPlace : FramedNoun;
        foreach (var sentence in source)
        {
            for (var start = 0; start < sentence.Terms.Count && !Has(sentence, first, last); start++)
            {
                if (!IsNominal(claim, sentence.Terms[start], sentence.Word(start)) || sentence.IsMatched(start))
                {
                    continue;
                }

                var end = start;
                while (end + 1 < sentence.Terms.Count && !sentence.IsMatched(end + 1)
                    && IsNominal(claim, sentence.Terms[end + 1], sentence.Word(end + 1)))
                {
                    end++;
                }

                if (
                    (first == 0 || sentence.IsAt(first - 1, start - 1))
                    && sentence.IsAt(last + 1, end + 1)
                    && sentence.Anchor(new TextSpan(first, last), new TextSpan(start, end)) is var anchor
                    && anchor >= least
                    && anchor > own)
                {
                    return sentence.Terms[start];
                }

                start = end;
            }
        }

        return null;
    }
}
