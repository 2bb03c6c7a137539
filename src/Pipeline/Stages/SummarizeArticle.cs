using Microsoft.Extensions.Logging;
using Pipeline.Documents;
using Pipeline.Ledger;
using Pipeline.Storage;
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
    /// <param name="message">From <see cref="QueueNames.Articles"/>.</param>
    /// <param name="cancellationToken">On shutdown: the article is given back at once, without costing an attempt.</param>
    public Task RunAsync(string message, CancellationToken cancellationToken) =>
        RunAsync(StageNames.SummarizeArticle, message, cancellationToken);

    /// <param name="message">From <see cref="QueueNames.UrgentArticles"/>.</param>
    /// <param name="cancellationToken">As of the other lane.</param>
    public Task RunUrgentAsync(string message, CancellationToken cancellationToken) =>
        RunAsync(StageNames.SummarizeUrgentArticle, message, cancellationToken);

    // The row says which lane it is in; what brought its message says only where it was read: an older host offers all rows on one queue.
    private async Task RunAsync(string stage, string message, CancellationToken cancellationToken)
    {
        if (WorkMessage.ParseArticle(message) is not { } ready)
        {
            await deadLetters.BuryUnreadableAsync(stage, message, cancellationToken);
            return;
        }

        using var span = spans.Start(stage, ready.DumpId, ready.TraceParent, ready.Ordinal);
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
        deadLetters.BuryAsync(article, StageNames.OfArticles(article.IsUrgent), problem, cancellationToken);

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
