using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Ledger;
using Pipeline.Storage;

namespace Pipeline.Stages;

/// <summary>
/// Finds what fell through: blobs that no trigger reported and rows whose message got lost. Each run walks over the container,
/// the dumps and the articles, page by page, and stores where it stopped. Running it twice, or beside itself, is safe: every
/// step is one that the stages repeat safely.
/// </summary>
public sealed class Sweep(
    IDumpContainer dumps,
    ILedger ledger,
    ISharedRows shared,
    AcceptDump accept,
    WorkOffers<DumpRow> dumpWork,
    WorkOffers<ArticleRow> articleWork,
    WaitingLine line,
    TimeProvider clock,
    IOptions<SweepOptions> options,
    ILogger<Sweep> logger)
{
    /// <summary>Rows at work at once.</summary>
    private const int Parallelism = 8;

    public async Task<SweepResult> RunAsync(CancellationToken cancellationToken)
    {
        var row = await shared.ReadAsync(SweepCursor.Key, cancellationToken).ConfigureAwait(false);
        var place = row.Value.Length == 0 ? SweepCursor.Beginning : JsonSerializer.Deserialize(row.Value, StageJson.Compact.SweepCursor)!;
        try
        {
            var (result, stopped) = await WalkAsync(place, cancellationToken).ConfigureAwait(false);
            await StoreAsync(row, place, stopped).ConfigureAwait(false);
            logger.LogInformation(
                "Sweep looked at {Blobs} blobs ({Before} too old), accepted {Accepted}, offered {Dumps} dumps and {Articles} articles again; complete: {IsComplete}",
                result.Blobs,
                result.Before,
                result.Accepted,
                result.Dumps,
                result.Articles,
                result.IsComplete);
            return result;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // It may be the place itself that does not work any more.
            await StoreAsync(row, place, SweepCursor.Beginning).ConfigureAwait(false);
            throw;
        }
    }

    private async Task<(SweepResult Result, SweepCursor Stopped)> WalkAsync(SweepCursor place, CancellationToken cancellationToken)
    {
        var (dumpCount, dumpsAt) = await OfferDumpsAsync(place.Dumps, cancellationToken).ConfigureAwait(false);
        var (articleCount, articlesAt) = await OfferArticlesAsync(place.Articles, cancellationToken).ConfigureAwait(false);
        var (seen, before, accepted, blobsAt) = await AcceptUnreportedAsync(place.Blobs, cancellationToken).ConfigureAwait(false);
        var stopped = new SweepCursor(blobsAt, dumpsAt, articlesAt);
        return (new(seen, before, accepted, dumpCount, articleCount, stopped == SweepCursor.Beginning), stopped);
    }

    private async Task<(int Count, string? Stopped)> OfferDumpsAsync(string? from, CancellationToken cancellationToken)
    {
        var lostBefore = await line.LostBeforeAsync(QueueNames.Dumps, text => WorkMessage.ParseDump(text)?.DueAt, cancellationToken).ConfigureAwait(false);
        return await OfferAsync(
            ledger.ListOverdueDumpsAsync(lostBefore, from, cancellationToken),
            dumpWork,
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<(int Count, string? Stopped)> OfferArticlesAsync(string? from, CancellationToken cancellationToken)
    {
        var lostBefore = await line.LostBeforeAsync(QueueNames.Articles, text => WorkMessage.ParseArticle(text)?.DueAt, cancellationToken).ConfigureAwait(false);
        return await OfferAsync(
            ledger.ListOverdueArticlesAsync(lostBefore, from, cancellationToken),
            articleWork,
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<(int Count, string? Stopped)> OfferAsync<TRow>(IAsyncEnumerable<ListPage<TRow>> pages, WorkOffers<TRow> work, CancellationToken cancellationToken)
        where TRow : class, IWorkRow<TRow>
    {
        var count = 0;
        var stopped = await WalkAsync(pages, rows => ForEachAsync(rows, OfferAsync, cancellationToken)).ConfigureAwait(false);
        return (count, stopped);

        async Task OfferAsync(TRow row)
        {
            var offered = await work.OfferAsync(row.OfferAgain(work.Terms, TimeSpan.Zero), TimeSpan.Zero, cancellationToken).ConfigureAwait(false);
            Interlocked.Add(ref count, offered is null ? 0 : 1);
        }
    }

    /// <summary>Blobs old enough for their trigger to have come; younger ones are left to it.</summary>
    private async Task<(int Seen, int Before, int Accepted, string? Stopped)> AcceptUnreportedAsync(string? from, CancellationToken cancellationToken)
    {
        var (seen, before, accepted) = (0, 0, 0);
        var reported = clock.GetUtcNow() - options.Value.TriggerGrace;
        var stopped = await WalkAsync(dumps.ListAsync(from, cancellationToken), async blobs =>
        {
            var recent = blobs.Where(blob => options.Value.Since is not { } since || blob.LastModified >= since).ToList();
            var unknown = await ledger.FindUnknownAsync([.. recent.Where(blob => blob.LastModified <= reported)], cancellationToken).ConfigureAwait(false);
            await ForEachAsync(unknown, async blob => await accept.RunAsync(blob, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            (seen, before, accepted) = (seen + blobs.Count, before + blobs.Count - recent.Count, accepted + unknown.Count);
        }).ConfigureAwait(false);
        return (seen, before, accepted, stopped);
    }

    /// <returns>Where the walk stopped when its time was over; null at the end.</returns>
    private async Task<string?> WalkAsync<T>(IAsyncEnumerable<ListPage<T>> pages, Func<IReadOnlyList<T>, Task> act)
    {
        var started = clock.GetTimestamp();
        await foreach (var page in pages.ConfigureAwait(false))
        {
            await act(page.Items).ConfigureAwait(false);
            if (page.Next is not null && clock.GetElapsedTime(started) >= options.Value.Walk)
            {
                return page.Next;
            }
        }

        return null;
    }

    private static Task ForEachAsync<T>(IEnumerable<T> items, Func<T, Task> act, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        items, new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken }, async (item, _) => await act(item).ConfigureAwait(false));

    // When two run at once, the place of either will do.
    private Task StoreAsync(SharedRow row, SweepCursor place, SweepCursor stopped) => stopped == place
        ? Task.CompletedTask
        : shared.TryWriteAsync(row with { Value = JsonSerializer.Serialize(stopped, StageJson.Compact.SweepCursor) }, CancellationToken.None);
}
