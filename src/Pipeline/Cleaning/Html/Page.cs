namespace Pipeline.Cleaning.Html;

/// <summary>A page's block-level elements and blocks, both in reading order.</summary>
internal sealed record Page(IReadOnlyList<PageNode> Nodes, IReadOnlyList<PageBlock> Blocks)
{
    /// <summary>In blocks: how far above the headline, and above the body, by-lines and dates stand.</summary>
    private const int Reach = 8;

    private HashSet<PageBlock>? near;

    /// <summary>Whether a block stands at the headline: a few above it, or between it and the second paragraph.</summary>
    public bool NearHeadline(PageBlock block) => (near ??= Near()).Contains(block);

    private HashSet<PageBlock> Near()
    {
        var first = 0;
        while (first < Blocks.Count && !(Blocks[first].Kept && Blocks[first].IsProse))
        {
            first++;
        }

        var headline = first;
        for (var i = first - 1; i >= 0; i--)
        {
            if (Blocks[i].Node.Name is "h1" || Blocks[i].Reason is "headline")
            {
                headline = i;
                break;
            }
        }

        return new(Blocks.Take(Math.Min(Blocks.Count, first + 2)).Skip(Math.Max(0, headline - Reach)), ReferenceEqualityComparer.Instance);
    }
}
