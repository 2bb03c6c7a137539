using System.Text.Json;
using Microsoft.Extensions.Logging;
using Pipeline.Ledger;
using Pipeline.Storage;

namespace Pipeline.Stages;

/// <summary>
/// Reads the poison queues. It looks before it buries: what is settled, offered anew, at work, or merely lost its
/// trigger is no failure; the rest becomes a dead letter.
/// </summary>
public sealed class Bury(
    IDumpRows dumps,
    IArticleRows articles,
    WorkOffers<DumpRow> dumpWork,
    WorkOffers<ArticleRow> articleWork,
    DeadLetters deadLetters,
    AcceptDump accept,
    ILogger<Bury> logger)
{
    private static readonly Problem GivenUp = new(
        FailureClass.GivenUp, "The platform gave its message up after too many deliveries; the log of the stage has the details.");

    /// <param name="message">From <see cref="QueueNames.DumpsPoison"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task DumpAsync(string message, CancellationToken cancellationToken)
    {
        if (WorkMessage.ParseDump(message) is not { } accepted)
        {
            await deadLetters.BuryUnreadableAsync(StageNames.BuryDump, message, cancellationToken);
            return;
        }

        var dump = await dumps.FindDumpAsync(accepted.DumpId, cancellationToken);
        if (!dumpWork.IsAbandoned(dump, accepted.Offer))
        {
            logger.LogInformation("Dump {DumpId}: its poison message is stale", accepted.DumpId);
            return;
        }

        await deadLetters.BuryAsync(dump, StageNames.BuryDump, dump.Problem ?? GivenUp, cancellationToken);
    }

    /// <param name="message">From <see cref="QueueNames.ArticlesPoison"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task ArticleAsync(string message, CancellationToken cancellationToken) =>
        ArticleAsync(StageNames.BuryArticle, message, cancellationToken);

    /// <param name="message">From <see cref="QueueNames.UrgentArticlesPoison"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task UrgentArticleAsync(string message, CancellationToken cancellationToken) =>
        ArticleAsync(StageNames.BuryUrgentArticle, message, cancellationToken);

    /// <summary>Feedback has no row that could be buried: its message is kept, and can be replayed.</summary>
    /// <param name="message">From <see cref="QueueNames.FeedbackPoison"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task FeedbackAsync(string message, CancellationToken cancellationToken) =>
        deadLetters.BuryUnreadableAsync(StageNames.BuryFeedback, message, cancellationToken);

    /// <summary>
    /// A blob that its trigger gave up on: it is accepted once more, by name. What is wrong with it shows in the ledger then.
    /// </summary>
    /// <param name="message">From <see cref="QueueNames.BlobTriggerPoison"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task BlobTriggerAsync(string message, CancellationToken cancellationToken)
    {
        if (Parse(message) is not { ContainerName: ContainerNames.RawArticles } poison)
        {
            await deadLetters.BuryUnreadableAsync(StageNames.BuryBlobTrigger, message, cancellationToken);
            return;
        }

        await accept.RunAsync(poison.BlobName, cancellationToken);
    }

    private async Task ArticleAsync(string stage, string message, CancellationToken cancellationToken)
    {
        if (WorkMessage.ParseArticle(message) is not { } ready)
        {
            await deadLetters.BuryUnreadableAsync(stage, message, cancellationToken);
            return;
        }

        var article = await articles.FindArticleAsync(ready.DumpId, ready.Ordinal, cancellationToken);
        if (!articleWork.IsAbandoned(article, ready.Offer))
        {
            logger.LogInformation("Dump {DumpId} article {Ordinal}: its poison message is stale", ready.DumpId, ready.Ordinal);
            return;
        }

        await deadLetters.BuryAsync(article, stage, article.Problem ?? GivenUp, cancellationToken);
    }

    private static BlobTriggerPoison? Parse(string message)
    {
        try
        {
            return JsonSerializer.Deserialize(message, StageJson.Compact.BlobTriggerPoison);
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            // ArgumentException: half a surrogate pair.
            return null;
        }
    }
}
