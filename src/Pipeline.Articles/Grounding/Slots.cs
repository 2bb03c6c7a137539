namespace Pipeline.Grounding;

/// <summary>Finds where a claim says what the text says, but for one word between words that agree.</summary>
internal static class Slots
{
    /// <summary>The words that may fill a slot; longer is another sentence.</summary>
    private const int Widest = 3;

    /// <summary>Places where the text has another filler of the same kind: the place in the claim and the text's term.</summary>
    public static IEnumerable<(int Place, Term Instead)> Conflicts(IReadOnlyList<Term> claim, IReadOnlyList<SourceSentence> carriers)
    {
        for (var i = 0; i < claim.Count; i++)
        {
            if (claim[i].IsContent && Instead(claim, i, carriers) is { } instead)
            {
                yield return (i, instead);
            }
        }
    }

    private static Term? Instead(IReadOnlyList<Term> claim, int i, IReadOnlyList<SourceSentence> carriers)
    {
        Term? found = null;
        foreach (var sentence in carriers)
        {
            foreach (var (left, right) in Frames(claim, i, sentence))
            {
                for (var place = left + 1; place < right; place++)
                {
                    if (TermMatch.Of(claim[i], sentence.Terms[place]) > 0)
                    {
                        return null; // the text agrees somewhere
                    }

                    found = sentence.Terms[place].Kind == claim[i].Kind ? sentence.Terms[place] : found;
                }
            }
        }

        return found;
    }

    /// <summary>The words before and after the slot, where the text has them in this order and near.</summary>
    private static IEnumerable<(int Left, int Right)> Frames(IReadOnlyList<Term> claim, int i, SourceSentence sentence)
    {
        // Between two function words stands anything, but a name there is this name.
        if (claim[i].Kind == TermKind.Content && !(i > 0 && claim[i - 1].IsContent) && !(i + 1 < claim.Count && claim[i + 1].IsContent))
        {
            return [];
        }

        var before = i > 0 ? sentence.Matches(i - 1) : [(-1, 1)];
        var after = i + 1 < claim.Count ? sentence.Matches(i + 1) : [(sentence.Terms.Count, 1)];
        return from left in before
               from right in after
               where right.Place - left.Place is > 1 and <= Widest + 1
               select (left.Place, right.Place);
    }
}
