using Microsoft.Extensions.Logging;
using Pipeline.Ledger;
using Pipeline.Stages;
using Pipeline.Telemetry;

namespace Pipeline.Operations;

/// <summary>
/// Stops a dump: nothing more is read of it, its waiting articles are settled unsummarised, what a worker holds at this moment
/// is finished, what was delivered stays. <see cref="FinishDump"/> then settles it.
/// </summary>
public sealed class CancelDump(
    IDumpRows dumps,
    IArticleRows articles,
    WorkOffers<DumpRow> work,
    TimeProvider clock,
    PipelineMetrics metrics,
    ILogger<CancelDump> logger)
{
    private static readonly Problem Cancelled = new(RejectionClass.Cancelled, "was cancelled before it was done");

    /// <returns>The dump as it is now, unchanged when it was settled already; null when the ledger does not know it.</returns>
    public async Task<DumpRow?> RunAsync(string dumpId, CancellationToken cancellationToken)
    {
        while (true)
        {
            var dump = await dumps.FindDumpAsync(dumpId, cancellationToken);
            if (dump is null || dump.IsSettled)
            {
                return dump;
            }

            // The row first: it takes the dump out of the hands of whoever reads it.
            var stopped = await dumps.TryUpdateAsync(dump.Cancel(work.Terms, Cancelled), cancellationToken);
            if (stopped is not null)
            {
                await CancelArticlesAsync(dumpId, cancellationToken);
                await work.SendAsync(stopped, TimeSpan.Zero);
                logger.LogInformation("Dump {DumpId} cancelled after {Entries} entries", dumpId, stopped.Position.Ordinal);
                return stopped;
            }
        }
    }

    private async Task CancelArticlesAsync(string dumpId, CancellationToken cancellationToken)
    {
        await foreach (var article in articles.ListArticlesAsync(dumpId, 1, cancellationToken))
        {
            var now = clock.GetUtcNow();
            if (article.IsSettled || article.LeasedUntil > now)
            {
                continue;
            }

            // Another worker that changed the row meanwhile is handling it.
            metrics.Settled(
                await articles.TryUpdateAsync(article.Settle(ArticleState.Cancelled, now, Cancelled), cancellationToken));
        }
    }
}
