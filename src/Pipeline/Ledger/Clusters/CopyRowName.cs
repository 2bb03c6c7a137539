using System.Globalization;

namespace Pipeline.Ledger.Clusters;

/// <summary>Names a row of the copies.</summary>
public static class CopyRowName
{
    public static string Of(CopyKey key) => OfKey(key.Key);

    public static string Of(CopyCluster cluster) => OfCluster(cluster.Id);

    public static string Of(CopyMember member) => OfMember(member.ClusterId, member.DumpId, member.Ordinal);

    public static string OfKey(ulong key) => string.Create(CultureInfo.InvariantCulture, $"h-{key:x16}");

    public static string OfCluster(string id) => "k-" + id;

    public static string OfMember(string clusterId, string dumpId, int ordinal) =>
        string.Create(CultureInfo.InvariantCulture, $"{MembersOf(clusterId)}{dumpId}-{ordinal:D10}");

    /// <summary>What the names of a cluster's members begin with.</summary>
    public static string MembersOf(string clusterId) => $"m-{clusterId}-";
}
