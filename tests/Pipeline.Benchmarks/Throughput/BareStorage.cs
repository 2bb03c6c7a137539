using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Pipeline.Benchmarks.Throughput;

/// <summary>The same calls as the pipeline's with nothing between them: what the storage itself takes for each.</summary>
/// <param name="queue">Empty.</param>
/// <param name="container">Empty.</param>
/// <param name="table">Empty.</param>
internal sealed class BareStorage(QueueClient queue, BlobContainerClient container, TableClient table)
{
    private const int Calls = 600;

    private const int Batches = 100;

    /// <summary>About as many as the pipeline's transactions have on average.</summary>
    private const int BatchRows = 10;

    private const int Parallelism = 16;

    private static readonly BinaryData Content = BinaryData.FromString(new string('x', 3000));

    /// <returns>Seconds a call, when 16 go at once.</returns>
    public async Task<IReadOnlyDictionary<StorageCall, double>> MeasureAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(
            queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken),
            container.CreateIfNotExistsAsync(cancellationToken: cancellationToken),
            table.CreateIfNotExistsAsync(cancellationToken));
        var message = new string('m', 600);
        var taken = new (string Id, string Receipt)[Calls];
        var costs = new Dictionary<StorageCall, double>
        {
            [StorageCall.Send] = await TimeAsync(Calls, (_, token) => queue.SendMessageAsync(message, token), cancellationToken),
            [StorageCall.Receive] = await TimeAsync(Calls / Parallelism, async (index, token) =>
            {
                var messages = (await queue.ReceiveMessagesAsync(Parallelism, TimeSpan.FromMinutes(10), token)).Value;
                foreach (var (place, received) in messages.Index())
                {
                    taken[(index * Parallelism) + place] = (received.MessageId, received.PopReceipt);
                }
            }, cancellationToken),
        };
        costs[StorageCall.DeleteMessage] = await TimeAsync(
            Calls,
            (index, token) => taken[index].Id is { } id ? queue.DeleteMessageAsync(id, taken[index].Receipt, token) : Task.CompletedTask,
            cancellationToken);
        costs[StorageCall.Write] = await TimeAsync(
            Calls,
            (index, token) => container.GetBlobClient(Name(index)).UploadAsync(Content, overwrite: false, token),
            cancellationToken);
        costs[StorageCall.Read] = await TimeAsync(
            Calls,
            (index, token) => container.GetBlobClient(Name(index)).DownloadContentAsync(token),
            cancellationToken);
        costs[StorageCall.Insert] = await TimeAsync(Calls, (index, token) => table.AddEntityAsync(Row(index), token), cancellationToken);
        costs[StorageCall.Find] = await TimeAsync(
            Calls,
            (index, token) => table.GetEntityAsync<TableEntity>("rows", Name(index), cancellationToken: token),
            cancellationToken);
        costs[StorageCall.Update] = await TimeAsync(
            Calls,
            (index, token) => table.UpdateEntityAsync(Row(index), ETag.All, TableUpdateMode.Replace, token),
            cancellationToken);
        costs[StorageCall.Batch] = await TimeAsync(
            Batches,
            (index, token) =>
                table.SubmitTransactionAsync(
                    Enumerable
                        .Range(Calls + (index * BatchRows), BatchRows)
                        .Select(number => new TableTransactionAction(TableTransactionActionType.Add, Row(number))),
                    token),
            cancellationToken);
        return costs;
    }

    private static async Task<double> TimeAsync(int calls, Func<int, CancellationToken, Task> call, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        await Parallel.ForAsync(
            0,
            calls,
            new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken },
            async (index, token) => await call(index, token));
        return TimeProvider.System.GetElapsedTime(started).TotalSeconds / calls;
    }

    private static string Name(int index) => index.ToString("D8", CultureInfo.InvariantCulture);

    /// <summary>About as many columns as an article's row has.</summary>
    private static TableEntity Row(int index)
    {
        var row = new TableEntity("rows", Name(index));
        for (var column = 0; column < 14; column++)
        {
            row[$"Column{column}"] = "some text as there is in a row";
        }

        return row;
    }
}
