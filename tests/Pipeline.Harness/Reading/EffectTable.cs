using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Pipeline.Contracts;
using Pipeline.Subscriber;

namespace Pipeline.Harness.Reading;

/// <summary>
/// A subscriber's own store: the effect of an event, under a name of its own, and the note that the event was handled are
/// written in one transaction. An event that is handled twice after all would show as two effects if the note did not refuse it.
/// </summary>
internal sealed class EffectTable(TableClient table, Random random)
{
    public const string Name = "effects";

    private const string Handled = "handled";

    private const string Repeat = "repeat-";

    private const string Done = "effect-";

    private readonly Lock turn = new();

    /// <param name="received">With its payload.</param>
    /// <param name="rows">Of the dump that it tells as completed.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task WriteAsync(ReceivedEvent received, RowCount? rows, CancellationToken cancellationToken)
    {
        var effect = new TableEntity(received.Id, NewRow(Done))
        {
            [nameof(Effect.IsByReference)] = received.Envelope.DataRef is not null,
            [nameof(Effect.Summarized)] = received.Summarized is { } summarized
                ? Zip(JsonSerializer.SerializeToUtf8Bytes(summarized, ContractJson.Compact.ArticleSummarized))
                : null,
            [nameof(Effect.Completed)] = received.Completed is { } completed
                ? JsonSerializer.Serialize(completed, ContractJson.Compact.DumpCompleted)
                : null,
            [nameof(Effect.Rows)] = rows is null ? null : JsonSerializer.Serialize(rows),
            [nameof(Effect.Forgotten)] = received.Forgotten is { } forgotten
                ? Zip(JsonSerializer.SerializeToUtf8Bytes(forgotten, ContractJson.Compact.ArticleForgotten))
                : null,
        };
        try
        {
            await table.SubmitTransactionAsync(
                [new(TableTransactionActionType.Add, new TableEntity(received.Id, Handled)), new(TableTransactionActionType.Add, effect)],
                cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status is 409)
        {
            await NoteRepeatAsync(received.Id, cancellationToken);
        }
    }

    /// <summary>Counts a message that was dropped.</summary>
    public Task NoteRepeatAsync(string eventId, CancellationToken cancellationToken) =>
        table.AddEntityAsync(new TableEntity(eventId, NewRow(Repeat)), cancellationToken);

    /// <summary>Every effect there is, a null for each repeat that was dropped.</summary>
    public async IAsyncEnumerable<(string EventId, Effect? Effect)> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: cancellationToken))
        {
            if (row.RowKey.StartsWith(Repeat, StringComparison.Ordinal))
            {
                yield return (row.PartitionKey, null);
            }
            else if (row.RowKey.StartsWith(Done, StringComparison.Ordinal))
            {
                yield return (row.PartitionKey, new Effect(
                    row.PartitionKey,
                    row.GetBoolean(nameof(Effect.IsByReference)) is true,
                    row.GetBinary(nameof(Effect.Summarized)) is { } summarized
                        ? JsonSerializer.Deserialize(Unzip(summarized), ContractJson.Compact.ArticleSummarized) : null,
                    row.GetString(nameof(Effect.Completed)) is { } completed
                        ? JsonSerializer.Deserialize(completed, ContractJson.Compact.DumpCompleted) : null,
                    row.GetString(nameof(Effect.Rows)) is { } rows ? JsonSerializer.Deserialize<RowCount>(rows) : null,
                    row.GetBinary(nameof(Effect.Forgotten)) is { } forgotten
                        ? JsonSerializer.Deserialize(Unzip(forgotten), ContractJson.Compact.ArticleForgotten) : null,
                    row.Timestamp!.Value));
            }
        }
    }

    // A property holds 64 KB, a payload behind a claim check is more.
    private static byte[] Zip(byte[] payload)
    {
        using var bytes = new MemoryStream();
        using (var zip = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            zip.Write(payload);
        }

        return bytes.ToArray();
    }

    private static GZipStream Unzip(byte[] bytes) => new(new MemoryStream(bytes), CompressionMode.Decompress);

    private string NewRow(string prefix)
    {
        lock (turn)
        {
            return prefix + random.NextInt64().ToString("x16", CultureInfo.InvariantCulture);
        }
    }
}
