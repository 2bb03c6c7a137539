using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Ledger;
using Pipeline.Summarization;
using Pipeline.Telemetry;

namespace Pipeline.Stages;

/// <summary>How an attempt at an article ends: its row is settled, or offered again. A shutdown does not come in between.</summary>
public sealed class ArticleEnd(
    IArticleRows ledger,
    WorkOffers<ArticleRow> work,
    DeadLetters deadLetters,
    RetryDelays delays,
    PipelineMetrics metrics,
    TimeProvider clock,
    IOptions<StageOptions> options,
    ILogger<ArticleEnd> logger)
{
    /// <summary>After a summarizer that gave no summary: tried again, put back, rejected or buried, as the failure says.</summary>
    public async Task FailedAsync(ArticleRow row, SummarizationException e)
    {
        switch (e.Outcome)
        {
            case SummarizationOutcome.Retry when row.Attempts < options.Value.MaxAttempts:
                await work.OfferAgainAsync(row, delays.After(row.Attempts, e.RetryAfter));
                break;
            case SummarizationOutcome.Defer:
                metrics.Deferred(e.FailureClass);
                await work.GiveBackAsync(row, delays.Deferred(e));
                break;
            case SummarizationOutcome.Stop:
                metrics.Deferred(e.FailureClass);
                logger.LogCritical("The summarizer cannot work as it is configured: {Class}", e.FailureClass);
                await work.GiveBackAsync(row, delays.Deferred(e));
                break;
            case SummarizationOutcome.Reject:
                await deadLetters.ClearAsync(row, CancellationToken.None);
                await SettleAsync(row, (last, now) => last.Settle(ArticleState.Rejected, now, row.Problem) with { Cost = row.Cost });
                break;
            default:
                await deadLetters.BuryAsync(row, StageNames.OfArticles(row.IsUrgent), row.Problem!, CancellationToken.None);
                break;
        }
    }

    /// <summary>
    /// Its event is out, so the row says so, whoever holds it by now: workers that are slower than their lease would otherwise
    /// take it from each other for ever.
    /// </summary>
    public async Task SettleAsync(ArticleRow? row, Func<ArticleRow, DateTimeOffset, ArticleRow> settle)
    {
        while (row is { IsSettled: false })
        {
            if (await ledger.TryUpdateAsync(settle(row, clock.GetUtcNow()), CancellationToken.None) is { } stored)
            {
                metrics.Settled(stored);
                return;
            }

            row = await ledger.FindArticleAsync(row.DumpId, row.Ordinal, CancellationToken.None);
        }
    }
}
