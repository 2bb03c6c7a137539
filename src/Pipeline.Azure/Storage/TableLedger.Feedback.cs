using Azure;
using Azure.Data.Tables;
using Pipeline.Ledger.Feedback;

namespace Pipeline.Azure.Storage;

/// <content>What readers said.</content>
internal sealed partial class TableLedger
{
    public Task PutAsync(FeedbackRow feedback, CancellationToken cancellationToken) =>
        clients.Ledger.UpsertEntityAsync(FeedbackRows.Of(feedback), TableUpdateMode.Replace, cancellationToken);

    public IAsyncEnumerable<FeedbackRow> ListFeedbackAsync(string? dumpId, CancellationToken cancellationToken) => QueryAsync(
        dumpId is null ? $"{LedgerRows.Kind} eq '{FeedbackRows.Kind}'" : FeedbackRows.OfDump(dumpId), FeedbackRows.Feedback, cancellationToken);

    public async Task RemoveFeedbackAsync(string dumpId, int ordinal, CancellationToken cancellationToken)
    {
        await foreach (var row in QueryAsync(FeedbackRows.OfArticle(dumpId, ordinal), row => row, cancellationToken))
        {
            await clients.Ledger.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
        }
    }
}
