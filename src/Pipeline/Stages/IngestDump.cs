using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Dumps;
using Pipeline.Storage;

namespace Pipeline.Stages;

/// <summary>
/// Second stage: reads a dump slice by slice, turns its entries into stored and offered articles, and moves the ledger's
/// position by updates that only the holder of the dump's lease can make. After the last slice <see cref="FinishDump"/>
/// takes over under the same message.
/// </summary>
public sealed class IngestDump(
    ILedger ledger,
    IDumpContainer dumps,
    DumpReaders readers,
    ArticleIntake intake,
    FinishDump finish,
    WorkOffers offers,
    DeadLetters deadLetters,
    RetryDelays delays,
    TimeProvider clock,
    IOptions<StageOptions> options,
    ILogger<IngestDump> logger)
{
    /// <summary>Entries taken in at once: what one ledger transaction holds.</summary>
    private const int BatchEntries = 100;

    /// <summary>Characters taken in at once: bounds memory when entries are large.</summary>
    private const int BatchCharacters = 4 * 1024 * 1024;

    /// <param name="message">As it came off the queue.</param>
    /// <param name="cancellationToken">On shutdown: the slice ends early and gives the dump back.</param>
    public async Task RunAsync(string message, CancellationToken cancellationToken)
    {
        if (WorkOffers.ParseDump(message) is not { } accepted)
        {
            await deadLetters.BuryUnreadableAsync(StageNames.IngestDump, message, cancellationToken).ConfigureAwait(false);
            return;
        }

        var dump = await ledger.FindDumpAsync(accepted.DumpId, cancellationToken).ConfigureAwait(false);
        if (dump is null || dump.IsSettled || accepted.Offer < dump.Offer)
        {
            logger.LogDebug("Dump {DumpId}: offer {Offer} is stale", accepted.DumpId, accepted.Offer);
            return;
        }

        var now = clock.GetUtcNow();
        if (dump.LeasedUntil is { } leased && leased > now)
        {
            await offers.SendAsync(dump, leased - now).ConfigureAwait(false);
            return;
        }

        if (dump.Attempts >= options.Value.MaxAttempts)
        {
            await deadLetters.BuryAsync(dump, StageNames.IngestDump, dump.Problem ?? FailureClass.Crashed, cancellationToken).ConfigureAwait(false);
            return;
        }

        var mine = await ledger.TryUpdateAsync(Leased(dump) with { Attempts = dump.Attempts + 1 }, cancellationToken).ConfigureAwait(false);
        if (mine is null)
        {
            // Another worker was faster; this copy waits until it can see how that went.
            await offers.SendAsync(dump, options.Value.RetryDelay).ConfigureAwait(false);
            return;
        }

        await WorkAsync(mine, cancellationToken).ConfigureAwait(false);
    }

    private async Task WorkAsync(DumpRecord dump, CancellationToken cancellationToken)
    {
        var slice = new Slice(dump);
        try
        {
            if (dump.State == DumpState.Accepted)
            {
                await ReadAsync(slice, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await finish.RunAsync(slice.Dump, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await OfferNextAsync(slice.Dump with { Attempts = Math.Max(0, slice.Dump.Attempts - 1) }, TimeSpan.Zero).ConfigureAwait(false);
            throw;
        }
        catch (LostLeaseException)
        {
            logger.LogWarning("Dump {DumpId} was taken over by another worker", dump.Id);
        }
        catch (Exception e)
        {
            logger.LogWarning("Dump {DumpId} failed in attempt {Attempt}: {Error}", dump.Id, slice.Dump.Attempts, FailureClass.Trace(e));

            // Once it is read, its problem says how reading ended.
            var problem = slice.Dump.State == DumpState.Read ? slice.Dump.Problem : FailureClass.Of(e);
            await OfferNextAsync(slice.Dump with { Problem = problem }, delays.After(slice.Dump.Attempts)).ConfigureAwait(false);
        }
    }

    private async Task ReadAsync(Slice slice, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var source = new BlobDumpSource(dumps, slice.Dump);
        Rejection? problem = null;
        var batch = new List<DumpEntry>();
        var characters = 0;
        try
        {
            var reader = await readers.SelectAsync(source, cancellationToken).ConfigureAwait(false);
            await foreach (var entry in reader.ReadAsync(source, slice.Dump.Position, cancellationToken).ConfigureAwait(false))
            {
                batch.Add(entry);
                characters += entry.Article?.Content.Length ?? 0;
                if (batch.Count < BatchEntries && characters < BatchCharacters && clock.GetElapsedTime(started) < options.Value.Slice)
                {
                    continue;
                }

                await TakeAsync(slice, batch, cancellationToken).ConfigureAwait(false);
                batch.Clear();
                characters = 0;
                if (clock.GetElapsedTime(started) >= options.Value.Slice)
                {
                    await OfferNextAsync(slice.Dump, TimeSpan.Zero).ConfigureAwait(false);
                    return;
                }
            }
        }
        catch (DumpRejectedException e)
        {
            problem = e.Rejection;
        }

        await TakeAsync(slice, batch, cancellationToken).ConfigureAwait(false);
        problem ??= slice.Dump.Position.Ordinal == 0 ? new(RejectionClass.Empty, "holds no articles") : null;
        logger.LogInformation("Dump {DumpId} read to its end: {Entries} entries, {Problem}", slice.Dump.Id, slice.Dump.Position.Ordinal, problem?.Class ?? "no problem");
        await finish.RunAsync(
            slice.Dump with { State = DumpState.Read, ReadAt = clock.GetUtcNow(), Problem = problem }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes a batch in and moves the position behind it, which also renews the lease.</summary>
    private async Task TakeAsync(Slice slice, List<DumpEntry> batch, CancellationToken cancellationToken)
    {
        if (batch.Count == 0)
        {
            return;
        }

        await intake.TakeAsync(slice.Dump, batch, cancellationToken).ConfigureAwait(false);
        slice.Dump = await ledger.TryUpdateAsync(
            Leased(slice.Dump) with { Position = batch[^1].Next, Attempts = 0, Problem = null }, cancellationToken).ConfigureAwait(false)
            ?? throw new LostLeaseException();
    }

    /// <summary>Gives the dump back, on a shutdown too.</summary>
    private async Task OfferNextAsync(DumpRecord dump, TimeSpan delay)
    {
        var offered = await ledger.TryUpdateAsync(offers.Next(dump, delay), CancellationToken.None).ConfigureAwait(false);
        if (offered is not null)
        {
            await offers.SendAsync(offered, delay).ConfigureAwait(false);
        }
    }

    private DumpRecord Leased(DumpRecord dump)
    {
        var until = clock.GetUtcNow() + options.Value.Lease;
        return dump with { LeasedUntil = until, DueAt = until + options.Value.Overdue };
    }

    /// <summary>The dump as its lease holder last wrote it.</summary>
    private sealed class Slice(DumpRecord dump)
    {
        public DumpRecord Dump { get; set; } = dump;
    }
}
