using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Delivery;
using Pipeline.Documents;
using Pipeline.Ledger;
using Pipeline.Spending;
using Pipeline.Storage;

namespace Pipeline.Stages.Sweeping;

/// <summary>
/// Removes what is left of dumps that ended long ago, once a day. The dump's row is marked first, so that nobody takes the dump up again;
/// it stays as long as its blob may be found. Interrupted anywhere, a later walk completes it.
/// </summary>
public sealed class ExpiredDumps(
    ILedger ledger,
    ISharedRows shared,
    IDumpContainer container,
    IDocumentStore documents,
    DeadLetters deadLetters,
    TimeProvider clock,
    IOptions<RetentionOptions> options,
    IOptions<SweepOptions> sweep,
    ILogger<ExpiredDumps> logger)
{
    /// <summary>From one walk over all dumps to the next.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    /// <summary>Articles removed at once: what one ledger transaction holds.</summary>
    private const int Batch = 100;

    /// <param name="cursor">Where an earlier run stopped.</param>
    /// <param name="cancellationToken">Cancels the walk.</param>
    /// <returns>Where this one stopped.</returns>
    internal async Task<SweepCursor> RemoveAsync(SweepCursor cursor, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (options.Value.ArticleDays is not { } days || (cursor.Expired is null && now - cursor.ExpiredBegan < Interval))
        {
            return cursor;
        }

        if (cursor.Expired is null)
        {
            cursor = cursor with { ExpiredBegan = now };
        }

        var started = clock.GetTimestamp();
        var at = cursor.Expired;
        await foreach (var page in ledger.ListDumpsAsync("", at, cancellationToken))
        {
            foreach (var dump in page.Items.Where(dump => dump.IsSettled && dump.SettledAt < now.AddDays(-days)))
            {
                if (!await RemoveAsync(dump, started, cancellationToken))
                {
                    return cursor with { Expired = at };
                }
            }

            at = page.Next;
            if (at is not null && IsOver(started))
            {
                return cursor with { Expired = at };
            }
        }

        return cursor with { Expired = null };
    }

    /// <returns>False when the time was over before the dump was done.</returns>
    private async Task<bool> RemoveAsync(DumpRow dump, long started, CancellationToken cancellationToken)
    {
        if (
            dump.ExpiredAt is null
            && await ledger.TryUpdateAsync(dump with { ExpiredAt = clock.GetUtcNow() }, cancellationToken)
                is var marked)
        {
            if (marked is null)
            {
                // Somebody takes it up again.
                return true;
            }

            dump = marked;
            logger.LogInformation("Dump {DumpId} ended {SettledAt}: its articles are removed", dump.Id, dump.SettledAt);
        }

        await foreach (var batch in ledger.ListArticlesAsync(dump.Id, 1, cancellationToken).Chunk(Batch))
        {
            await SweepWalk.ForEachAsync(batch, article => RemoveAsync(article, cancellationToken), cancellationToken);
            await ledger.RemoveAsync(batch, cancellationToken);
            if (IsOver(started))
            {
                return false;
            }
        }

        await deadLetters.RemoveAsync(DeadLetter.IdOfDump(dump.Id), cancellationToken);
        if (
            options.Value.DumpDays is { } days
            && dump.SettledAt < clock.GetUtcNow().AddDays(-days)
            && (await container.FindAsync(dump.Name, cancellationToken))?.ETag != dump.ETag)
        {
            await shared.RemoveAsync(SpendingAccount.KeyOfDump(dump.Id), cancellationToken);
            await shared.RemoveAsync(SpendingAccount.KeyOfDump(dump.Id, SpendingAccount.Articles), cancellationToken);
            await ledger.RemoveAsync(dump, cancellationToken);
        }

        return true;
    }

    private async Task RemoveAsync(ArticleRow article, CancellationToken cancellationToken)
    {
        await foreach (
            var payload in documents.ListAsync(ContainerNames.Summaries, EventSender.BlobPrefix(article.ArticleId), cancellationToken))
        {
            await documents.DeleteAsync(ContainerNames.Summaries, payload, cancellationToken);
        }

        await deadLetters.RemoveAsync(DeadLetter.IdOfArticle(article.DumpId, article.Ordinal), cancellationToken);
        await ledger.RemoveFeedbackAsync(article.DumpId, article.Ordinal, cancellationToken);
        await documents.DeleteAsync(ContainerNames.Articles, StoredArticle.BlobName(article.DumpId, article.Ordinal), cancellationToken);
    }

    private bool IsOver(long started) => clock.GetElapsedTime(started) >= sweep.Value.Walk;
}
