using Microsoft.Extensions.Logging;
using Pipeline.Ledger;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Operations;

/// <summary>
/// Ends a pause: takes it out of the ledger, waits until every host knows, and offers again what the pause has put aside. Whatever it is
/// interrupted by, Sweep completes it.
/// </summary>
public sealed class ResumeWork(
    ILedger ledger,
    Pauses pauses,
    WorkOffers<DumpRow> dumpWork,
    WorkOffers<ArticleRow> articleWork,
    TimeProvider clock,
    ILogger<ResumeWork> logger)
{
    /// <summary>Rows at work at once.</summary>
    private const int Parallelism = 8;

    /// <returns>How many dumps and articles go on; null when the scope was not paused.</returns>
    public async Task<(int Dumps, int Articles)?> RunAsync(PauseScope scope, CancellationToken cancellationToken)
    {
        if (!await pauses.RemoveAsync(scope, cancellationToken))
        {
            return null;
        }

        await Task.Delay(Pauses.Notice, clock, cancellationToken);
        var now = clock.GetUtcNow() + TimeSpan.FromSeconds(1);
        var left = await pauses.ReadAsync(cancellationToken);
        var dumps = scope.DumpId is { } dumpId
            ? new[] { await ledger.FindDumpAsync(dumpId, cancellationToken) }.OfType<DumpRow>().ToAsyncEnumerable()
            : Rows(ledger.ListOverdueDumpsAsync(now, from: null, cancellationToken));
        var articles = scope.DumpId is { } ofDump
            ? ledger.ListArticlesAsync(ofDump, 1, cancellationToken)
            : Rows(ledger.ListOverdueArticlesAsync(now, now, from: null, cancellationToken));
        var count = (
            Dumps: await OfferAsync(dumps, dump => dump.Id, dumpWork, left, cancellationToken),
            Articles: await OfferAsync(articles, article => article.DumpId, articleWork, left, cancellationToken));
        logger.LogInformation("Resumed {Scope}: {Dumps} dumps, {Articles} articles", scope, count.Dumps, count.Articles);
        return count;
    }

    private static IAsyncEnumerable<TRow> Rows<TRow>(IAsyncEnumerable<ListPage<TRow>> pages) => pages.SelectMany(page => page.Items);

    private static async Task<int> OfferAsync<TRow>(
        IAsyncEnumerable<TRow> rows,
        Func<TRow, string> dumpId,
        WorkOffers<TRow> work,
        KnownPauses left,
        CancellationToken cancellationToken)
        where TRow : class, IWorkRow<TRow>
    {
        var count = 0;
        await Parallel
            .ForEachAsync(
                rows.Where(row => row is { IsPaused: true, IsSettled: false }),
                new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken },
                async (row, token) =>
                {
                    if (!await left.HoldAsync(dumpId(row), token)
                        && await work.OfferAsync(row.OfferAgain(work.Terms, TimeSpan.Zero), TimeSpan.Zero, token)
                            is not null)
                    {
                        Interlocked.Increment(ref count);
                    }
                });
        return count;
    }
}
