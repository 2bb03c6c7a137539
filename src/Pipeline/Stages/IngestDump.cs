using Microsoft.Extensions.Logging;
using Pipeline.Ingestion;
using Pipeline.Ledger;
using Pipeline.Telemetry;

namespace Pipeline.Stages;

/// <summary>
/// Second stage: reads a dump slice by slice, turns its entries into stored and offered articles, and moves the ledger's
/// position by updates that only the holder of the dump's lease can make. After the last slice <see cref="FinishDump"/>
/// takes over under the same message.
/// </summary>
public sealed class IngestDump(
    IDumpRows ledger,
    DumpSlice slices,
    FinishDump finish,
    WorkOffers<DumpRow> work,
    DeadLetters deadLetters,
    RetryDelays delays,
    StageSpans spans,
    TimeProvider clock,
    ILogger<IngestDump> logger)
{
    /// <param name="message">As it came off the queue.</param>
    /// <param name="cancellationToken">On shutdown: the slice ends early and gives the dump back.</param>
    public async Task RunAsync(string message, CancellationToken cancellationToken)
    {
        if (WorkMessage.ParseDump(message) is not { } accepted)
        {
            await deadLetters.BuryUnreadableAsync(StageNames.IngestDump, message, cancellationToken).ConfigureAwait(false);
            return;
        }

        using var span = spans.Start(StageNames.IngestDump, accepted.DumpId, accepted.TraceParent);
        var dump = await ledger.FindDumpAsync(accepted.DumpId, cancellationToken).ConfigureAwait(false);
        var taken = await work.TakeAsync(dump, accepted.Offer, cancellationToken).ConfigureAwait(false);
        if (taken.Exhausted is { } exhausted)
        {
            await deadLetters.BuryAsync(exhausted, StageNames.IngestDump, exhausted.Problem ?? FailureClass.Crashed, cancellationToken).ConfigureAwait(false);
        }
        else if (taken.Lease is { } lease)
        {
            await WorkAsync(lease, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task WorkAsync(Lease<DumpRow> lease, CancellationToken cancellationToken)
    {
        try
        {
            if (lease.Row.State == DumpState.Accepted)
            {
                await ReadAsync(lease, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await finish.RunAsync(lease.Row, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // It is offered anew, so this message has done its work: a failure would have the host show it again, for nothing.
            await work.GiveBackAsync(lease.Row, TimeSpan.Zero).ConfigureAwait(false);
            logger.LogInformation("Dump {DumpId} given back", lease.Row.Id);
        }
        catch (LeaseLostException)
        {
            logger.LogWarning("Dump {DumpId} was taken over by another worker", lease.Row.Id);
        }
        catch (Exception e)
        {
            logger.LogWarning("Dump {DumpId} failed in attempt {Attempt}: {Error}", lease.Row.Id, lease.Row.Attempts, FailureClass.Trace(e));

            // Once it is read, its problem says how reading ended.
            var problem = lease.Row.State == DumpState.Read ? lease.Row.Problem : FailureClass.Of(e);
            StageSpans.Failed(FailureClass.Of(e).Class);
            await work.OfferAgainAsync(lease.Row with { Problem = problem }, delays.After(lease.Row.Attempts)).ConfigureAwait(false);
        }
    }

    private async Task ReadAsync(Lease<DumpRow> lease, CancellationToken cancellationToken)
    {
        if (await slices.ReadAsync(lease, cancellationToken).ConfigureAwait(false) is not { } end)
        {
            await work.OfferAgainAsync(lease.Row, TimeSpan.Zero).ConfigureAwait(false);
            return;
        }

        logger.LogInformation(
            "Dump {DumpId} read to its end: {Entries} entries, {Problem}",
            lease.Row.Id,
            lease.Row.Position.Ordinal,
            end.Problem?.Class ?? "no problem");
        await finish.RunAsync(lease.Row.EndReading(clock.GetUtcNow(), end.Problem), cancellationToken).ConfigureAwait(false);
    }
}
