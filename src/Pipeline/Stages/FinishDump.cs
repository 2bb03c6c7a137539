using System.Globalization;
using Microsoft.Extensions.Logging;
using Pipeline.Delivery;
using Pipeline.Documents;
using Pipeline.Ledger;
using Pipeline.Telemetry;

namespace Pipeline.Stages;

/// <summary>
/// The finaliser: counts how the articles of a read dump ended and settles the dump when all have. It remembers up to which
/// article it has counted, so that looking often costs little.
/// </summary>
public sealed class FinishDump(
    IArticleRows articles,
    WorkOffers<DumpRow> work,
    DumpChunks chunks,
    DeadLetters deadLetters,
    EventPublisher publisher,
    TimeProvider clock,
    PipelineMetrics metrics,
    ILogger<FinishDump> logger)
{
    /// <summary>First look after half a second; then whenever another quarter of the time so far has passed, a minute at most.</summary>
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(0.5);

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <param name="dump">Read to its end; leased by the caller. May carry changes that are not stored yet.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    internal async Task RunAsync(DumpRow dump, CancellationToken cancellationToken)
    {
        var (counted, isWaiting) = await CountAsync(dump, cancellationToken);
        var now = clock.GetUtcNow();
        if (isWaiting || counted.Settled < counted.Position.Ordinal)
        {
            var wait = Wait(now - counted.ReadAt!.Value);
            _ =
                await work.OfferAsync(counted.Await(work.Terms, wait), wait, cancellationToken)
                ?? throw new LeaseLostException();
            return;
        }

        // What is done twice after a crash comes before what ends it.
        await chunks.RemoveAsync(dump.Id, cancellationToken);
        var state = counted.Problem switch
        {
            null => DumpState.Completed,
            { Class: RejectionClass.Cancelled } => DumpState.Cancelled,
            _ => DumpState.Rejected,
        };
        var settled = counted.Settle(state, now, counted.Problem) with { Attempts = 0 };
        await publisher.PublishCompletedAsync(settled, cancellationToken);
        await deadLetters.ClearAsync(settled, cancellationToken);
        metrics.Settled(await work.TryUpdateAsync(settled, cancellationToken) ?? throw new LeaseLostException());
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
    private async Task<(DumpRow Counted, bool IsWaiting)> CountAsync(DumpRow dump, CancellationToken cancellationToken)
    {
        await foreach (var article in articles.ListArticlesAsync(dump.Id, dump.Settled + 1, cancellationToken))
        {
            if (!article.IsSettled || article.Ordinal != dump.Settled + 1)
            {
                return (dump, true);
            }

            dump = dump.Count(article);
        }

        return (dump, false);
    }

    private TimeSpan Wait(TimeSpan soFar)
    {
        var quarter = soFar / 4;
        var overdue = work.Terms.Overdue;
        var longest = overdue < LongestWait ? overdue : LongestWait;
        return quarter < ShortestWait ? ShortestWait : quarter > longest ? longest : quarter;
    }
}
