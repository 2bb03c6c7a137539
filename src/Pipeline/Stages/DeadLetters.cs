using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Pipeline.Delivery;
using Pipeline.Storage;

namespace Pipeline.Stages;

/// <summary>Ends what cannot succeed: the whole story as one document, then the row. The document is written first.</summary>
public sealed class DeadLetters(
    IDocumentStore documents, ILedger ledger, DumpChunks chunks, EventPublisher publisher, TimeProvider clock, ILogger<DeadLetters> logger)
{
    /// <returns>Whether the row is dead now; false when another changed it meanwhile, which then decides.</returns>
    internal async Task<bool> BuryAsync(DumpRecord dump, string stage, Rejection problem, CancellationToken cancellationToken)
    {
        await WriteAsync($"dumps/{dump.Id}.json", Letter(stage, problem, dump.Attempts) with { DumpId = dump.Id, DumpName = dump.Name }, cancellationToken).ConfigureAwait(false);
        logger.LogError("Dump {DumpId} buried by {Stage}: {Class}", dump.Id, stage, problem.Class);
        var now = clock.GetUtcNow();
        var dead = dump with { State = DumpState.Dead, Problem = problem, LeasedUntil = null, SettledAt = now, DueAt = now };
        await chunks.RemoveAsync(dump.Id, cancellationToken).ConfigureAwait(false);
        await publisher.PublishCompletedAsync(dead, cancellationToken).ConfigureAwait(false);
        return await ledger.TryUpdateAsync(dead, cancellationToken).ConfigureAwait(false) is not null;
    }

    /// <inheritdoc cref="BuryAsync(DumpRecord, string, Rejection, CancellationToken)"/>
    internal async Task<bool> BuryAsync(ArticleRecord article, string stage, Rejection problem, CancellationToken cancellationToken)
    {
        await WriteAsync(
            $"articles/{article.DumpId}/{article.Ordinal:D8}.json",
            Letter(stage, problem, article.Attempts) with { DumpId = article.DumpId, Ordinal = article.Ordinal },
            cancellationToken).ConfigureAwait(false);
        logger.LogError("Article {ArticleId} buried by {Stage}: {Class}", article.ArticleId, stage, problem.Class);
        var now = clock.GetUtcNow();
        return await ledger.TryUpdateAsync(
            article with { State = ArticleState.Dead, Problem = problem, LeasedUntil = null, NotBefore = null, SettledAt = now, DueAt = now }, cancellationToken).ConfigureAwait(false) is not null;
    }

    /// <summary>A message that no stage can read has no row: its text is all there is to keep.</summary>
    internal async Task BuryUnreadableAsync(string stage, string message, CancellationToken cancellationToken)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message)).AsSpan(0, 16));
        logger.LogError("Message {MessageHash} buried by {Stage}: it is malformed or of an unknown version", id, stage);
        await WriteAsync(
            $"messages/{stage}-{id}.json",
            Letter(stage, new(RejectionClass.Malformed, "The message is no work item of this stage, or of an unknown version."), 1) with { WorkItem = message },
            cancellationToken).ConfigureAwait(false);
    }

    private DeadLetter Letter(string stage, Rejection problem, int attempts) => new()
    {
        Stage = stage,
        Class = problem.Class,
        Reason = problem.Reason,
        Attempts = attempts,
        Time = clock.GetUtcNow(),
        TraceId = Activity.Current?.TraceId.ToHexString(),
    };

    private Task WriteAsync(string name, DeadLetter letter, CancellationToken cancellationToken) => documents.TryCreateAsync(
        ContainerNames.DeadLetters,
        name,
        JsonSerializer.SerializeToUtf8Bytes(letter, PipelineJson.Compact.DeadLetter),
        cancellationToken);
}
