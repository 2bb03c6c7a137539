using System.Text.Json;
using Microsoft.Extensions.Logging;
using Pipeline.Delivery;
using Pipeline.Documents;
using Pipeline.Ledger;
using Pipeline.Storage;
using Pipeline.Summarization;
using Pipeline.Telemetry;

namespace Pipeline.Stages;

/// <summary>
/// Third stage: gets the summary of one article, from what is stored or from the summarizer, publishes it, and settles the
/// article's row. Attempts are counted in the row; throttling costs none.
/// </summary>
public sealed class SummarizeArticle(
    IArticleRows ledger,
    IDocumentStore documents,
    SummaryCache summaries,
    Stories stories,
    EventPublisher publisher,
    WorkOffers<ArticleRow> work,
    DeadLetters deadLetters,
    ArticleEnd end,
    RetryDelays delays,
    StageSpans spans,
    ILogger<SummarizeArticle> logger)
{
    /// <summary>Wait while another worker makes the summary of the same text: about as long as a model takes.</summary>
    private static readonly TimeSpan ClaimDelay = TimeSpan.FromSeconds(2);

    /// <param name="message">As it came off the queue.</param>
    /// <param name="cancellationToken">On shutdown: the article is given back at once, without costing an attempt.</param>
    public async Task RunAsync(string message, CancellationToken cancellationToken)
    {
        if (WorkMessage.ParseArticle(message) is not { } ready)
        {
            await deadLetters.BuryUnreadableAsync(StageNames.SummarizeArticle, message, cancellationToken).ConfigureAwait(false);
            return;
        }

        using var span = spans.Start(StageNames.SummarizeArticle, ready.DumpId, ready.TraceParent, ready.Ordinal);
        if (WorkMessage.OfferedRow(ready) is { } offered && await work.TryLeaseAsync(offered, cancellationToken).ConfigureAwait(false) is { } fresh)
        {
            await WorkAsync(fresh, cancellationToken).ConfigureAwait(false);
            return;
        }

        var row = await ledger.FindArticleAsync(ready.DumpId, ready.Ordinal, cancellationToken).ConfigureAwait(false);
        var taken = await work.TakeAsync(row, ready.Offer, cancellationToken).ConfigureAwait(false);
        if (taken.Exhausted is { } exhausted)
        {
            await deadLetters.BuryAsync(exhausted, StageNames.SummarizeArticle, exhausted.Problem ?? FailureClass.Crashed, cancellationToken).ConfigureAwait(false);
        }
        else if (taken.Lease is { } lease)
        {
            await WorkAsync(lease, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task WorkAsync(Lease<ArticleRow> lease, CancellationToken cancellationToken)
    {
        var row = lease.Row;
        try
        {
            await DeliverAsync(lease, cancellationToken).ConfigureAwait(false);
        }
        catch (SummarizationException e)
        {
            logger.LogWarning("Article {ArticleId} attempt {Attempt}: {Class}, {Outcome}", row.ArticleId, row.Attempts, e.FailureClass, e.Outcome);
            StageSpans.Failed(e.FailureClass);
            await end.FailedAsync(lease.Row with { Problem = new(e.FailureClass, e.Message), Cost = lease.Row.Cost + e.Usage.Cost }, e).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // It is offered anew, so this message has done its work: a failure would have the host show it again, for nothing.
            await work.GiveBackAsync(lease.Row, TimeSpan.Zero).ConfigureAwait(false);
            logger.LogInformation("Article {ArticleId} given back", row.ArticleId);
        }
        catch (LeaseLostException)
        {
            logger.LogWarning("Article {ArticleId} was taken over by another worker", row.ArticleId);
        }
        catch (Exception e)
        {
            logger.LogWarning("Article {ArticleId} failed in attempt {Attempt}: {Error}", row.ArticleId, row.Attempts, FailureClass.Trace(e));
            StageSpans.Failed(FailureClass.Of(e).Class);
            await work.OfferAgainAsync(lease.Row with { Problem = FailureClass.Of(e) }, delays.After(row.Attempts)).ConfigureAwait(false);
        }
    }

    private async Task DeliverAsync(Lease<ArticleRow> lease, CancellationToken cancellationToken)
    {
        var row = lease.Row;
        var bytes = await documents.ReadAsync(ContainerNames.Articles, StoredArticle.BlobName(row.DumpId, row.Ordinal), cancellationToken).ConfigureAwait(false);
        if (bytes is null)
        {
            await deadLetters.BuryAsync(row, StageNames.SummarizeArticle, FailureClass.DocumentGone, cancellationToken).ConfigureAwait(false);
            return;
        }

        var article = JsonSerializer.Deserialize(bytes.Value.Span, DocumentJson.Compact.StoredArticle)!;
        if (await SummaryAsync(row, article, row.LeasedUntil!.Value, cancellationToken).ConfigureAwait(false) is not var (summary, cost))
        {
            await work.GiveBackAsync(row, ClaimDelay).ConfigureAwait(false);
            return;
        }

        await EnterStoryAsync(lease, article, summary, cancellationToken).ConfigureAwait(false);
        var eventId = await publisher.PublishAsync(article, summary, lease.Row.Supersedes, cancellationToken).ConfigureAwait(false);
        await deadLetters.ClearAsync(lease.Row, cancellationToken).ConfigureAwait(false);
        await end.SettleAsync(lease.Row, (last, now) => last.Deliver(now, eventId, cost)).ConfigureAwait(false);
        logger.LogInformation("Article {ArticleId} delivered as event {EventId}", row.ArticleId, eventId);
    }

    /// <summary>Decides which event this one supersedes, and stores it before it is said: a worker that delivers the article again says the same.</summary>
    /// <exception cref="LeaseLostException">Another worker has the row.</exception>
    private async Task EnterStoryAsync(Lease<ArticleRow> lease, StoredArticle article, StoredSummary summary, CancellationToken cancellationToken)
    {
        if (lease.Row.Supersedes is null
            && await stories.EnterAsync(article, Events.IdOf(article, summary), cancellationToken).ConfigureAwait(false) is { } supersedes)
        {
            await lease.WriteAsync(row => row with { Supersedes = supersedes }, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<SummaryReceipt?> SummaryAsync(ArticleRow row, StoredArticle article, DateTimeOffset until, CancellationToken cancellationToken)
    {
        try
        {
            return await summaries.GetAsync(article, until, cancellationToken).ConfigureAwait(false);
        }
        catch (SummarizationException e) when (e.Outcome is SummarizationOutcome.Reject)
        {
            var rejected = row with { Problem = new(e.FailureClass, e.Message) };
            await publisher.PublishRejectedAsync(article.Dump, rejected, article.Article, cancellationToken).ConfigureAwait(false);
            throw;
        }
    }
}
