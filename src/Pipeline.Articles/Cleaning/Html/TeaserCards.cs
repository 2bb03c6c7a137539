namespace Pipeline.Cleaning.Html;

/// <summary>
/// Finds the cards below an article that lead to others: several elements of one look, each with a linked headline, or an article element
/// of
/// its own, and an excerpt.
/// </summary>
internal sealed class TeaserCards
{
    /// <summary>In words: with more an element is no card.</summary>
    private const int LargestCard = 100;

    /// <summary>In words: shorter links head sections.</summary>
    private const int ShortestHeadline = 3;

    private const int FewestCards = 2;

    /// <summary>
    /// Share of the region's prose that stands above teasers; what has less above it is a list with a link to each thing.
    /// </summary>
    private const double LeastAbove = 0.7;

    private readonly HashSet<PageNode> cards;

    public TeaserCards(Page page, Region region)
    {
        var above = Above(page, region);
        var heads = page
            .Blocks.Where(block =>
                !block.Node.InFurniture && block.Kind is BlockKind.Heading && block.LinkDensity > 0.5 && block.Words >= ShortestHeadline)
            .Select(block => block.Node)
            .Concat(page.Nodes.Where(node => node.Name is "article" && !node.InFurniture && node.Words is > 0 and <= LargestCard))
            .ToHashSet();
        var inside = new Dictionary<PageNode, int>();
        foreach (var node in heads.SelectMany(head => head.Up()))
        {
            inside[node] = inside.GetValueOrDefault(node) + 1;
        }

        cards =
        [
            .. heads.Select(head => Card(head, region, inside)).OfType<PageNode>().Distinct()
                .GroupBy(card => card.Shape)
                .Where(cards =>
                    cards.Skip(FewestCards - 1).Any() && cards.All(card => above.GetValueOrDefault(card) >= LeastAbove * region.Outer.Prose)
                )
                .SelectMany(cards => cards),
        ];
    }

    public bool Hold(PageBlock block) => cards.Count > 0 && block.Node.Up().Any(cards.Contains);

    /// <summary>For each element with a block in it the words of the region's prose above its first one.</summary>
    private static Dictionary<PageNode, int> Above(Page page, Region region)
    {
        var above = new Dictionary<PageNode, int>();
        var prose = 0;
        foreach (var block in page.Blocks)
        {
            for (var node = block.Node; node is not null && above.TryAdd(node, prose); node = node.Parent)
            {
            }

            prose += block.IsProse && !block.Node.InFurniture && block.Node.IsIn(region.Outer) ? block.Words : 0;
        }

        return above;
    }

    /// <summary>The largest element around a headline that is small enough and holds no other.</summary>
    private static PageNode? Card(PageNode head, Region region, Dictionary<PageNode, int> inside)
    {
        var card = head;
        while (
            card.Parent is { } parent
            && parent.Words <= LargestCard
            && (inside[parent] == 1 || inside[parent] == inside[head])
            && parent != region.Outer
            && parent != region.Inner)
        {
            card = parent;
        }

        return card == head && head.Name is not "article" ? null : card;
    }
}
