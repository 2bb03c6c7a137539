using Pipeline.Storage;

namespace Pipeline.Ledger;

/// <summary>The ledger's rows of dumps.</summary>
public interface IDumpRows : IRows<DumpRow>
{
    /// <returns>The stored row; null when the dump has one already.</returns>
    Task<DumpRow?> TryAddAsync(DumpRow dump, CancellationToken cancellationToken);

    /// <summary>Removes a row, unless it was changed since it was read.</summary>
    Task RemoveAsync(DumpRow dump, CancellationToken cancellationToken);

    Task<DumpRow?> FindDumpAsync(string dumpId, CancellationToken cancellationToken);

    /// <summary>Those of a page of blobs that have no row. Costs far less than a request for each that has one.</summary>
    Task<IReadOnlyList<DumpBlob>> FindUnknownAsync(IReadOnlyList<DumpBlob> blobs, CancellationToken cancellationToken);

    /// <summary>The dumps that are versions of a blob, in no order.</summary>
    IAsyncEnumerable<DumpRow> ListVersionsAsync(string name, CancellationToken cancellationToken);

    /// <summary>Dumps whose blobs' names begin with a text, by name; several versions of a blob are dumps each.</summary>
    /// <param name="prefix">Empty for all.</param>
    /// <param name="from">Where an earlier listing stopped, <see cref="ListPage{T}.Next"/>; null for the beginning.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    IAsyncEnumerable<ListPage<DumpRow>> ListDumpsAsync(string prefix, string? from, CancellationToken cancellationToken);

    /// <summary>Dumps that are not settled and were due before <paramref name="time"/>.</summary>
    /// <param name="time">Not included.</param>
    /// <param name="from">Where an earlier listing stopped, <see cref="ListPage{T}.Next"/>; null for the beginning.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    IAsyncEnumerable<ListPage<DumpRow>> ListOverdueDumpsAsync(DateTimeOffset time, string? from, CancellationToken cancellationToken);
}
