using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Delivery;
using Pipeline.Storage;
using Pipeline.Telemetry;

namespace Pipeline.Stages;

/// <summary>
/// The finaliser: counts how the articles of a read dump ended and settles the dump when all have. It remembers up to which
/// article it has counted, so that looking often costs little.
/// </summary>
public sealed class FinishDump(
    ILedger ledger, DumpChunks chunks, DeadLetters deadLetters, EventPublisher publisher, WorkOffers offers, TimeProvider clock, IOptions<StageOptions> options, PipelineMetrics metrics, ILogger<FinishDump> logger)
{
    /// <summary>First look after half a second; then whenever another quarter of the time so far has passed, a minute at most.</summary>
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(0.5);

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <param name="dump">Read to its end; leased by the caller. May carry changes that are not stored yet.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    internal async Task RunAsync(DumpRecord dump, CancellationToken cancellationToken)
    {
        var (counted, isWaiting) = await CountAsync(dump, cancellationToken).ConfigureAwait(false);
        var now = clock.GetUtcNow();
        if (isWaiting || counted.Settled < counted.Position.Ordinal)
        {
            var wait = Wait(now - counted.ReadAt!.Value);
            var waiting = await ledger.TryUpdateAsync(offers.Next(counted with { Attempts = 0 }, wait), cancellationToken).ConfigureAwait(false)
                ?? throw new LostLeaseException();
            await offers.SendAsync(waiting, wait).ConfigureAwait(false);
            return;
        }

        // What is done twice after a crash comes before what ends it.
        await chunks.RemoveAsync(dump.Id, cancellationToken).ConfigureAwait(false);
        var state = counted.Problem switch
        {
            null => DumpState.Completed,
            { Class: RejectionClass.Cancelled } => DumpState.Cancelled,
            _ => DumpState.Rejected,
        };
        var settled = counted with { State = state, Attempts = 0, LeasedUntil = null, SettledAt = now, DueAt = now };
        await publisher.PublishCompletedAsync(settled, cancellationToken).ConfigureAwait(false);
        await deadLetters.ClearAsync(settled, cancellationToken).ConfigureAwait(false);
        metrics.Settled(await ledger.TryUpdateAsync(settled, cancellationToken).ConfigureAwait(false) ?? throw new LostLeaseException());
        logger.LogInformation(
            "Dump {DumpId} {State}: {Delivered} delivered, {Rejected} rejected, {Dead} dead, cost {Cost}",
            counted.Id,
            state,
            counted.Delivered,
            counted.Rejected,
            counted.Dead,
            counted.Cost?.ToString(CultureInfo.InvariantCulture) ?? "not known");
    }

    /// <summary>
    /// Counts rows, not the position: a crash between the two leaves articles beyond it, and a dump that is gone or cancelled is not read
    /// up to them again.
    /// </summary>
    /// <returns>The dump with its counts, and whether an article is yet to end.</returns>
    private async Task<(DumpRecord Counted, bool IsWaiting)> CountAsync(DumpRecord dump, CancellationToken cancellationToken)
    {
        await foreach (var article in ledger.ListArticlesAsync(dump.Id, dump.Settled + 1, cancellationToken).ConfigureAwait(false))
        {
            if (!article.IsSettled || article.Ordinal != dump.Settled + 1)
            {
                return (dump, true);
            }

            dump = article.State switch
            {
                ArticleState.Delivered => dump with { Delivered = dump.Delivered + 1 },
                ArticleState.Rejected => dump with { Rejected = dump.Rejected + 1 },
                ArticleState.Cancelled => dump with { Cancelled = dump.Cancelled + 1 },
                ArticleState.Forgotten => dump with { Forgotten = dump.Forgotten + 1 },
                _ => dump with { Dead = dump.Dead + 1 },
            };
            dump = dump with { Settled = article.Ordinal, Cost = dump.Cost + article.Cost };
        }

        return (dump, false);
    }

    private TimeSpan Wait(TimeSpan soFar)
    {
        var quarter = soFar / 4;
        var longest = options.Value.Overdue < LongestWait ? options.Value.Overdue : LongestWait;
        return quarter < ShortestWait ? ShortestWait : quarter > longest ? longest : quarter;
    }
}
