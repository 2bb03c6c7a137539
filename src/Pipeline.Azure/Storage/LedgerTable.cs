using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Pipeline.Azure.Storage;

/// <summary>
/// Rows of the table <c>ledger</c>, written on condition of their entity tags. Each write leaves a mark, by which one that the
/// SDK made twice because its answer got lost is known as our own.
/// </summary>
/// <param name="clients">Of the account.</param>
/// <param name="random">Of the marks.</param>
internal sealed class LedgerTable(StorageClients clients, Random random)
{
    private const string Mark = "Write";

    /// <summary>To the service a condition that always holds; versions come with messages, too.</summary>
    private const string AnyVersion = "*";

    private readonly PartitionUpdates updates = new(clients);

    public async Task<TableEntity?> FindAsync(string partition, string row, CancellationToken cancellationToken)
    {
        var found = await clients.Ledger.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    // A write that is given up under way may have happened, and its row could not be written again without its new version:
    // a cancellation is heeded before a write, not in it.

    /// <returns>The row's version; null when there is one already.</returns>
    public async Task<string?> TryAddAsync(TableEntity row, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        row[Mark] = random.NextInt64();
        try
        {
            return (await clients.Ledger.AddEntityAsync(row, CancellationToken.None)).Headers.ETag!.Value.ToString();
        }
        catch (RequestFailedException e) when (e.ErrorCode == TableErrorCode.EntityAlreadyExists)
        {
            return await OwnAsync(row);
        }
    }

    /// <returns>The row's new version; null when another changed it since it was read.</returns>
    public async Task<string?> TryUpdateAsync(TableEntity row, string version, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (version is "" or AnyVersion)
        {
            return null;
        }

        row[Mark] = random.NextInt64();
        var changed = await updates.TryUpdateAsync(row, new ETag(version));
        return changed is { } mine ? mine.ToString() : await OwnAsync(row);
    }

    /// <summary>Whatever its version; none is no error.</summary>
    public async Task RemoveAsync(string partition, string row, CancellationToken cancellationToken) =>
        await clients.Ledger.DeleteEntityAsync(partition, row, ETag.All, cancellationToken);

    private async Task<string?> OwnAsync(TableEntity row) =>
        await FindAsync(row.PartitionKey, row.RowKey, CancellationToken.None) is { } found
        && Equals(found[Mark], row[Mark])
            ? found.ETag.ToString()
            : null;
}
