namespace Pipeline.Cleaning.Html.Metadata;

/// <summary>Drops what a page says of an article's authors: their names in its first lines, and what they are in its last ones.</summary>
internal static class AuthorNotes
{
    private const int FirstLines = 2;

    private const int LastLines = 4;

    /// <summary>In words.</summary>
    private const int LongestNote = 100;

    public const string Reason = "note on the author";

    public static void Drop(Page page, IReadOnlyList<string> authors)
    {
        var kept = page.Blocks.Where(block => block.Kept).ToList();
        if (authors.Count == 0 || kept.Count <= FirstLines + LastLines)
        {
            return;
        }

        foreach (var block in kept.Take(FirstLines).Where(block => authors.Contains(block.Text, StringComparer.OrdinalIgnoreCase)))
        {
            Drop(block);
        }

        for (var i = kept.Count - LastLines; i < kept.Count; i++)
        {
            if (kept[i].Words <= LongestNote && authors.Any(name => AuthorNames.Presents(kept[i].Text, name)))
            {
                Drop(kept[i]);
                if (kept[i - 1].Kind is BlockKind.Heading)
                {
                    Drop(kept[i - 1]);
                }
            }
        }
    }

    private static void Drop(PageBlock block) => (block.Kept, block.Reason) = (false, Reason);
}
