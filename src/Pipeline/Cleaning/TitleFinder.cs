namespace Pipeline.Cleaning;

/// <summary>Finds the headline among the lines that are not body: it says what the body says, and stands before it.</summary>
internal static class TitleFinder
{
    private const int FewestWords = 2;

    private const int MostWords = 30;

    /// <summary>Paragraphs of the body that a headline may stand behind: a lead sometimes comes first.</summary>
    private const int LeadParagraphs = 2;

    /// <summary>In characters: shorter words are in every text.</summary>
    private const int LongestSkipped = 3;

    /// <summary>In characters: how much of the body is asked for the headline's words.</summary>
    private const int Reach = 5000;

    private static readonly char[] Marks = ['.', ',', '!', '?', '"', '“', '”', '\'', '’', ':', ';', '(', ')'];

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
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var read = 0;
        foreach (var i in body.TakeWhile(_ => read < Reach))
        {
            AddWords(blocks[i].Text, lookup);
            read += blocks[i].Text.Length;
        }

        int? best = null;
        var bestScore = 0.0;
        for (var i = 0; i < last; i++)
        {
            if (!kept.Contains(i) && Score(blocks, i, kept, words) is { } score && score > bestScore)
            {
                (best, bestScore) = (i, score);
            }
        }

        return best;
    }

    private static double? Score(IReadOnlyList<TextBlock> blocks, int i, HashSet<int> body, HashSet<string> words)
    {
        var text = blocks[i].Text;
        var own = WordsOf(text).ToList();
        if (own.Count is < FewestWords or > MostWords || text.EndsWith(':') || text.EndsWith(',') || IsTrail(text))
        {
            return null;
        }

        var shared = (double)own.Count(words.Contains) / own.Count;
        // Right before the body, or first of all, is where headlines stand; alone between gaps is how.
        return 2 * shared
            + (body.Contains(i + 1) ? 0.5 : 0)
            + (i == 0 ? 0.5 : 0)
            + (blocks[i].AfterGap && i + 1 < blocks.Count && blocks[i + 1].AfterGap ? 0.25 : 0);
    }

    /// <summary>Menus and breadcrumbs are set with separators; credits carry a sign.</summary>
    private static bool IsTrail(string text) => text.Contains('©', StringComparison.Ordinal) || text.Count(c => c is '>' or '|' or '•' or '»' or '/') >= 2;

    private static IEnumerable<string> WordsOf(string text) => text.Split(' ').Select(word => word.Trim(Marks)).Where(word => word.Length > LongestSkipped);

    private static void AddWords(ReadOnlySpan<char> text, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> words)
    {
        foreach (var range in text.Split(' '))
        {
            if (text[range].Trim(Marks) is { Length: > LongestSkipped } word)
            {
                words.Add(word);
            }
        }
    }
}
