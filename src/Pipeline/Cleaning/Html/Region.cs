namespace Pipeline.Cleaning.Html;

/// <summary>Finds the element that holds the article: the deepest with nearly all the prose that is not furniture.</summary>
internal static class Region
{
    /// <summary>Share of a page's prose from which on an element is no furniture whatever its name.</summary>
    private const double MainShare = 0.4;

    /// <summary>Share of the region's prose that an inner element must hold to be the region itself.</summary>
    private const double InnerShare = 0.85;

    public static PageNode Find(Page page)
    {
        AddUp(page);
        MarkFurniture(page);
        AddUp(page);
        var best = page.Nodes[0];
        foreach (var node in page.Nodes)
        {
            if (node.Worth > best.Worth)
            {
                best = node;
            }
        }

        foreach (var node in page.Nodes)
        {
            if (node.Prose >= InnerShare * best.Prose && node.Depth > best.Depth && node.IsIn(best) && !node.InFurniture && node.Name is not ("p" or "ul" or "ol" or "blockquote"))
            {
                best = node;
            }
        }

        return best;
    }

    private static void AddUp(Page page)
    {
        foreach (var node in page.Nodes)
        {
            (node.Prose, node.Worth) = (0, 0);
        }

        foreach (var block in page.Blocks)
        {
            if (block.Node.InFurniture)
            {
                continue;
            }

            block.Node.Prose += block.IsProse ? block.Words : 0;
            block.Node.Worth += block.IsProse ? block.Words : block.LinkDensity > 0.5 ? -6 : -2;
        }

        for (var i = page.Nodes.Count - 1; i > 0; i--)
        {
            var node = page.Nodes[i];
            node.Parent!.Prose += node.Prose;
            node.Parent!.Worth += node.Worth;
        }
    }

    private static void MarkFurniture(Page page)
    {
        var most = MainShare * page.Nodes[0].Prose;
        foreach (var node in page.Nodes)
        {
            node.InFurniture = node.Parent is { InFurniture: true } || (node.IsFurniture && (node.Prose == 0 || node.Prose < most));
        }
    }
}
