using System.Runtime.CompilerServices;
using System.Text;
using Azure.Data.Tables;
using Pipeline.Ledger;
using Pipeline.Storage;

namespace Pipeline.Azure.Storage;

/// <summary>
/// The dumps in the order of their blobs' names, in the partition <c>names</c>: what lets a listing of the container be compared
/// with the ledger page by page. A row is written after the dump's own, so one may be missing, and none is there too many.
/// </summary>
internal sealed class TableDumpNames(TableClient table)
{
    private const string Partition = "names";

    private const string Row = "RowKey";

    /// <summary>In bytes of UTF-8; in hexadecimal and with the dump's id it fits into a key of 512 characters.</summary>
    private const int LongestName = 200;

    /// <summary>Dumps in a page of a listing: each is read for itself.</summary>
    private const int PageSize = 200;

    public Task AddAsync(DumpRow dump, CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(new TableEntity(Partition, Key(dump.Name, dump.Id)), TableUpdateMode.Replace, cancellationToken);

    public Task RemoveAsync(DumpRow dump, CancellationToken cancellationToken) =>
        table.DeleteEntityAsync(Partition, Key(dump.Name, dump.Id), cancellationToken: cancellationToken);

    /// <summary>The ids of the dumps whose names begin with a text, or with as much of it as a key holds.</summary>
    public IAsyncEnumerable<ListPage<string>> ListAsync(string prefix, string? from, CancellationToken cancellationToken) =>
        ListRangeAsync(Hex(prefix), Hex(prefix) + '~', from, cancellationToken);

    /// <summary>The ids of the dumps of a name, or of as much of it as a key holds.</summary>
    public IAsyncEnumerable<ListPage<string>> ListVersionsAsync(string name, CancellationToken cancellationToken) =>
        ListRangeAsync(Key(name, ""), Key(name, "~"), from: null, cancellationToken);

    /// <summary>Those of the blobs that have no row here.</summary>
    public async Task<IReadOnlyList<DumpBlob>> FindMissingAsync(IReadOnlyList<DumpBlob> blobs, CancellationToken cancellationToken)
    {
        var missing = new List<DumpBlob>();
        var sought = new Queue<(string Key, DumpBlob Blob)>(
            blobs.Select(blob => (Key(blob.Name, blob.DumpId), blob)).OrderBy(one => one.Item1, StringComparer.Ordinal));
        while (sought.Count > 0)
        {
            // From the next name that is sought: what lies before it, of blobs that are gone, is not read.
            var (found, reached) = await ReadPageAsync(sought.Peek().Key, sought.Last().Key, cancellationToken);
            while (sought.TryPeek(out var next) && (reached is null || string.CompareOrdinal(next.Key, reached) <= 0))
            {
                if (!found.Contains(next.Key))
                {
                    missing.Add(next.Blob);
                }

                sought.Dequeue();
            }
        }

        return missing;
    }

    private async IAsyncEnumerable<ListPage<string>> ListRangeAsync(
        string first, string last, string? from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pages = table
            .QueryAsync<TableEntity>(
                $"PartitionKey eq '{Partition}' and {Row} ge '{first}' and {Row} lt '{last}'",
                select: [Row],
                cancellationToken: cancellationToken)
            .AsPages(from, PageSize);
        await foreach (var page in pages)
        {
            yield return new(
                [.. page.Values.Select(row => row.RowKey[(row.RowKey.IndexOf('-', StringComparison.Ordinal) + 1)..])],
                page.ContinuationToken is { Length: > 0 } next ? next : null);
        }
    }

    /// <returns>The keys from one to another, and the last of them that was read; null when all were.</returns>
    private async Task<(HashSet<string> Found, string? Reached)> ReadPageAsync(
        string first,
        string last,
        CancellationToken cancellationToken)
    {
        var pages = table
            .QueryAsync<TableEntity>(
                $"PartitionKey eq '{Partition}' and {Row} ge '{first}' and {Row} le '{last}'",
                select: [Row],
                cancellationToken: cancellationToken)
            .AsPages();
        await foreach (var page in pages)
        {
            var isLast = string.IsNullOrEmpty(page.ContinuationToken);
            if (page.Values.Count > 0 || isLast)
            {
                return ([.. page.Values.Select(row => row.RowKey)], isLast ? null : page.Values[^1].RowKey);
            }
        }

        return ([], null);
    }

    private static string Key(string name, string dumpId) => $"{Hex(name)}-{dumpId}";

    // Digits of UTF-8 sort as the names do, and no name holds a character that a key may not have.
    private static string Hex(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name).AsSpan();
        return Convert.ToHexStringLower(bytes[..Math.Min(bytes.Length, LongestName)]);
    }
}
