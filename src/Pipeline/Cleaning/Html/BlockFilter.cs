namespace Pipeline.Cleaning.Html;

/// <summary>Keeps the blocks of a region that belong to the article, in order.</summary>
internal static class BlockFilter
{
    public static void Judge(Page page, PageNode region)
    {
        var inside = new List<PageBlock>();
        foreach (var block in page.Blocks)
        {
            block.Reason = block.Node.InFurniture ? "page furniture" : block.Node.IsIn(region) ? "" : "outside the article's element";
            if (block.Reason.Length == 0)
            {
                inside.Add(block);
            }
        }

        var first = inside.FindIndex(block => block.IsProse);
        var last = inside.FindLastIndex(block => block.IsProse);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < inside.Count; i++)
        {
            var block = inside[i];
            (block.Kept, block.Reason) = i < first ? (false, "before the first paragraph")
                : i > last ? (false, "behind the last paragraph")
                : Verdict(inside, i);
            if (block.Kept && !seen.Add(block.Text))
            {
                (block.Kept, block.Reason) = (false, "repeated");
            }
        }
    }

    private static (bool Kept, string Reason) Verdict(List<PageBlock> blocks, int i)
    {
        var block = blocks[i];
        if (block.IsProse)
        {
            return (true, "prose");
        }

        if (block.LinkDensity > 0.5)
        {
            return (false, "mostly links");
        }

        return block.Kind switch
        {
            BlockKind.Heading => (true, "subhead"),
            BlockKind.ListItem or BlockKind.Cell or BlockKind.Quote or BlockKind.Preformatted => (true, block.Kind.ToString()),
            _ when block.Node.Name is "p" && block.Words >= 3 => (true, "paragraph"),
            _ => (false, "stray line"),
        };
    }
}
