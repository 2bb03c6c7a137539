namespace Pipeline.Cleaning;

/// <summary>
/// Finds the article among the blocks of a plain-text dump: the stretch in which prose outweighs everything else, without
/// the stray lines in it.
/// </summary>
internal static class BodyFinder
{
    /// <summary>Fewest words of a line that is taken for a paragraph.</summary>
    private const int ShortestParagraph = 9;

    /// <summary>What a stray line costs a stretch, in words: a few between paragraphs do not end an article.</summary>
    private const int StrayCost = 4;

    /// <returns>Indexes of the blocks that make the body, in order.</returns>
    public static List<int> Find(IReadOnlyList<TextBlock> blocks)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var prose = blocks.Select(block => IsParagraph(block.Text) && seen.Add(block.Text)).ToArray();
        var (from, to) = BestStretch(blocks, prose);
        return [.. Enumerable.Range(from, to - from).Where(i => prose[i])];
    }

    private static bool IsParagraph(string text) => Prose.Words(text) >= ShortestParagraph && Prose.EndsSentence(text);

    /// <summary>The stretch with the largest sum of words of prose less the cost of stray lines.</summary>
    private static (int From, int To) BestStretch(IReadOnlyList<TextBlock> blocks, bool[] prose)
    {
        var (best, bestFrom, bestTo) = (0, 0, 0);
        var (sum, from) = (0, 0);
        for (var i = 0; i < blocks.Count; i++)
        {
            sum += prose[i] ? Prose.Words(blocks[i].Text) : -StrayCost;
            if (sum <= 0)
            {
                (sum, from) = (0, i + 1);
            }
            else if (sum > best)
            {
                (best, bestFrom, bestTo) = (sum, from, i + 1);
            }
        }

        return (bestFrom, bestTo);
    }
}
