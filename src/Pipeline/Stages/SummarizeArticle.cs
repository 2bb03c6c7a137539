using Microsoft.Extensions.Logging;
using Pipeline.Documents;
using Pipeline.Ledger;
using Pipeline.Summarization;
using Pipeline.Telemetry;

namespace Pipeline.Stages;

/// <summary>
/// Third stage: delivers the summary of one article. Attempts are counted in the article's row; throttling costs none.
/// </summary>
public sealed class SummarizeArticle(
    IArticleRows ledger,
    ArticleDelivery delivery,
    StageWork<ArticleRow> work,
    DeadLetters deadLetters,
    ArticleEnd end,
    StageSpans spans,
    ILogger<SummarizeArticle> logger)
{
    /// <param name="message">As it came off the queue.</param>
    /// <param name="cancellationToken">On shutdown: the article is given back at once, without costing an attempt.</param>
    public async Task RunAsync(string message, CancellationToken cancellationToken)
    {
        if (WorkMessage.ParseArticle(message) is not { } ready)
        {
            await deadLetters.BuryUnreadableAsync(StageNames.SummarizeArticle, message, cancellationToken);
            return;
        }

        using var span = spans.Start(StageNames.SummarizeArticle, ready.DumpId, ready.TraceParent, ready.Ordinal);
        if (
            WorkMessage.OfferedRow(ready) is { } offered
            && await work.TryLeaseAsync(offered, cancellationToken) is { } fresh)
        {
            await work.RunAsync(fresh, (lease, token) => WorkAsync(lease, StoredArticle.BroughtBy(ready), token), cancellationToken);
            return;
        }

        var row = await ledger.FindArticleAsync(ready.DumpId, ready.Ordinal, cancellationToken);
        await work.RunAsync(row, ready.Offer, (lease, token) => WorkAsync(lease, carried: null, token), BuryAsync, cancellationToken);
    }

    private Task BuryAsync(ArticleRow article, Problem problem, CancellationToken cancellationToken) =>
        deadLetters.BuryAsync(article, StageNames.SummarizeArticle, problem, cancellationToken);

    private async Task WorkAsync(Lease<ArticleRow> lease, StoredArticle? carried, CancellationToken cancellationToken)
    {
        try
        {
            await delivery.RunAsync(lease, carried, cancellationToken);
        }
        catch (SummarizationException e)
        {
            var row = lease.Row;
            logger.LogWarning(
                "Article {ArticleId} attempt {Attempt}: {Class}, {Outcome}",
                row.ArticleId,
                row.Attempts,
                e.FailureClass,
                e.Outcome);
            StageSpans.Failed(e.FailureClass);
            await end.FailedAsync(row with { Problem = new(e.FailureClass, e.Message), Cost = row.Cost + e.Usage.Cost }, e);
        }
    }
}
