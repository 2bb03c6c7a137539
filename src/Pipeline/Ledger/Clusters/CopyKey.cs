namespace Pipeline.Ledger.Clusters;

/// <summary>A number by which copies find a cluster: a run of words of its first article.</summary>
public sealed record CopyKey
{
    public required ulong Key { get; init; }

    public required string ClusterId { get; init; }

    /// <summary>When the window ends; afterwards the key is free.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>The row's version, for conditional updates; empty before it is stored.</summary>
    public string Version { get; init; } = "";
}
