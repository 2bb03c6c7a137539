using Pipeline.Grounding.Terms;

namespace Pipeline.Grounding.Conflicts;

/// <summary>Finds a word of a statement where the text has something else by each of its places.</summary>
internal static class EachPlace
{
    /// <param name="claim">The statement.</param>
    /// <param name="isMeant">Which of its terms are looked at.</param>
    /// <param name="source">Sentences of the text.</param>
    /// <param name="instead">What the text has, for a term at a place of a sentence; null where it has nothing else.</param>
    /// <returns>The place in the statement, and what the text has at the first place; null where one place has nothing else.</returns>
    public static (int Place, Term Instead)? Of(
        Claim claim, Func<Term, bool> isMeant, IReadOnlyList<SourceSentence> source, Func<int, SourceSentence, int, Term?> instead)
    {
        for (var i = 0; i < claim.Terms.Count; i++)
        {
            if (isMeant(claim.Terms[i]) && Instead(i, source, instead) is { } found)
            {
                return (i, found);
            }
        }

        return null;
    }

    private static Term? Instead(int i, IReadOnlyList<SourceSentence> source, Func<int, SourceSentence, int, Term?> instead)
    {
        Term? first = null;
        foreach (var sentence in source)
        {
            foreach (var (place, _) in sentence.Matches(i))
            {
                if (instead(i, sentence, place) is not { } found)
                {
                    return null;
                }

                first ??= found;
            }
        }

        return first;
    }
}
