using Pipeline.Ledger.Clusters;
using Pipeline.Storage;

namespace Pipeline.Testing.Doubles;

/// <content>Copies.</content>
public sealed partial class InMemoryLedger
{
    private readonly SortedDictionary<string, CopyKey> copyKeys = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, CopyCluster> copyClusters = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, CopyMember> copyMembers = new(StringComparer.Ordinal);

    public int CopyRows => Locked(() => copyKeys.Count + copyClusters.Count + copyMembers.Count);

    public Task<CopyKey?> FindKeyAsync(ulong key, CancellationToken cancellationToken) =>
        RunAsync("ledger.find-copy-key", () => copyKeys.GetValueOrDefault(CopyRowName.OfKey(key)), cancellationToken);

    public Task<CopyCluster?> FindClusterAsync(string clusterId, CancellationToken cancellationToken) =>
        RunAsync("ledger.find-cluster", () => copyClusters.GetValueOrDefault(CopyRowName.OfCluster(clusterId)), cancellationToken);

    public Task<CopyMember?> FindMemberAsync(string clusterId, string dumpId, int ordinal, CancellationToken cancellationToken) => RunAsync(
        "ledger.find-copy", () => copyMembers.GetValueOrDefault(CopyRowName.OfMember(clusterId, dumpId, ordinal)), cancellationToken);

    public IAsyncEnumerable<CopyMember> ListCopiesAsync(string clusterId, CancellationToken cancellationToken) =>
        ListAsync(() => copyMembers.Values.Where(member => member.ClusterId == clusterId), cancellationToken);

    public Task<string?> TryWriteAsync(CopyChanges changes, CancellationToken cancellationToken) => RunAsync(
        "ledger.write-copies",
        () =>
        {
            var inTheWay =
                changes.Clusters.FirstOrDefault(row => VersionOf(copyClusters, CopyRowName.Of(row), one => one.Version) != row.Version)
                    is { } cluster ? CopyRowName.Of(cluster)
                : changes.Keys.FirstOrDefault(row => VersionOf(copyKeys, CopyRowName.Of(row), one => one.Version) != row.Version)
                    is { } key ? CopyRowName.Of(key)
                : changes.Members.FirstOrDefault(row => copyMembers.ContainsKey(CopyRowName.Of(row)))
                    is { } member ? CopyRowName.Of(member)
                : null;
            if (inTheWay is null)
            {
                foreach (var row in changes.Clusters)
                {
                    copyClusters[CopyRowName.Of(row)] = row with { Version = NextVersion() };
                }

                foreach (var row in changes.Keys)
                {
                    copyKeys[CopyRowName.Of(row)] = row with { Version = NextVersion() };
                }

                foreach (var row in changes.Members)
                {
                    copyMembers[CopyRowName.Of(row)] = row;
                }
            }

            return inTheWay;
        },
        cancellationToken);

    public IAsyncEnumerable<ListPage<CopyRow>> ListExpiredCopiesAsync(
        DateTimeOffset time,
        string? from,
        CancellationToken cancellationToken
    ) =>
        PagesAsync(
            () =>
                copyKeys.Select(row => (new CopyRow(row.Key, row.Value.Version), row.Value.Until))
                    .Concat(copyClusters.Select(row => (new CopyRow(row.Key, row.Value.Version), row.Value.Until)))
                    .Concat(copyMembers.Select(row => (new CopyRow(row.Key, ""), row.Value.Until)))
                    .OrderBy(row => row.Item1.Name, StringComparer.Ordinal)
                    .Where(row => row.Until < time)
                    .Select(row => row.Item1),
            row => row.Name,
            _ => true,
            from,
            cancellationToken);

    public Task RemoveAsync(IReadOnlyList<CopyRow> rows, CancellationToken cancellationToken) => RunAsync(
        "ledger.remove-copies",
        () =>
        {
            foreach (var row in rows)
            {
                _ = VersionOf(copyKeys, row.Name, one => one.Version) == row.Version && copyKeys.Remove(row.Name);
                _ = VersionOf(copyClusters, row.Name, one => one.Version) == row.Version && copyClusters.Remove(row.Name);
                copyMembers.Remove(row.Name);
            }

            return true;
        },
        cancellationToken);

    public Task RemoveAsync(CopyCluster cluster, CancellationToken cancellationToken) => RunAsync(
        "ledger.remove-cluster",
        () =>
        {
            foreach (var name in copyKeys.Where(row => row.Value.ClusterId == cluster.Id).Select(row => row.Key).ToArray())
            {
                copyKeys.Remove(name);
            }

            return copyClusters.Remove(CopyRowName.Of(cluster));
        },
        cancellationToken);

    public Task RemoveCopyAsync(string clusterId, string dumpId, int ordinal, CancellationToken cancellationToken) => RunAsync(
        "ledger.remove-copy", () => copyMembers.Remove(CopyRowName.OfMember(clusterId, dumpId, ordinal)), cancellationToken);

    private static string VersionOf<TRow>(SortedDictionary<string, TRow> rows, string name, Func<TRow, string> version) =>
        rows.TryGetValue(name, out var row) ? version(row) : "";
}
