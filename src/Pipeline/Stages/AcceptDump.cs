using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Delivery;
using Pipeline.Dumps;
using Pipeline.Ledger;
using Pipeline.Stages.Sweeping;
using Pipeline.Storage;
using Pipeline.Telemetry;

namespace Pipeline.Stages;

/// <summary>
/// First stage: writes a dump into the ledger and offers it to <see cref="IngestDump"/>. A few milliseconds; running it
/// again for the same version of a blob does nothing. A crash between row and message is mended by <see cref="Sweep"/>.
/// </summary>
public sealed class AcceptDump(
    IDumpContainer dumps,
    IDumpRows ledger,
    WorkOffers<DumpRow> work,
    EventPublisher publisher,
    ReplyQueues replies,
    TimeProvider clock,
    IOptions<DumpLimits> limits,
    StageSpans spans,
    PipelineMetrics metrics,
    ILogger<AcceptDump> logger)
{
    /// <summary>Characters of a refused name that are kept; no queue's name is longer.</summary>
    private const int LongestQueue = 63;

    /// <param name="name">Of a blob in <see cref="ContainerNames.RawArticles"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The dump's row; null when there is no such blob.</returns>
    public async Task<DumpRow?> RunAsync(string name, CancellationToken cancellationToken)
    {
        var blob = await dumps.FindAsync(name, cancellationToken);
        if (blob is null)
        {
            logger.LogInformation("Reported blob is gone before it was accepted");
            return null;
        }

        return await RunAsync(blob, cancellationToken);
    }

    /// <inheritdoc cref="RunAsync(string, CancellationToken)"/>
    public async Task<DumpRow> RunAsync(DumpBlob blob, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var dump = DumpRow.Of(blob, work.Terms);
        if (blob.ReplyTo is { } asked && !replies.Allow(asked))
        {
            logger.LogWarning(
                "Dump {DumpId}: its uploader may not have answers on the queue that it asks for in pipeline_reply_to; see {Setting}",
                dump.Id,
                ReplyOptions.Section);
            dump = dump with { ReplyTo = null, RefusedReplyTo = asked[..Math.Min(asked.Length, LongestQueue)] };
        }

        using var span = spans.Start(StageNames.AcceptDump, dump.Id, traceParent: null);
        if (RejectionOf(blob, dump) is { } refusal)
        {
            dump = dump.Settle(DumpState.Rejected, now, refusal);
            await publisher.PublishCompletedAsync(dump, cancellationToken);
        }

        if (await ledger.TryAddAsync(dump, cancellationToken) is not { } added)
        {
            return await ledger.FindDumpAsync(dump.Id, cancellationToken) ?? dump;
        }

        metrics.Settled(added);
        if (!added.IsSettled)
        {
            await work.SendAsync(added, TimeSpan.Zero);
        }

        logger.LogInformation("Dump {DumpId} {State}, {Length} bytes", added.Id, added.State, added.Length);
        return added;
    }

    private Problem? RejectionOf(DumpBlob blob, DumpRow dump) =>
        // Nobody would get what is made of it.
        dump is { IsReplyOnly: true, Notice: { } notice } ? notice :
        blob.Length == 0 ? new(RejectionClass.Empty, "holds no bytes")
        : blob.Name.Length > limits.Value.NameLength
            ? new(
                RejectionClass.NameTooLong,
                $"its name has {blob.Name.Length} characters; {limits.Value.NameLength} are allowed ({DumpLimits.Section}:{nameof(DumpLimits.NameLength)})"
            )
        : null;
}
