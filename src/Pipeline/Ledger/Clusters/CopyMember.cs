namespace Pipeline.Ledger.Clusters;

/// <summary>A copy in a cluster: a row that is added once and never changed.</summary>
public sealed record CopyMember
{
    public required string ClusterId { get; init; }

    public required string DumpId { get; init; }

    public required int Ordinal { get; init; }

    /// <summary>To the first article, from 0 to 1.</summary>
    public required double Similarity { get; init; }

    /// <summary>Articles in the cluster when it came, itself included.</summary>
    public required int Size { get; init; }

    public required DateTimeOffset Until { get; init; }
}
