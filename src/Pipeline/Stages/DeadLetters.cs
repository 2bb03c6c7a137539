using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Pipeline.Delivery;
using Pipeline.Documents;
using Pipeline.Ledger;
using Pipeline.Storage;
using Pipeline.Telemetry;

namespace Pipeline.Stages;

/// <summary>Buries a row that cannot succeed: writes everything known about it as one document, then settles the row.</summary>
public sealed class DeadLetters(
    IDocumentStore documents,
    IDumpRows dumps,
    IArticleRows articles,
    DumpChunks chunks,
    EventPublisher publisher,
    TimeProvider clock,
    PipelineMetrics metrics,
    ILogger<DeadLetters> logger)
{
    /// <returns>Whether the row is dead now; false when another changed it meanwhile, which then decides.</returns>
    internal async Task<bool> BuryAsync(DumpRow dump, string stage, Problem problem, CancellationToken cancellationToken)
    {
        await ClearAsync(dump, cancellationToken);
        await WriteAsync(
            Letter(DeadLetter.IdOfDump(dump.Id), stage, problem, dump.Attempts, WorkMessage.Of(dump)) with
            {
                Since = dump.AcceptedAt,
                Replays = dump.Replays,
                DumpId = dump.Id,
                DumpName = dump.Name,
                TraceId = dump.Id,
            },
            cancellationToken);
        logger.LogError("Dump {DumpId} buried by {Stage}: {Class}", dump.Id, stage, problem.Class);
        var dead = dump.Settle(DumpState.Dead, clock.GetUtcNow(), problem);
        await chunks.RemoveAsync(dump.Id, cancellationToken);
        await publisher.PublishCompletedAsync(dead, cancellationToken);
        var buried = await dumps.TryUpdateAsync(dead, cancellationToken);
        metrics.Settled(buried);
        return buried is not null;
    }

    /// <inheritdoc cref="BuryAsync(DumpRow, string, Problem, CancellationToken)"/>
    internal async Task<bool> BuryAsync(ArticleRow article, string stage, Problem problem, CancellationToken cancellationToken)
    {
        await ClearAsync(article, cancellationToken);
        var dump = await dumps.FindDumpAsync(article.DumpId, cancellationToken);
        await WriteAsync(
            Letter(DeadLetter.IdOfArticle(article.DumpId, article.Ordinal), stage, problem, article.Attempts, WorkMessage.Of(article)) with
            {
                Since = article.ReadyAt,
                Replays = article.Replays,
                DumpId = article.DumpId,
                DumpName = dump?.Name,
                Ordinal = article.Ordinal,
                ArticleId = article.ArticleId,
                TextId = article.TextId,
                TraceId = article.DumpId,
            },
            cancellationToken);
        logger.LogError("Article {ArticleId} buried by {Stage}: {Class}", article.ArticleId, stage, problem.Class);
        var buried = await articles.TryUpdateAsync(
            article.Settle(ArticleState.Dead, clock.GetUtcNow(), problem), cancellationToken);
        metrics.Settled(buried);
        return buried is not null;
    }

    /// <summary>A message that no stage can read has no row: its text is all there is to keep.</summary>
    internal async Task BuryUnreadableAsync(string stage, string message, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message)).AsSpan(0, 16));
        logger.LogError("Message {MessageHash} buried by {Stage}: it is malformed or of an unknown version", hash, stage);
        await WriteAsync(
                Letter(
                    $"messages/{stage}-{hash}",
                    stage,
                    new(RejectionClass.Malformed, "The message is not a work item of this stage, or of an unknown version."),
                    1,
                    message),
                cancellationToken);
    }

    /// <summary>Removes the letter of an earlier run of a dump that was replayed: it succeeded, or fails in another way now.</summary>
    internal Task ClearAsync(DumpRow dump, CancellationToken cancellationToken) =>
        dump.Replays == 0 ? Task.CompletedTask : RemoveAsync(DeadLetter.IdOfDump(dump.Id), cancellationToken);

    /// <summary>Removes the letter of an earlier run of an article that was replayed: it succeeded, or fails in another way now.</summary>
    internal Task ClearAsync(ArticleRow article, CancellationToken cancellationToken) =>
        article.Replays == 0 ? Task.CompletedTask : RemoveAsync(DeadLetter.IdOfArticle(article.DumpId, article.Ordinal), cancellationToken);

    internal Task RemoveAsync(string id, CancellationToken cancellationToken) =>
        documents.DeleteAsync(ContainerNames.DeadLetters, DeadLetter.BlobName(id), cancellationToken);

    private DeadLetter Letter(string id, string stage, Problem problem, int attempts, string workItem) => new()
    {
        Id = id,
        Stage = stage,
        Class = problem.Class,
        Reason = problem.Reason,
        Attempts = attempts,
        Time = clock.GetUtcNow(),
        WorkItem = workItem,
        TraceId = Activity.Current?.TraceId.ToHexString(),
    };

    private Task WriteAsync(DeadLetter letter, CancellationToken cancellationToken) => documents.TryCreateAsync(
        ContainerNames.DeadLetters,
        DeadLetter.BlobName(letter.Id),
        JsonSerializer.SerializeToUtf8Bytes(letter, DocumentJson.Compact.DeadLetter),
        cancellationToken);
}
