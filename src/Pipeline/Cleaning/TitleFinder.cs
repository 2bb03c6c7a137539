namespace Pipeline.Cleaning;

/// <summary>Finds the headline among the lines that are not body: it says what the body says, and stands before it.</summary>
internal static class TitleFinder
{
    private const int FewestWords = 2;

    private const int MostWords = 30;

    /// <summary>Paragraphs of the body that a headline may stand behind: a lead sometimes comes first.</summary>
    private const int LeadParagraphs = 2;

    /// <summary>In characters: how much of the body is asked for the headline's words.</summary>
    private const int Reach = 5000;

    public static int? Find(IReadOnlyList<TextBlock> blocks, IReadOnlyList<int> body)
    {
        if (body.Count == 0)
        {
            return null;
        }

        var last = body[Math.Min(LeadParagraphs, body.Count - 1)];
        var kept = body.ToHashSet();
        if (last == Math.Min(LeadParagraphs, body.Count - 1))
        {
            return null; // nothing stands above the body or in its beginning
        }

        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var read = 0;
        foreach (var i in body.TakeWhile(_ => read < Reach))
        {
            foreach (var word in new TitleWords(blocks[i].Text))
            {
                words.GetAlternateLookup<ReadOnlySpan<char>>().Add(word);
            }

            read += blocks[i].Text.Length;
        }

        int? best = null;
        var bestScore = 0.0;
        for (var i = 0; i < last; i++)
        {
            if (!kept.Contains(i) && Score(blocks, i, kept, words.GetAlternateLookup<ReadOnlySpan<char>>()) is { } score && score > bestScore)
            {
                (best, bestScore) = (i, score);
            }
        }

        return best;
    }

    private static double? Score(IReadOnlyList<TextBlock> blocks, int i, HashSet<int> body, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> words)
    {
        var text = blocks[i].Text;
        if (blocks[i].Words < FewestWords || text[^1] is ':' or ',' || IsTrail(text))
        {
            return null;
        }

        var (own, known) = (0, 0);
        foreach (var word in new TitleWords(text))
        {
            own++;
            known += words.Contains(word) ? 1 : 0;
        }

        if (own is < FewestWords or > MostWords)
        {
            return null;
        }

        var shared = (double)known / own;
        // Right before the body, or first of all, is where headlines stand; alone between gaps is how.
        return 2 * shared
            + (body.Contains(i + 1) ? 0.5 : 0)
            + (i == 0 ? 0.5 : 0)
            + (blocks[i].AfterGap && i + 1 < blocks.Count && blocks[i + 1].AfterGap ? 0.25 : 0);
    }

    /// <summary>Menus and breadcrumbs are set with separators; credits carry a sign.</summary>
    private static bool IsTrail(ReadOnlySpan<char> text) => text.Contains('©') || text.Count('>') + text.Count('|') + text.Count('•') + text.Count('»') + text.Count('/') >= 2;
}
