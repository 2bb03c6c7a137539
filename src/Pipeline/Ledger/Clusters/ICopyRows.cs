using Pipeline.Storage;

namespace Pipeline.Ledger.Clusters;

/// <summary>The ledger's rows of articles and their copies.</summary>
public interface ICopyRows
{
    /// <summary>Rows that one call of <see cref="TryWriteAsync"/> takes.</summary>
    public const int MostChanges = 100;

    Task<CopyKey?> FindKeyAsync(ulong key, CancellationToken cancellationToken);

    Task<CopyCluster?> FindClusterAsync(string clusterId, CancellationToken cancellationToken);

    Task<CopyMember?> FindMemberAsync(string clusterId, string dumpId, int ordinal, CancellationToken cancellationToken);

    /// <summary>The copies in a cluster, without its first article.</summary>
    IAsyncEnumerable<CopyMember> ListCopiesAsync(string clusterId, CancellationToken cancellationToken);

    /// <summary>Writes all rows, or none of them.</summary>
    /// <returns>Null when all are written; else the name of a row that has changed, or is there already.</returns>
    Task<string?> TryWriteAsync(CopyChanges changes, CancellationToken cancellationToken);

    /// <summary>Rows whose window ended before <paramref name="time"/>.</summary>
    /// <param name="time">Not included.</param>
    /// <param name="from">Where an earlier listing stopped, <see cref="ListPage{T}.Next"/>; null for the beginning.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    IAsyncEnumerable<ListPage<CopyRow>> ListExpiredCopiesAsync(DateTimeOffset time, string? from, CancellationToken cancellationToken);

    /// <summary>Removes the rows that have not changed since.</summary>
    Task RemoveAsync(IReadOnlyList<CopyRow> rows, CancellationToken cancellationToken);

    /// <summary>Removes a cluster's row and those of its keys; its copies stay.</summary>
    Task RemoveAsync(CopyCluster cluster, CancellationToken cancellationToken);

    Task RemoveCopyAsync(string clusterId, string dumpId, int ordinal, CancellationToken cancellationToken);
}
