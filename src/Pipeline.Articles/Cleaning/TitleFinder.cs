namespace Pipeline.Cleaning;

/// <summary>Finds the headline among the lines that are not body: it says what the body says, and stands before it.</summary>
internal static class TitleFinder
{
    private const int FewestWords = 2;

    private const int MostWords = 30;

    /// <summary>A shorter line that is repeated in the browser's title is a section or the site.</summary>
    private const int FewestHeadlineWords = 3;

    /// <summary>Words of the browser's title that a headline repeats.</summary>
    private const int FewestCommon = 3;

    /// <summary>In words.</summary>
    private const int LongestSite = 6;

    /// <summary>Lines among which the name of the site is sought.</summary>
    private const int MostLines = 400;

    /// <summary>Paragraphs of the body that a headline may stand behind: a lead sometimes comes first.</summary>
    private const int LeadParagraphs = 2;

    /// <summary>In characters: how much of the body is asked for the headline's words.</summary>
    private const int Reach = 5000;

    /// <summary>As many as so much of a body has, or more.</summary>
    private const int WordsInReach = 700;

    public static int? Find(IReadOnlyList<TextBlock> blocks, IReadOnlyList<int> body)
    {
        if (body.Count == 0)
        {
            return null;
        }

        var last = body[Math.Min(LeadParagraphs, body.Count - 1)];
        var kept = body.Take(LeadParagraphs + 1).ToHashSet();
        if (last == Math.Min(LeadParagraphs, body.Count - 1))
        {
            return null; // nothing stands above the body or in its beginning
        }

        var known = new HashSet<ulong>(WordsInReach);
        var read = 0;
        foreach (var i in body.TakeWhile(_ => read < Reach))
        {
            known.UnionWith(blocks[i].Fingerprints);
            read += blocks[i].Text.Length;
        }

        int? best = null;
        var bestScore = 0.0;
        for (var i = 0; i < last; i++)
        {
            if (!kept.Contains(i) && Score(blocks, i, kept, known) is { } score && score > bestScore)
            {
                (best, bestScore) = (i, score);
            }
        }

        return best;
    }

    /// <summary>The line above the body that says what the first line says, which in dumps of pages is the browser's title.</summary>
    public static int? BelowWindow(IReadOnlyList<TextBlock> blocks, IReadOnlyList<int> body)
    {
        if (body.Count == 0 || blocks[0].Words is < FewestHeadlineWords or > MostWords || body[0] == 0)
        {
            return null;
        }

        int? best = null;
        var most = 0;
        var kept = body.Take(LeadParagraphs + 1).ToHashSet();
        var window = blocks[0].Fingerprints.ToHashSet();
        for (var i = 1; i < body[Math.Min(LeadParagraphs, body.Count - 1)]; i++)
        {
            if (kept.Contains(i) || blocks[i].Words is < FewestHeadlineWords or > MostWords)
            {
                continue;
            }

            var own = blocks[i].Fingerprints.ToHashSet();
            var common = own.Count(window.Contains);
            if (common >= FewestCommon && common * 2 > own.Count && common > most)
            {
                (best, most) = (i, common);
            }
        }

        return best;
    }

    /// <summary>
    /// The headline without the name of the site: dumps of pages begin with the browser's title, in which the headline stands that comes
    /// again
    /// above the article.
    /// </summary>
    public static string WithoutSite(IReadOnlyList<TextBlock> blocks, int title, IReadOnlyList<int> body)
    {
        var text = blocks[title].Text;
        if (title > 0 && BelowWindow(blocks, body) == title)
        {
            return text;
        }

        var window = blocks[0].Text;
        for (var i = 1; i < body[Math.Min(LeadParagraphs, body.Count - 1)]; i++)
        {
            var line = blocks[i];
            if (
                line.Words is >= FewestHeadlineWords and <= MostWords
                && line.Text.Length < window.Length
                && (
                    window.StartsWith(line.Text, StringComparison.OrdinalIgnoreCase)
                    || window.EndsWith(line.Text, StringComparison.OrdinalIgnoreCase)))
            {
                return line.Text;
            }
        }

        var lines = blocks
            .Take(Math.Min(blocks.Count, MostLines))
            .Where((line, i) => i != title && line.Words is >= 1 and <= LongestSite)
            .Select(line => line.Text)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return Html.Metadata.PageTitle.WithoutSite(text, lines, []);
    }

    private static double? Score(IReadOnlyList<TextBlock> blocks, int i, HashSet<int> body, HashSet<ulong> known)
    {
        var text = blocks[i].Text;
        if (blocks[i].Words < FewestWords || text[^1] is ':' or ',' || IsTrail(text))
        {
            return null;
        }

        var own = blocks[i].Fingerprints.Length;
        if (own is < FewestWords or > MostWords)
        {
            return null;
        }

        var shared = (double)blocks[i].Fingerprints.Count(known.Contains) / own;
        // Right before the body, or first of all, is where headlines stand; alone between gaps is how.
        return 2 * shared
            + (body.Contains(i + 1) ? 0.5 : 0)
            + (i == 0 ? 0.5 : 0)
            + (blocks[i].AfterGap && i + 1 < blocks.Count && blocks[i + 1].AfterGap ? 0.25 : 0);
    }

    /// <summary>Menus and breadcrumbs are set with separators; credits carry a sign.</summary>
    private static bool IsTrail(ReadOnlySpan<char> text) =>
        text.Contains('©') || text.Count('>') + text.Count('|') + text.Count('•') + text.Count('»') + text.Count('/') >= 2;
}
