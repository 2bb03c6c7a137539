namespace Pipeline.Cleaning.Html;

/// <summary>A page's block-level elements and blocks, both in reading order.</summary>
internal sealed record Page(IReadOnlyList<PageNode> Nodes, IReadOnlyList<PageBlock> Blocks)
{
    /// <summary>In blocks: how far above the headline, and above the body, by-lines and dates stand.</summary>
    private const int Reach = 12;

    /// <summary>In blocks: how far above the body a headline may stand.</summary>
    private const int FarReach = 60;

    /// <summary>Paragraphs above and between which by-lines and dates stand.</summary>
    private const int LeadParagraphs = 3;

    private HashSet<PageBlock>? near;

    /// <summary>Whether a block stands at the headline: a few above it, or between it and the second paragraph.</summary>
    public bool NearHeadline(PageBlock block) => (near ??= Near()).Contains(block);

    public static bool IsHeadline(PageBlock block) => block.Node.Name is "h1" || block.Reason is "headline";

    private HashSet<PageBlock> Near()
    {
        var first = 0;
        while (first < Blocks.Count && !(Blocks[first].Kept && Blocks[first].IsProse))
        {
            first++;
        }

        // The topmost heading of the page within reach; another may stand right above the body.
        var headline = Math.Max(0, first - Reach);
        for (var i = first - 1; i >= Math.Max(0, first - FarReach); i--)
        {
            headline = Blocks[i].Node is { Name: "h1", InFurniture: false } || Blocks[i].Reason is "headline" ? i : headline;
        }

        var last = first;
        for (var kept = 0; last < Blocks.Count && kept < LeadParagraphs; last++)
        {
            kept += Blocks[last] is { Kept: true, IsProse: true } ? 1 : 0;
        }

        return new(Blocks.Take(last).Skip(Math.Max(0, headline - Reach)), ReferenceEqualityComparer.Instance);
    }
}
