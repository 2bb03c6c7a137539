using Pipeline.Grounding.Terms;

namespace Pipeline.Grounding;

/// <summary>Finds what the text says of something else: the board approved it, the union approved it.</summary>
internal static class OtherSubjects
{
    /// <summary>What stands around a word for it to be in the same place; see <see cref="SourceSentence.Anchor(int, int)"/>.</summary>
    private const double SamePlace = 1.8;

    /// <summary>Sentences that are about the same.</summary>
    private const int Near = 1;

    /// <summary>The place in the claim, and the text's word.</summary>
    public static (int Place, Term Instead)? Of(Claim claim, IReadOnlyList<SourceSentence> source)
    {
        for (var i = 0; i < claim.Terms.Count; i++)
        {
            if (claim.Terms[i].Kind is TermKind.Content && Instead(claim, i, source) is { } instead)
            {
                return (i, instead);
            }
        }

        return null;
    }

    /// <summary>
    /// The text has the claim's word near by, with nothing of the claim around it, and another word where the claim has it.
    /// </summary>
    private static Term? Instead(Claim claim, int i, IReadOnlyList<SourceSentence> source)
    {
        var (best, instead, at) = (SamePlace, (Term?)null, 0);
        foreach (var sentence in source)
        {
            for (var place = 1; place + 1 < sentence.Terms.Count; place++)
            {
                if (sentence.Terms[place].Kind is TermKind.Content && !sentence.IsMatched(place) && IsBetween(claim, i, sentence, place)
                    && sentence.Anchor(i, place) is var anchor && anchor >= best)
                {
                    (best, instead, at) = (anchor, sentence.Terms[place], sentence.Index);
                }
            }
        }

        var isElsewhere = false;
        foreach (var sentence in source)
        {
            foreach (var (place, quality) in sentence.Matches(i))
            {
                if (sentence.Anchor(i, place) >= 1)
                {
                    return null;
                }

                isElsewhere |= quality == 1 && Math.Abs(sentence.Index - at) <= Near;
            }
        }

        return isElsewhere ? instead : null;
    }

    /// <summary>Before it is an article or the like, the word after it is the same.</summary>
    private static bool IsBetween(Claim claim, int i, SourceSentence sentence, int place) =>
        i + 1 < claim.Terms.Count && i > 0 && claim.Terms[i + 1].IsContent && !claim.Terms[i - 1].IsContent
        && !sentence.Terms[place - 1].IsContent && sentence.Matches(i + 1).Any(match => match.Place == place + 1);
}
