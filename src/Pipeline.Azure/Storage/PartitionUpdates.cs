using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Pipeline.Azure.Storage;

/// <summary>
/// Updates of rows on condition of their entity tags. Those of one partition that come while another is under way go together
/// in the next transaction: many articles of a dump at work cost fewer requests, one alone waits for nothing.
/// </summary>
internal sealed class PartitionUpdates(StorageClients clients)
{
    /// <summary>Operations in one transaction, by the service's limit.</summary>
    private const int TransactionRows = 100;

    private readonly Lock turn = new();

    /// <summary>What waits for the request under way, by partition.</summary>
    private readonly Dictionary<string, List<PendingUpdate>> waiting = [];

    /// <returns>The row's new version; null when another changed or deleted it since it was read.</returns>
    public Task<ETag?> TryUpdateAsync(TableEntity row, ETag version)
    {
        var update = new PendingUpdate(row, version);
        lock (turn)
        {
            if (waiting.TryGetValue(row.PartitionKey, out var others))
            {
                others.Add(update);
                return update.Changed;
            }

            waiting.Add(row.PartitionKey, []);
        }

        _ = WorkOffAsync(update);
        return update.Changed;
    }

    private async Task WorkOffAsync(PendingUpdate first)
    {
        for (IReadOnlyList<PendingUpdate> batch = [first]; batch.Count > 0; batch = Take(first.Row.PartitionKey))
        {
            await WriteAsync(batch);
        }
    }

    /// <summary>What goes next: each row once, as a transaction has to.</summary>
    private IReadOnlyList<PendingUpdate> Take(string partition)
    {
        lock (turn)
        {
            var others = waiting[partition];
            if (others.Count == 0)
            {
                waiting.Remove(partition);
                return [];
            }

            var batch = others.DistinctBy(update => update.Row.RowKey).Take(TransactionRows).ToList();
            others.RemoveAll(batch.Contains);
            return batch;
        }
    }

    /// <summary>Settles all of the batch.</summary>
    private async Task WriteAsync(IReadOnlyList<PendingUpdate> batch)
    {
        if (batch is [var alone])
        {
            await WriteAsync(alone);
            return;
        }

        try
        {
            var responses = (
                await clients.Ledger.SubmitTransactionAsync(batch.Select(update => update.Action), CancellationToken.None)
            ).Value;
            foreach (var (update, response) in batch.Zip(responses))
            {
                update.Done(response.Headers.ETag);
            }
        }
        catch (RequestFailedException e) when (IsConflict(e))
        {
            // All or nothing, and the others' are good.
            await Task.WhenAll(batch.Select(WriteAsync));
        }
        catch (Exception e)
        {
            foreach (var update in batch)
            {
                update.Failed(e);
            }
        }
    }

    private async Task WriteAsync(PendingUpdate update)
    {
        try
        {
            update.Done(
                (
                    await clients
                        .Ledger.UpdateEntityAsync(update.Row, update.Version, TableUpdateMode.Replace, CancellationToken.None))
                    .Headers
                    .ETag);
        }
        catch (RequestFailedException e) when (IsConflict(e))
        {
            update.Done(null);
        }
        catch (Exception e)
        {
            update.Failed(e);
        }
    }

    private static bool IsConflict(RequestFailedException e) => e.Status is 412 || e.ErrorCode == TableErrorCode.ResourceNotFound;
}
