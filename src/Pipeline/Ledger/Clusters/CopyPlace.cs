namespace Pipeline.Ledger.Clusters;

/// <summary>Where an article stands in its cluster. Decided once, when it is taken in.</summary>
/// <param name="ClusterId">The id of the cluster's first article.</param>
/// <param name="DumpId">Of the first article.</param>
/// <param name="Ordinal">Of the first article.</param>
/// <param name="Similarity">To the first article; 1 for itself.</param>
/// <param name="Size">Articles in the cluster when it came, itself included.</param>
public sealed record CopyPlace(string ClusterId, string DumpId, int Ordinal, double Similarity, int Size)
{
    public bool IsCopy(string articleId) => ClusterId != articleId;
}
