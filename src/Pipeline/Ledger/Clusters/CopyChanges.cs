namespace Pipeline.Ledger.Clusters;

/// <summary>Rows that are written together or not at all: those without a version are added, the others replaced.</summary>
public sealed record CopyChanges(
    IReadOnlyList<CopyCluster> Clusters,
    IReadOnlyList<CopyKey> Keys,
    IReadOnlyList<CopyMember> Members)
{
    public int Count => Clusters.Count + Keys.Count + Members.Count;
}
