using Microsoft.Extensions.Logging;
using Pipeline.Documents;
using Pipeline.Ledger;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Operations;

/// <summary>
/// Takes an article or a dump back: tells the routes, removes documents, summaries, payloads, chunks and dead letters, and empties
/// the rows. Rows stay as marks, so that neither a message in a queue nor Sweep starts anew. Whatever it is interrupted by,
/// another run completes it. The blob in <see cref="ContainerNames.RawArticles"/> is its owner's.
/// </summary>
public sealed class Forget(
    IDumpRows dumps,
    IArticleRows articles,
    DumpChunks chunks,
    DeadLetters deadLetters,
    TakeBack takeBack,
    DumpCounts counts,
    TimeProvider clock,
    ILogger<Forget> logger)
{
    /// <summary>Articles at work at once.</summary>
    private const int Parallelism = 8;

    /// <returns>How many articles were taken back now; null when the ledger does not know the dump.</returns>
    public async Task<int?> DumpAsync(string dumpId, CancellationToken cancellationToken)
    {
        // The row first: it takes the dump out of the hands of whoever reads it, who writes no more when his lease is over.
        if (await MarkAsync(dumpId, cancellationToken) is not { } dump)
        {
            return null;
        }

        await LeaseEndAsync(dump.LeasedUntil, cancellationToken);
        await chunks.RemoveAsync(dumpId, cancellationToken);
        var count = 0;
        await Parallel
            .ForEachAsync(
                articles.ListArticlesAsync(dumpId, 1, cancellationToken),
                new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken },
                async (article, token) => Interlocked.Add(ref count, await ArticleAsync(dump, article, token) ? 1 : 0)
            );
        await deadLetters.RemoveAsync(DeadLetter.IdOfDump(dumpId), cancellationToken);
        await counts.CorrectAsync(dumpId, cancellationToken);
        logger.LogInformation("Dump {DumpId} forgotten, {Articles} articles", dumpId, count);
        return count;
    }

    /// <returns>False when there is nothing left to take back; null when the ledger does not know the article.</returns>
    public async Task<bool?> ArticleAsync(string dumpId, int ordinal, CancellationToken cancellationToken)
    {
        if (await dumps.FindDumpAsync(dumpId, cancellationToken) is not { } dump
            || await articles.FindArticleAsync(dumpId, ordinal, cancellationToken) is not { } article)
        {
            return null;
        }

        var done = await ArticleAsync(dump, article, cancellationToken);
        await counts.CorrectAsync(dumpId, cancellationToken);
        return done;
    }

    private async Task<bool> ArticleAsync(DumpRow dump, ArticleRow article, CancellationToken cancellationToken)
    {
        if (article.IsErased)
        {
            return false;
        }

        article = await takeBack.MarkAsync(article, cancellationToken);
        await LeaseEndAsync(article.LeasedUntil, cancellationToken);
        return await takeBack.RemoveAsync(dump, article, kill: null, cancellationToken);
    }

    /// <summary>Takes the dump from whoever has it. His lease stays in the row, for another run to wait for it too.</summary>
    private async Task<DumpRow?> MarkAsync(string dumpId, CancellationToken cancellationToken)
    {
        while (await dumps.FindDumpAsync(dumpId, cancellationToken) is { } dump)
        {
            if (dump.State is DumpState.Forgotten
                || await dumps.TryUpdateAsync(dump.Forget(clock.GetUtcNow()), cancellationToken) is not null)
            {
                return dump;
            }
        }

        return null;
    }

    /// <summary>Who holds a row at this moment may still write and publish until his lease ends.</summary>
    private Task LeaseEndAsync(DateTimeOffset? leasedUntil, CancellationToken cancellationToken) =>
        leasedUntil - clock.GetUtcNow() is { } left && left > TimeSpan.Zero
            ? Task.Delay(left, clock, cancellationToken)
            : Task.CompletedTask;
}
