namespace Pipeline.Cleaning.Html;

/// <summary>A page's block-level elements and blocks, both in reading order.</summary>
internal sealed record Page(IReadOnlyList<PageNode> Nodes, IReadOnlyList<PageBlock> Blocks);
