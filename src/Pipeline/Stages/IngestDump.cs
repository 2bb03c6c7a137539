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
    StageWork<DumpRow> work,
    DeadLetters deadLetters,
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
            await deadLetters.BuryUnreadableAsync(StageNames.IngestDump, message, cancellationToken);
            return;
        }

        using var span = spans.Start(StageNames.IngestDump, accepted.DumpId, accepted.TraceParent);
        var dump = await ledger.FindDumpAsync(accepted.DumpId, cancellationToken);
        await work.RunAsync(dump, accepted.Offer, WorkAsync, BuryAsync, cancellationToken);
    }

    private Task BuryAsync(DumpRow dump, Problem problem, CancellationToken cancellationToken) =>
        deadLetters.BuryAsync(dump, StageNames.IngestDump, problem, cancellationToken);

    private Task WorkAsync(Lease<DumpRow> lease, CancellationToken cancellationToken) => lease.Row.State == DumpState.Accepted
        ? ReadAsync(lease, cancellationToken)
        : finish.RunAsync(lease.Row, cancellationToken);

    private async Task ReadAsync(Lease<DumpRow> lease, CancellationToken cancellationToken)
    {
        if (await slices.ReadAsync(lease, cancellationToken) is not { } end)
        {
            await lease.OfferAgainAsync(TimeSpan.Zero);
            return;
        }

        logger.LogInformation(
            "Dump {DumpId} read to its end: {Entries} entries, {Problem}",
            lease.Row.Id,
            lease.Row.Position.Ordinal,
            end.Problem?.Class ?? "no problem");
        await finish.RunAsync(lease.Row.EndReading(clock.GetUtcNow(), end.Problem), cancellationToken);
    }
}
