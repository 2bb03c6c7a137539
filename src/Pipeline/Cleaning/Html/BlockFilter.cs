namespace Pipeline.Cleaning.Html;

/// <summary>Keeps the blocks of a region that belong to the article, in order.</summary>
internal static class BlockFilter
{
    public static List<PageBlock> Keep(Page page, PageNode region)
    {
        var inside = page.Blocks.Where(block => !block.Node.InFurniture && block.Node.IsIn(region)).ToList();
        var prose = inside.Select(block => block.IsProse).ToArray();
        var first = Array.IndexOf(prose, true);
        var last = Array.LastIndexOf(prose, true);
        var kept = new List<PageBlock>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = Math.Max(first, 0); i <= last; i++)
        {
            if ((prose[i] || Belongs(inside, prose, i, last)) && seen.Add(inside[i].Text))
            {
                kept.Add(inside[i]);
            }
        }

        return kept;
    }

    private static bool Belongs(List<PageBlock> blocks, bool[] prose, int i, int last)
    {
        var block = blocks[i];
        if (block.LinkDensity > 0.5)
        {
            return false;
        }

        return block.Kind switch
        {
            BlockKind.Heading => true,
            BlockKind.ListItem or BlockKind.Cell or BlockKind.Quote or BlockKind.Preformatted => true,
            _ => block.Node.Name is "p" && block.Words >= 3,
        };
    }
}
