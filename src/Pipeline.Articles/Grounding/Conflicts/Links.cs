using Pipeline.Grounding.Terms;

namespace Pipeline.Grounding.Conflicts;

/// <summary>
/// Whether a text has two words side by side somewhere, so that both may name the same: Mayor Anna Berg; Falk, the master.
/// </summary>
internal static class Links
{
    /// <param name="other">A word of the text.</param>
    /// <param name="words">Terms of the statement.</param>
    /// <param name="named">Sentences that have these.</param>
    public static bool Are(Term other, IReadOnlyList<int> words, IReadOnlyList<SourceSentence> named)
    {
        foreach (var sentence in named)
        {
            foreach (var (own, _) in words.SelectMany(sentence.Matches))
            {
                for (var place = 0; place < sentence.Terms.Count; place++)
                {
                    if (sentence.Terms[place].Stem == other.Stem && IsBeside(sentence, own, place))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool IsBeside(SourceSentence sentence, int one, int two)
    {
        const int Apart = 3;
        var (from, to) = (Math.Min(one, two), Math.Max(one, two));
        return to - from <= Apart && Enumerable.Range(from + 1, to - from - 1).All(i => sentence.Terms[i].Kind is not TermKind.Content);
    }
}
