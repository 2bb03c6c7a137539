using Microsoft.Extensions.Logging;
using Pipeline.Storage;
using Pipeline.Telemetry;

namespace Pipeline.Stages;

/// <summary>
/// Stops a dump: nothing more is read of it, its waiting articles are settled unsummarised, what a worker holds at this moment
/// is finished, what was delivered stays. <see cref="FinishDump"/> then settles it.
/// </summary>
public sealed class CancelDump(ILedger ledger, WorkOffers offers, TimeProvider clock, PipelineMetrics metrics, ILogger<CancelDump> logger)
{
    private static readonly Rejection Cancelled = new(RejectionClass.Cancelled, "was cancelled before it was done");

    /// <returns>The dump as it is now, unchanged when it was settled already; null when the ledger does not know it.</returns>
    public async Task<DumpRecord?> RunAsync(string dumpId, CancellationToken cancellationToken)
    {
        while (true)
        {
            var dump = await ledger.FindDumpAsync(dumpId, cancellationToken).ConfigureAwait(false);
            if (dump is null || dump.IsSettled)
            {
                return dump;
            }

            // The row first: it takes the dump out of the hands of whoever reads it.
            var stopped = await ledger.TryUpdateAsync(
                offers.Next(dump, TimeSpan.Zero) with { State = DumpState.Read, ReadAt = dump.ReadAt ?? clock.GetUtcNow(), Problem = Cancelled, Attempts = 0 },
                cancellationToken).ConfigureAwait(false);
            if (stopped is not null)
            {
                await CancelArticlesAsync(dumpId, cancellationToken).ConfigureAwait(false);
                await offers.SendAsync(stopped, TimeSpan.Zero).ConfigureAwait(false);
                logger.LogInformation("Dump {DumpId} cancelled after {Entries} entries", dumpId, stopped.Position.Ordinal);
                return stopped;
            }
        }
    }

    private async Task CancelArticlesAsync(string dumpId, CancellationToken cancellationToken)
    {
        await foreach (var article in ledger.ListArticlesAsync(dumpId, 1, cancellationToken).ConfigureAwait(false))
        {
            var now = clock.GetUtcNow();
            if (article.IsSettled || article.LeasedUntil > now)
            {
                continue;
            }

            // Whoever changed it meanwhile has it in hand.
            metrics.Settled(await ledger.TryUpdateAsync(
                article with { State = ArticleState.Cancelled, NotBefore = null, LeasedUntil = null, Problem = Cancelled, SettledAt = now, DueAt = now },
                cancellationToken).ConfigureAwait(false));
        }
    }
}
