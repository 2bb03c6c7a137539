namespace Pipeline.Cleaning.Html;

/// <summary>Where a page's article is.</summary>
/// <param name="Outer">The element with the most prose for the least of anything else.</param>
/// <param name="Inner">The deepest element in it with nearly all of its prose.</param>
internal sealed record Region(PageNode Outer, PageNode Inner)
{
    /// <summary>Share of a page's prose from which on an element is no furniture whatever its name.</summary>
    private const double MainShare = 0.4;

    /// <summary>The same for one that holds much.</summary>
    private const double LongShare = 0.25;

    /// <summary>In words.</summary>
    private const int LongText = 150;

    /// <summary>The same where the name is hardly ever given to articles.</summary>
    private const double CertainShare = 0.8;

    /// <summary>Share of the outer element's prose that an inner one must hold.</summary>
    private const double InnerShare = 0.92;

    /// <summary>In words: the most that an element without prose takes from what it is in.</summary>
    private const double MostLoss = 20;

    private const double LinkCost = 4;

    private const int FewestListWords = 4;

    /// <summary>What a word in a short paragraph, a list or a table counts beside one of prose.</summary>
    private const double ListShare = 0.5;

    public static Region Find(Page page)
    {
        AddUp(page);
        MarkFurniture(page);
        AddUp(page);
        var outer = page.Nodes[0];
        foreach (var node in page.Nodes)
        {
            if (node.Worth > outer.Worth)
            {
                outer = node;
            }
        }

        var inner = outer;
        foreach (var node in page.Nodes)
        {
            if (
                node.Prose >= InnerShare * outer.Prose
                && node.Depth > inner.Depth
                && node.IsIn(inner)
                && !node.InFurniture
                && IsContainer(node))
            {
                inner = node;
            }
        }

        return new Region(outer, inner);
    }

    /// <summary>In words. Short paragraphs, lists and tables are a little of the article's; links are not.</summary>
    private static double Worth(PageBlock block) => block switch
    {
        { IsProse: true } => block.Words,
        { LinkDensity: > 0.5 } => -LinkCost,
        { EndsSentence: true, Node.Name: "p", LinkDensity: < 0.2, Words: >= FewestListWords } => ListShare * block.Words,
        { Kind: BlockKind.ListItem or BlockKind.Cell, LinkDensity: < 0.2, Words: >= FewestListWords } => ListShare * block.Words,
        _ => -1,
    };

    private static bool IsContainer(PageNode node) => node.Name is not ("p" or "ul" or "ol" or "blockquote");

    private static void AddUp(Page page)
    {
        foreach (var node in page.Nodes)
        {
            (node.Words, node.Prose, node.Worth) = (0, 0, 0);
        }

        foreach (var block in page.Blocks)
        {
            if (block.Node.InFurniture)
            {
                continue;
            }

            block.Node.Words += block.Words;
            block.Node.Prose += block.IsProse ? block.Words : 0;
            block.Node.Worth += Worth(block);
        }

        for (var i = page.Nodes.Count - 1; i > 0; i--)
        {
            var node = page.Nodes[i];
            node.Parent!.Words += node.Words;
            node.Parent!.Prose += node.Prose;
            node.Parent!.Worth += Math.Max(node.Worth, -MostLoss);
        }
    }

    private static void MarkFurniture(Page page)
    {
        // First what is certain, so that a long footer or thread of comments makes no article look small.
        foreach (var node in page.Nodes)
        {
            node.InFurniture =
                node.Parent is { InFurniture: true }
                || (node.Sign is { IsCertain: true } && node.Prose < CertainShare * page.Nodes[0].Prose);
        }

        AddUp(page);
        var all = page.Nodes[0].Prose;
        var topics = Topics(page, all);
        foreach (var node in page.Nodes)
        {
            node.InFurniture =
                node.InFurniture
                || node.Parent is { InFurniture: true }
                || (node.IsFurniture && !IsMain(node.Prose, all) && !topics.Contains(node.Sign!.Name));
        }
    }

    /// <summary>Names that paragraphs bear which hold most of the prose together: they tell what the article is about.</summary>
    private static HashSet<string> Topics(Page page, int all) =>
        [
            .. page
                .Blocks.Where(block =>
                    block is { IsProse: true, Node: { InFurniture: false, Name: "p", Sign: { IsCertain: false, Name: not "hidden" } } })
                .GroupBy(block => block.Node.Sign!.Name, StringComparer.Ordinal)
                .Where(group => group.Sum(block => block.Words) >= MainShare * all)
                .Select(group => group.Key),
        ];

    private static bool IsMain(int prose, int all) =>
        prose > 0 && (prose >= MainShare * all || (prose >= LongShare * all && prose >= LongText));
}
