using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Pipeline.Ledger.Clusters;
using Pipeline.Storage;

namespace Pipeline.Azure.Storage;

/// <content>Copies.</content>
internal sealed partial class TableLedger
{
    public async Task<CopyKey?> FindKeyAsync(ulong key, CancellationToken cancellationToken) =>
        await table.FindAsync(CopyRows.Partition, CopyRowName.OfKey(key), cancellationToken) is { } row
            ? CopyRows.Key(row)
            : null;

    public async Task<CopyCluster?> FindClusterAsync(string clusterId, CancellationToken cancellationToken) =>
        await table.FindAsync(CopyRows.Partition, CopyRowName.OfCluster(clusterId), cancellationToken) is { } row
            ? CopyRows.Cluster(row)
            : null;

    public async Task<CopyMember?> FindMemberAsync(string clusterId, string dumpId, int ordinal, CancellationToken cancellationToken) =>
        await table.FindAsync(CopyRows.Partition, CopyRowName.OfMember(clusterId, dumpId, ordinal), cancellationToken)
            is { } row
                ? CopyRows.Member(row)
                : null;

    public IAsyncEnumerable<CopyMember> ListCopiesAsync(string clusterId, CancellationToken cancellationToken) =>
        QueryAsync(CopyRows.MembersOf(clusterId), CopyRows.Member, cancellationToken);

    public async Task<string?> TryWriteAsync(CopyChanges changes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var actions = CopyRows.ActionsOf(changes);
        try
        {
            await clients.Ledger.SubmitTransactionAsync(actions, CancellationToken.None);
            return null;
        }
        catch (TableTransactionFailedException e) when (
            e.FailedTransactionActionIndex is not null
            && (e.Status is 412 || e.ErrorCode == TableErrorCode.EntityAlreadyExists || e.ErrorCode == TableErrorCode.ResourceNotFound))
        {
            return actions[e.FailedTransactionActionIndex.Value].Entity.RowKey;
        }
    }

    public IAsyncEnumerable<ListPage<CopyRow>> ListExpiredCopiesAsync(
        DateTimeOffset time,
        string? from,
        CancellationToken cancellationToken
    ) =>
        PagesAsync(CopyRows.ExpiredBefore(time), row => new CopyRow(row.RowKey, row.ETag.ToString()), from, cancellationToken);

    public async Task RemoveAsync(IReadOnlyList<CopyRow> rows, CancellationToken cancellationToken)
    {
        foreach (var chunk in rows.Chunk(TransactionRows))
        {
            await RemoveChunkAsync(chunk, cancellationToken);
        }
    }

    public async Task RemoveAsync(CopyCluster cluster, CancellationToken cancellationToken)
    {
        foreach (var key in CopyRows.KeysOf(cluster))
        {
            if (await FindKeyAsync(key, cancellationToken) is { } row && row.ClusterId == cluster.Id)
            {
                await RemoveAsync(new CopyRow[] { new(CopyRowName.Of(row), row.Version) }, cancellationToken);
            }
        }

        await clients.Ledger.DeleteEntityAsync(CopyRows.Partition, CopyRowName.Of(cluster), ETag.All, cancellationToken);
    }

    public Task RemoveCopyAsync(string clusterId, string dumpId, int ordinal, CancellationToken cancellationToken) =>
        clients.Ledger.DeleteEntityAsync(
            CopyRows.Partition, CopyRowName.OfMember(clusterId, dumpId, ordinal), ETag.All, cancellationToken);

    private async Task RemoveChunkAsync(CopyRow[] rows, CancellationToken cancellationToken)
    {
        try
        {
            await clients.Ledger.SubmitTransactionAsync(rows.Select(CopyRows.Removal), cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status is 412 || e.ErrorCode == TableErrorCode.ResourceNotFound)
        {
            // All or nothing: a row was written anew, or is gone already. The others go without it.
            await (
                rows.Length == 1
                    ? Task.CompletedTask
                    : Task.WhenAll(rows.Select(row => RemoveChunkAsync([row], cancellationToken)))
            );
        }
    }
}
