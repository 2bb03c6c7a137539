using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Delivery;
using Pipeline.Storage;
using Pipeline.Summarization;
using Pipeline.Telemetry;

namespace Pipeline.Stages;

/// <summary>
/// Third stage: gets the summary of one article, from what is stored or from the summarizer, publishes it, and settles the
/// article's row. Attempts are counted in the row; throttling costs none.
/// </summary>
public sealed class SummarizeArticle(
    ILedger ledger,
    IDocumentStore documents,
    SummaryCache summaries,
    Stories stories,
    EventPublisher publisher,
    WorkOffers offers,
    DeadLetters deadLetters,
    ArticleEnd end,
    RetryDelays delays,
    StageSpans spans,
    TimeProvider clock,
    IOptions<StageOptions> options,
    ILogger<SummarizeArticle> logger)
{
    /// <summary>Wait while another worker makes the summary of the same text: about as long as a model takes.</summary>
    private static readonly TimeSpan ClaimDelay = TimeSpan.FromSeconds(2);

    /// <param name="message">As it came off the queue.</param>
    /// <param name="cancellationToken">On shutdown: the article is given back at once, without costing an attempt.</param>
    public async Task RunAsync(string message, CancellationToken cancellationToken)
    {
        if (WorkOffers.ParseArticle(message) is not { } ready)
        {
            await deadLetters.BuryUnreadableAsync(StageNames.SummarizeArticle, message, cancellationToken).ConfigureAwait(false);
            return;
        }

        using var span = spans.Start(StageNames.SummarizeArticle, ready.DumpId, ready.TraceParent, ready.Ordinal);
        if (WorkOffers.OfferedRow(ready) is { } offered && await TryLeaseAsync(offered, cancellationToken).ConfigureAwait(false) is { } fresh)
        {
            await WorkAsync(fresh, cancellationToken).ConfigureAwait(false);
            return;
        }

        var row = await ledger.FindArticleAsync(ready.DumpId, ready.Ordinal, cancellationToken).ConfigureAwait(false);
        if (row is null || row.IsSettled || ready.Offer < row.Offer)
        {
            logger.LogDebug("Dump {DumpId} article {Ordinal}: offer {Offer} is stale", ready.DumpId, ready.Ordinal, ready.Offer);
            return;
        }

        var now = clock.GetUtcNow();
        if (row.LeasedUntil is { } leased && leased > now)
        {
            await offers.SendAsync(row, leased - now).ConfigureAwait(false);
            return;
        }

        if (row.NotBefore is { } notBefore && notBefore > now)
        {
            // A second copy of its message, or a delay that the queue cut.
            await offers.SendAsync(row, notBefore - now).ConfigureAwait(false);
            return;
        }

        if (row.Attempts >= options.Value.MaxAttempts)
        {
            await deadLetters.BuryAsync(row, StageNames.SummarizeArticle, row.Problem ?? FailureClass.Crashed, cancellationToken).ConfigureAwait(false);
            return;
        }

        if (await TryLeaseAsync(row, cancellationToken).ConfigureAwait(false) is { } mine)
        {
            await WorkAsync(mine, cancellationToken).ConfigureAwait(false);
            return;
        }

        // Another worker was faster; this copy waits until it can see how that went.
        await offers.SendAsync(row, options.Value.RetryDelay).ConfigureAwait(false);
    }

    private Task<ArticleRecord?> TryLeaseAsync(ArticleRecord row, CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() + options.Value.Lease;
        return ledger.TryUpdateAsync(
            row with { Attempts = row.Attempts + 1, LeasedUntil = until, NotBefore = null, DueAt = until + options.Value.Overdue }, cancellationToken);
    }

    private async Task WorkAsync(ArticleRecord row, CancellationToken cancellationToken)
    {
        var held = new HeldArticle(row);
        try
        {
            await DeliverAsync(held, row.LeasedUntil!.Value, cancellationToken).ConfigureAwait(false);
        }
        catch (SummarizationException e)
        {
            logger.LogWarning("Article {ArticleId} attempt {Attempt}: {Class}, {Outcome}", row.ArticleId, row.Attempts, e.FailureClass, e.Outcome);
            StageSpans.Failed(e.FailureClass);
            await end.FailedAsync(held.Row with { Problem = new(e.FailureClass, e.Message), Cost = held.Row.Cost + e.Usage.Cost }, e).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // It is offered anew, so this message has done its work: a failure would have the host show it again, for nothing.
            await end.OfferUncountedAsync(held.Row, TimeSpan.Zero).ConfigureAwait(false);
            logger.LogInformation("Article {ArticleId} given back", row.ArticleId);
        }
        catch (Exception e)
        {
            logger.LogWarning("Article {ArticleId} failed in attempt {Attempt}: {Error}", row.ArticleId, row.Attempts, FailureClass.Trace(e));
            StageSpans.Failed(FailureClass.Of(e).Class);
            await end.OfferNextAsync(held.Row with { Problem = FailureClass.Of(e) }, delays.After(row.Attempts)).ConfigureAwait(false);
        }
    }

    private async Task DeliverAsync(HeldArticle held, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var row = held.Row;
        var bytes = await documents.ReadAsync(ContainerNames.Articles, StoredArticle.BlobName(row.DumpId, row.Ordinal), cancellationToken).ConfigureAwait(false);
        if (bytes is null)
        {
            await deadLetters.BuryAsync(row, StageNames.SummarizeArticle, new(RejectionClass.SourceGone, "Its document in the container articles is gone."), cancellationToken).ConfigureAwait(false);
            return;
        }

        var article = JsonSerializer.Deserialize(bytes.Value.Span, PipelineJson.Compact.StoredArticle)!;
        if (await SummaryAsync(row, article, until, cancellationToken).ConfigureAwait(false) is not var (summary, cost))
        {
            await end.OfferUncountedAsync(row, ClaimDelay).ConfigureAwait(false);
            return;
        }

        if (await PlaceAsync(held, article, summary, cancellationToken).ConfigureAwait(false) is not { } placed)
        {
            return;
        }

        row = placed;
        var eventId = await publisher.PublishAsync(article, summary, row.Supersedes, cancellationToken).ConfigureAwait(false);
        await deadLetters.ClearAsync(row, cancellationToken).ConfigureAwait(false);
        await end.SettleAsync(row, held => held with { State = ArticleState.Delivered, Cost = held.Cost + cost, EventId = eventId, Problem = null }).ConfigureAwait(false);
        logger.LogInformation("Article {ArticleId} delivered as event {EventId}", row.ArticleId, eventId);
    }

    /// <summary>Decides which event this one supersedes, and stores it before it is said: whoever delivers the article again says the same.</summary>
    /// <returns>The row as it is now; null when another has it.</returns>
    private async Task<ArticleRecord?> PlaceAsync(HeldArticle held, StoredArticle article, StoredSummary summary, CancellationToken cancellationToken)
    {
        if (held.Row.Supersedes is not null
            || await stories.EnterAsync(article, Events.IdOf(article, summary), cancellationToken).ConfigureAwait(false) is not { } supersedes)
        {
            return held.Row;
        }

        if (await ledger.TryUpdateAsync(held.Row with { Supersedes = supersedes }, cancellationToken).ConfigureAwait(false) is not { } stored)
        {
            return null;
        }

        return held.Row = stored;
    }

    private async Task<SummaryReceipt?> SummaryAsync(ArticleRecord row, StoredArticle article, DateTimeOffset until, CancellationToken cancellationToken)
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
