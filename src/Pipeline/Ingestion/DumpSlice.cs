using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Documents;
using Pipeline.Dumps;
using Pipeline.Ledger;
using Pipeline.Storage;

namespace Pipeline.Ingestion;

/// <summary>
/// Reads one slice of a dump. A format that cannot be re-entered is not stopped when the slice is over: the rest is read out
/// into <see cref="DumpChunks"/> in the same pass, nothing cleaned, and the next slices go on from there.
/// </summary>
public sealed class DumpSlice(
    IDumpContainer dumps,
    DumpReaders readers,
    DumpChunks chunks,
    ArticleIntake intake,
    TimeProvider clock,
    IOptions<StageOptions> options,
    ILogger<DumpSlice> logger)
{
    /// <summary>Entries taken in at once: what one ledger transaction holds.</summary>
    private const int BatchEntries = 100;

    /// <summary>Characters taken in at once, or to one chunk: bounds memory when entries are large.</summary>
    private const int BatchCharacters = 4 * 1024 * 1024;

    /// <returns>How reading ended; null when there is more to read.</returns>
    /// <exception cref="LeaseLostException">Another took the dump over.</exception>
    internal async Task<DumpEnd?> ReadAsync(Lease<DumpRow> lease, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        // What failed is tried again in halves: with storage that fails now and then a large batch hardly ever goes through whole.
        var batch = new EntryBatch(Math.Max(1, BatchEntries >> Math.Clamp(lease.Row.Attempts - 1, 0, 30)), BatchCharacters);
        var source = new BlobDumpSource(dumps, lease.Row);
        var readBefore = 0L;
        try
        {
            var reader = await readers.SelectAsync(source, cancellationToken);
            readBefore = reader.CanReenter ? lease.Row.BytesRead : 0;
            var expanded = reader.CanReenter ? null : new ExpandedReader(reader, chunks, lease.Row.Id);
            await using var entries = new LeasedEntries(
                token => (expanded ?? reader).ReadAsync(source, lease.Row.Position, token),
                () => source.BytesRead,
                lease,
                clock,
                cancellationToken);
            while (await entries.NextAsync(cancellationToken) is { } entry)
            {
                batch.Add(entry);
                if (!batch.IsFull && !IsOver())
                {
                    continue;
                }

                await TakeAsync(lease, batch, readBefore + source.BytesRead, cancellationToken);
                if (IsOver())
                {
                    await (
                        expanded is { IsInChunks: false } ? ExpandAsync(lease, entries, source, cancellationToken) : Task.CompletedTask
                    );
                    return null;
                }
            }

            await TakeAsync(lease, batch, readBefore + source.BytesRead, cancellationToken);
            return DumpEnd.Whole(lease.Row.Position.Ordinal);
        }
        catch (DumpRejectedException e)
        {
            await TakeAsync(lease, batch, readBefore + source.BytesRead, cancellationToken);
            return new DumpEnd(e.Rejection);
        }

        bool IsOver() => clock.GetElapsedTime(started) >= options.Value.Slice;
    }

    /// <summary>Takes a batch in and moves the position behind it, which also renews the lease.</summary>
    private async Task TakeAsync(Lease<DumpRow> lease, EntryBatch batch, long bytesRead, CancellationToken cancellationToken)
    {
        if (batch.Entries is not [.., var last])
        {
            return;
        }

        await intake.TakeAsync(lease.Row, batch.Entries, cancellationToken);
        await lease
            .RenewAsync(
                dump =>
                    dump.Advance(
                        last.Next,
                        RejectionCounts.Add(dump.Unlisted, batch.Entries.SelectMany(entry => entry.Unlisted ?? EntryBatch.None)),
                        bytesRead) with
                    {
                        GuessedField = dump.GuessedField
                            ?? batch.Entries.Select(entry => entry.Article?.GuessedField).FirstOrDefault(field => field is not null),
                    },
                cancellationToken);
        batch.Clear();
    }

    private async Task ExpandAsync(Lease<DumpRow> lease, LeasedEntries entries, BlobDumpSource source, CancellationToken cancellationToken)
    {
        var after = lease.Row.Position.Ordinal;
        var batch = new EntryBatch(int.MaxValue, BatchCharacters);
        ChunkLine? end = null;
        while (end is null)
        {
            try
            {
                var entry = await entries.NextAsync(cancellationToken);
                end = entry is null ? new ChunkLine(null) : null;
                batch.Add(entry);
            }
            catch (DumpRejectedException e)
            {
                end = new ChunkLine(null, e.Rejection);
            }

            if (batch.IsFull || end is not null)
            {
                await chunks.WriteAsync(lease.Row.Id, after, batch.Entries, end, cancellationToken);
                after += batch.Entries.Count;
                batch.Clear();
                await lease.RenewAsync(dump => dump.WithBytesRead(source.BytesRead), cancellationToken);
            }
        }

        logger.LogInformation("Dump {DumpId} expanded from entry {From} to {To}", lease.Row.Id, lease.Row.Position.Ordinal + 1, after);
    }
}
