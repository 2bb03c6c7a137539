using Pipeline.Ledger;
using Pipeline.Storage;

namespace Pipeline.Stages.Sweeping;

/// <summary>Rows whose message got lost: each is offered again, unless a pause holds it.</summary>
public sealed class OverdueRows(
    ILedger ledger, WorkOffers<DumpRow> dumps, WorkOffers<ArticleRow> articles, Pauses pauses, WaitingLine line, SweepWalk walk)
{
    /// <param name="from">Where the walk goes on; null for the beginning.</param>
    /// <param name="cancellationToken">Cancels the walk.</param>
    /// <returns>How many were offered, and where the walk stopped; null at its end.</returns>
    internal async Task<(int Count, string? Stopped)> OfferDumpsAsync(string? from, CancellationToken cancellationToken)
    {
        var lostBefore = await line.LostBeforeAsync(QueueNames.Dumps, text => WorkMessage.ParseDump(text)?.DueAt, cancellationToken);
        return await OfferAsync(ledger.ListOverdueDumpsAsync(lostBefore, from, cancellationToken), dumps, _ => true, cancellationToken);
    }

    /// <inheritdoc cref="OfferDumpsAsync"/>
    internal async Task<(int Count, string? Stopped)> OfferArticlesAsync(string? from, CancellationToken cancellationToken)
    {
        var ordinary = await LostBeforeAsync(QueueNames.Articles);
        var urgent = await LostBeforeAsync(QueueNames.UrgentArticles);
        return await OfferAsync(
            ledger.ListOverdueArticlesAsync(ordinary, urgent, from, cancellationToken),
            articles,
            row => row.DueAt < (row.IsUrgent ? urgent : ordinary),
            cancellationToken);

        Task<DateTimeOffset> LostBeforeAsync(string queue) =>
            line.LostBeforeAsync(queue, text => WorkMessage.ParseArticle(text)?.DueAt, cancellationToken);
    }

    private async Task<(int Count, string? Stopped)> OfferAsync<TRow>(
        IAsyncEnumerable<ListPage<TRow>> pages, WorkOffers<TRow> work, Func<TRow, bool> isLost, CancellationToken cancellationToken)
        where TRow : class, IWorkRow<TRow>
    {
        var count = 0;
        var stopped = await walk.OverAsync(pages, rows => SweepWalk.ForEachAsync(rows.Where(isLost), OfferAsync, cancellationToken));
        return (count, stopped);

        async Task OfferAsync(TRow row)
        {
            if (await pauses.HoldAsync(row.PausedWith, cancellationToken))
            {
                return;
            }

            var offered = await work.OfferAsync(row.OfferAgain(work.Terms, TimeSpan.Zero), TimeSpan.Zero, cancellationToken);
            Interlocked.Add(ref count, offered is null ? 0 : 1);
        }
    }
}
