using Azure.Data.Tables;
using Pipeline.Storage;

namespace Pipeline.Azure.Storage;

/// <summary>Shared values in the table <c>ledger</c>, in the partition <c>shared</c>.</summary>
internal sealed class TableSharedRows(LedgerTable table) : ISharedRows
{
    private const string Partition = "shared";

    private const string Value = "Value";

    public async Task<SharedRow> ReadAsync(string key, CancellationToken cancellationToken) =>
        await table.FindAsync(Partition, key, cancellationToken) is { } row
            ? new(key, row.GetString(Value), row.ETag.ToString())
            : new(key, "", "");

    public async Task<SharedRow?> TryWriteAsync(SharedRow row, CancellationToken cancellationToken)
    {
        var entity = new TableEntity(Partition, row.Key) { [Value] = row.Value };
        var version = row.Version.Length == 0
            ? await table.TryAddAsync(entity, cancellationToken)
            : await table.TryUpdateAsync(entity, row.Version, cancellationToken);
        return version is null ? null : row with { Version = version };
    }

    public Task RemoveAsync(string key, CancellationToken cancellationToken) => table.RemoveAsync(Partition, key, cancellationToken);
}
