using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Pipeline.Delivery;
using Pipeline.Ledger;
using Pipeline.Storage;

namespace Pipeline.Operations;

/// <summary>
/// Fills a queue from what is stored, by the routes that lead to it: for a route that was added later, or a subscriber that lost
/// what it had. No model is asked. It stores how far it has come, and the same request goes on from there.
/// </summary>
public sealed class ReplayDelivered(
    IDumpRows dumps,
    IArticleRows articles,
    ISharedRows shared,
    DeliveredArticles stored,
    PlainCopies copies,
    Stories stories,
    EventPublisher publisher,
    TimeProvider clock,
    ILogger<ReplayDelivered> logger)
{
    /// <summary>Articles sent at once; after an interruption so many may be sent again.</summary>
    private const int Batch = 32;

    /// <param name="queue">Named by a route.</param>
    /// <param name="since">Articles and dumps that were settled then or later.</param>
    /// <param name="asNew">Whether the events get new ids; under the same ids a reader drops what it has seen.</param>
    /// <param name="cancellationToken">Stops; the same request goes on later.</param>
    /// <exception cref="ReplayConflictException">Another replay to this queue is under way.</exception>
    /// <exception cref="QueueNotFoundException">There is no such queue.</exception>
    public async Task<ReplayResult> RunAsync(string queue, DateTimeOffset since, bool asNew, CancellationToken cancellationToken)
    {
        var row = await shared.ReadAsync(ReplayCursor.Key(queue), cancellationToken);
        var left = row.Value.Length == 0 ? null : JsonSerializer.Deserialize(row.Value, OperationJson.Compact.ReplayCursor);
        var continued = left is not null && left.Since == since && left.Tag is not null == asNew;

        // Stored before anything is sent: an interrupted replay goes on with the same new ids.
        var place = new StoredCursor(
            shared,
            row,
            continued ? left! : new(since, asNew ? clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture) : null));
        await place.MoveAsync(place.Current);
        var result = new ReplayResult(continued, 0, 0, 0);
        var to = new Redelivery(queue, place.Current.Tag);
        await foreach (var page in dumps.ListDumpsAsync("", place.Current.Dumps, cancellationToken))
        {
            var reached = page.Items.FirstOrDefault(dump => dump.Id == place.Current.DumpId);
            foreach (
                var dump in page
                    .Items.SkipWhile(dump => reached is not null && dump != reached)
                    .Where(dump => dump.SettledAt is not { } settled || settled >= since))
            {
                result = await SendAsync(dump, dump == reached ? place.Current.Ordinal : 1, place, to, result, cancellationToken);
            }

            await place.MoveAsync(page.Next is { } next ? place.Current with { Dumps = next, DumpId = null, Ordinal = 1 } : null);
        }

        logger.LogInformation(
            "Replay to {Queue}: {Looked} articles, {Sent} events, {Missing} missing",
            queue,
            result.Looked,
            result.Sent,
            result.Missing);
        return result;
    }

    private async Task<ReplayResult> SendAsync(
        DumpRow dump, int from, StoredCursor place, Redelivery to, ReplayResult result, CancellationToken cancellationToken)
    {
        var settled = articles.ListArticlesAsync(dump.Id, from, cancellationToken)
            .Where(article => article.State is ArticleState.Delivered or ArticleState.Rejected && article.SettledAt >= place.Current.Since);
        await foreach (var batch in settled.Chunk(Batch))
        {
            var sent = await Task.WhenAll(batch.Select(article => SendAsync(dump, article, to, cancellationToken)));
            result = result with
            {
                Looked = result.Looked + batch.Length,
                Sent = result.Sent + sent.Sum(count => count ?? 0),
                Missing = result.Missing + sent.Count(count => count is null),
            };
            await place.MoveAsync(place.Current with { DumpId = dump.Id, Ordinal = batch[^1].Ordinal + 1 });
        }

        return dump.IsSettled && dump.State is not DumpState.Forgotten
            ? result with { Sent = result.Sent + await publisher.RepublishAsync(to, dump, cancellationToken) }
            : result;
    }

    /// <returns>How many events were sent; null when what they would say is no longer stored.</returns>
    private async Task<int?> SendAsync(DumpRow dump, ArticleRow row, Redelivery to, CancellationToken cancellationToken)
    {
        var article = row.TextId is null ? null : await stored.ArticleAsync(row, cancellationToken);
        if (row.State is ArticleState.Rejected)
        {
            return await publisher.RepublishAsync(to, dump, row, article?.Article, cancellationToken);
        }

        if (article is null || await stored.SummaryAsync(row, cancellationToken) is not { } summary)
        {
            return null;
        }

        var (first, _) = await copies.StandingOfAsync(row, article, cancellationToken);
        var links = await stories.LinksAsync(row, article, cancellationToken);
        return await publisher.RepublishAsync(to, article, summary, links, first, cancellationToken);
    }
}
