namespace Pipeline.Ledger.Clusters;

/// <summary>An article and its copies: the ledger's row. What is like the first article is a copy, not what is like a copy.</summary>
public sealed record CopyCluster
{
    /// <summary>Keys that a cluster is entered under, the smallest of its first article's signature.</summary>
    public const int MostKeys = 8;

    /// <summary>The id of its first article.</summary>
    public required string Id { get; init; }

    public required string DumpId { get; init; }

    /// <summary>Number of the first article in its dump.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Of the first article, as <see cref="Copies.TextSignature.ToBytes"/> writes it.</summary>
    public required ReadOnlyMemory<byte> Signature { get; init; }

    /// <summary>Articles that came so far, the first included.</summary>
    public required int Size { get; init; }

    public required DateTimeOffset Until { get; init; }

    /// <summary>The row's version, for conditional updates; empty before it is stored.</summary>
    public string Version { get; init; } = "";
}
