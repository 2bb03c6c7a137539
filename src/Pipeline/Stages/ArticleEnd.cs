using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Storage;
using Pipeline.Summarization;
using Pipeline.Telemetry;

namespace Pipeline.Stages;

/// <summary>How an attempt at an article ends: its row is settled, or offered again. A shutdown does not come in between.</summary>
public sealed class ArticleEnd(
    ILedger ledger,
    WorkOffers offers,
    DeadLetters deadLetters,
    RetryDelays delays,
    PipelineMetrics metrics,
    TimeProvider clock,
    IOptions<StageOptions> options,
    ILogger<ArticleEnd> logger)
{
    /// <summary>After a summarizer that gave no summary: tried again, put back, rejected or buried, as the failure says.</summary>
    public async Task FailedAsync(ArticleRecord row, SummarizationException e)
    {
        switch (e.Outcome)
        {
            case SummarizationOutcome.Retry when row.Attempts < options.Value.MaxAttempts:
                await OfferNextAsync(row, delays.After(row.Attempts, e.RetryAfter)).ConfigureAwait(false);
                break;
            case SummarizationOutcome.Defer:
                metrics.Deferred(e.FailureClass);
                await OfferUncountedAsync(row, delays.Deferred(e)).ConfigureAwait(false);
                break;
            case SummarizationOutcome.Stop:
                metrics.Deferred(e.FailureClass);
                logger.LogCritical("The summarizer cannot work as it is configured: {Class}", e.FailureClass);
                await OfferUncountedAsync(row, delays.Deferred(e)).ConfigureAwait(false);
                break;
            case SummarizationOutcome.Reject:
                await deadLetters.ClearAsync(row, CancellationToken.None).ConfigureAwait(false);
                await SettleAsync(row, held => held with { State = ArticleState.Rejected, Problem = row.Problem, Cost = row.Cost }).ConfigureAwait(false);
                break;
            default:
                await deadLetters.BuryAsync(row, StageNames.SummarizeArticle, row.Problem!, CancellationToken.None).ConfigureAwait(false);
                break;
        }
    }

    /// <summary>
    /// Its event is out, so the row says so, whoever holds it by now: workers that are slower than their lease would otherwise
    /// take it from each other for ever.
    /// </summary>
    public async Task SettleAsync(ArticleRecord? row, Func<ArticleRecord, ArticleRecord> settle)
    {
        while (row is { IsSettled: false })
        {
            var now = clock.GetUtcNow();
            var settled = settle(row) with { LeasedUntil = null, NotBefore = null, SettledAt = now, DueAt = now };
            if (await ledger.TryUpdateAsync(settled, CancellationToken.None).ConfigureAwait(false) is { } stored)
            {
                metrics.Settled(stored);
                return;
            }

            row = await ledger.FindArticleAsync(row.DumpId, row.Ordinal, CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>Gives the article back as if it had not been tried.</summary>
    public Task OfferUncountedAsync(ArticleRecord row, TimeSpan delay) => OfferNextAsync(row with { Attempts = row.Attempts - 1 }, delay);

    /// <summary>Gives the article back, on a shutdown too.</summary>
    public async Task OfferNextAsync(ArticleRecord row, TimeSpan delay)
    {
        var offered = await ledger.TryUpdateAsync(offers.Next(row, delay), CancellationToken.None).ConfigureAwait(false);
        if (offered is not null)
        {
            await offers.SendAsync(offered, delay).ConfigureAwait(false);
        }
    }
}
