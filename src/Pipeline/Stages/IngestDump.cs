using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Storage;
using Pipeline.Telemetry;

namespace Pipeline.Stages;

/// <summary>
/// Second stage: reads a dump slice by slice, turns its entries into stored and offered articles, and moves the ledger's
/// position by updates that only the holder of the dump's lease can make. After the last slice <see cref="FinishDump"/>
/// takes over under the same message.
/// </summary>
public sealed class IngestDump(
    ILedger ledger,
    DumpSlice slices,
    FinishDump finish,
    WorkOffers offers,
    DeadLetters deadLetters,
    RetryDelays delays,
    StageSpans spans,
    TimeProvider clock,
    IOptions<StageOptions> options,
    ILogger<IngestDump> logger)
{
    /// <param name="message">As it came off the queue.</param>
    /// <param name="cancellationToken">On shutdown: the slice ends early and gives the dump back.</param>
    public async Task RunAsync(string message, CancellationToken cancellationToken)
    {
        if (WorkOffers.ParseDump(message) is not { } accepted)
        {
            await deadLetters.BuryUnreadableAsync(StageNames.IngestDump, message, cancellationToken).ConfigureAwait(false);
            return;
        }

        using var span = spans.Start(StageNames.IngestDump, accepted.DumpId, accepted.TraceParent);
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

        var mine = await ledger.TryUpdateAsync(
            DumpLease.Extend(dump, options.Value, clock) with { Attempts = dump.Attempts + 1 }, cancellationToken).ConfigureAwait(false);
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
        var lease = slices.Hold(dump);
        try
        {
            if (dump.State == DumpState.Accepted)
            {
                await ReadAsync(lease, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await finish.RunAsync(lease.Dump, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // It is offered anew, so this message has done its work: a failure would have the host show it again, for nothing.
            await OfferNextAsync(lease.Dump with { Attempts = Math.Max(0, lease.Dump.Attempts - 1) }, TimeSpan.Zero).ConfigureAwait(false);
            logger.LogInformation("Dump {DumpId} given back", dump.Id);
        }
        catch (LostLeaseException)
        {
            logger.LogWarning("Dump {DumpId} was taken over by another worker", dump.Id);
        }
        catch (Exception e)
        {
            logger.LogWarning("Dump {DumpId} failed in attempt {Attempt}: {Error}", dump.Id, lease.Dump.Attempts, FailureClass.Trace(e));

            // Once it is read, its problem says how reading ended.
            var problem = lease.Dump.State == DumpState.Read ? lease.Dump.Problem : FailureClass.Of(e);
            StageSpans.Failed(FailureClass.Of(e).Class);
            await OfferNextAsync(lease.Dump with { Problem = problem }, delays.After(lease.Dump.Attempts)).ConfigureAwait(false);
        }
    }

    private async Task ReadAsync(DumpLease lease, CancellationToken cancellationToken)
    {
        if (await slices.ReadAsync(lease, cancellationToken).ConfigureAwait(false) is not { } end)
        {
            await OfferNextAsync(lease.Dump, TimeSpan.Zero).ConfigureAwait(false);
            return;
        }

        logger.LogInformation(
            "Dump {DumpId} read to its end: {Entries} entries, {Problem}", lease.Dump.Id, lease.Dump.Position.Ordinal, end.Problem?.Class ?? "no problem");
        await finish.RunAsync(
            lease.Dump with { State = DumpState.Read, ReadAt = clock.GetUtcNow(), Problem = end.Problem, BytesRead = lease.Dump.Length }, cancellationToken).ConfigureAwait(false);
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
}
