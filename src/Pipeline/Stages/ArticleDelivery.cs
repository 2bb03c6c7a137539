using System.Text.Json;
using Microsoft.Extensions.Logging;
using Pipeline.Delivery;
using Pipeline.Documents;
using Pipeline.Ledger;
using Pipeline.Storage;
using Pipeline.Summarization;

namespace Pipeline.Stages;

/// <summary>
/// Gets the summary of an article, from what is stored or from the summarizer, publishes it, and settles the article's row.
/// </summary>
public sealed class ArticleDelivery(
    IDocumentStore documents,
    SummaryCache summaries,
    StoryTerms terms,
    Stories stories,
    PlainCopies copies,
    EventPublisher publisher,
    DeadLetters deadLetters,
    ArticleEnd end,
    ILogger<ArticleDelivery> logger)
{
    /// <summary>Wait while another worker makes the summary of the same text: about as long as a model takes.</summary>
    private static readonly TimeSpan ClaimDelay = TimeSpan.FromSeconds(2);

    /// <param name="lease">Of the article's row.</param>
    /// <param name="carried">Its document as the message brought it; null when it is to be read.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="SummarizationException">There is no summary; the exception says what becomes of the article.</exception>
    /// <exception cref="LeaseLostException">Another worker has the row.</exception>
    internal async Task RunAsync(Lease<ArticleRow> lease, StoredArticle? carried, CancellationToken cancellationToken)
    {
        var row = lease.Row;
        var article = carried ?? await ReadAsync(row, cancellationToken);
        if (article is null)
        {
            await deadLetters.BuryAsync(row, StageNames.OfArticles(row.IsUrgent), FailureClass.DocumentGone, cancellationToken);
            return;
        }

        if (!await terms.AllowAsync(lease, article, cancellationToken))
        {
            return;
        }

        if (await SummaryAsync(row, article, row.LeasedUntil!.Value, cancellationToken) is not var (summary, cost))
        {
            await lease.GiveBackAsync(ClaimDelay);
            return;
        }

        // Once more: while a model writes, a story may be taken back.
        if (!await terms.AllowAsync(lease, article, cancellationToken))
        {
            return;
        }

        await EnterStoryAsync(lease, article, summary, cancellationToken);
        var (first, isFirstAwaited) = await copies.StandingOfAsync(lease.Row, article, cancellationToken);
        if (isFirstAwaited)
        {
            await lease.GiveBackAsync(ClaimDelay);
            return;
        }

        var links = await stories.LinksAsync(lease.Row, article, cancellationToken);
        var (eventId, isSuppressed) = await publisher.PublishAsync(article, summary, links, first, cancellationToken);
        await deadLetters.ClearAsync(lease.Row, cancellationToken);
        var isCopy = article.Copies?.IsCopy(article.ArticleId) ?? false;
        await end.SettleAsync(lease.Row, (last, now) => last.Deliver(now, eventId, cost, isCopy, isSuppressed));
        logger.LogInformation("Article {ArticleId} delivered as event {EventId}", row.ArticleId, eventId);
    }

    private async Task<StoredArticle?> ReadAsync(ArticleRow row, CancellationToken cancellationToken) =>
        await documents.ReadAsync(ContainerNames.Articles, StoredArticle.BlobName(row.DumpId, row.Ordinal), cancellationToken)
            is { } bytes
                ? JsonSerializer.Deserialize(bytes.Span, DocumentJson.Compact.StoredArticle)
                : null;

    /// <summary>
    /// Decides which event this one supersedes, or is superseded by, and stores it before it is said: a worker that delivers the article
    /// again says the same, and names a newer version that came in between.
    /// </summary>
    /// <exception cref="LeaseLostException">Another worker has the row.</exception>
    private Task EnterStoryAsync(
        Lease<ArticleRow> lease,
        StoredArticle article,
        StoredSummary summary,
        CancellationToken cancellationToken) =>
        stories.EnterAsync(
            article,
            Events.IdOf(article, summary),
            async place =>
            {
                var row = lease.Row with
                {
                    Supersedes = place.Supersedes ?? lease.Row.Supersedes,
                    Predecessor = place.Supersedes is null ? lease.Row.Predecessor : place.Predecessor,
                    SupersededBy = place.SupersededBy ?? lease.Row.SupersededBy,
                };
                if (row != lease.Row)
                {
                    await lease.WriteAsync(_ => row, cancellationToken);
                }
            },
            cancellationToken);

    private async Task<SummaryReceipt?> SummaryAsync(
        ArticleRow row,
        StoredArticle article,
        DateTimeOffset until,
        CancellationToken cancellationToken)
    {
        try
        {
            return await summaries.GetAsync(article, row.IsUrgent, until, cancellationToken);
        }
        catch (SummarizationException e) when (e.Outcome is SummarizationOutcome.Reject)
        {
            var rejected = row with { Problem = new(e.FailureClass, e.Message) };
            await publisher.PublishRejectedAsync(article.Dump, article.IsReplyOnly, rejected, article.Article, cancellationToken);
            throw;
        }
    }
}
