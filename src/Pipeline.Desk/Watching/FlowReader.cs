using System.Text.Json;
using Azure;
using Microsoft.Extensions.Options;
using Pipeline.Azure.Storage;
using Pipeline.Delivery;
using Pipeline.Desk.Index;
using Pipeline.Ledger;
using Pipeline.Operations;
using Pipeline.Spending;
using Pipeline.Storage;

namespace Pipeline.Desk.Watching;

/// <summary>Looks where everything is. However many people watch, it looks once, and no more often than it can.</summary>
internal sealed class FlowReader(
    ILedger ledger,
    StorageClients clients,
    DeadLetterBox box,
    ISharedRows shared,
    Routes routes,
    IOptions<BudgetOptions> budget,
    IndexReader index,
    TimeProvider clock) : IDisposable
{
    public const int OpenDumps = 200;

    public const int DeadLetters = 500;

    /// <summary>Rows counted; a hundred pages of the table.</summary>
    private const int ArticlesCounted = 100_000;

    private const int Buckets = 72;

    private static readonly TimeSpan BucketWidth = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    /// <summary>How much of the time may be spent looking.</summary>
    private const int RestFactor = 5;

    private readonly SemaphoreSlim turn = new(1, 1);
    private FlowSnapshot? last;
    private DateTimeOffset nextLook;

    public async Task<FlowSnapshot> ReadAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            if (last is not null && now < nextLook)
            {
                return last;
            }

            last = await LookAsync(now, cancellationToken);
            var took = clock.GetUtcNow() - now;
            nextLook = now + (took * RestFactor > Freshness ? took * RestFactor : Freshness);
            return last;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The next look finds what was just changed.</summary>
    public void Expire() => nextLook = DateTimeOffset.MinValue;

    public void Dispose() => turn.Dispose();

    private async Task<FlowSnapshot> LookAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var queues = Task.WhenAll(Queues().Select(queue => QueueAsync(queue.Name, queue.Purpose, now, cancellationToken)));
        var open = ledger.ListOverdueDumpsAsync(DateTimeOffset.MaxValue.AddYears(-1), from: null, cancellationToken)
            .SelectMany(page => page.Items).Take(OpenDumps).ToListAsync(cancellationToken);
        var articles = ArticlesAsync(now, cancellationToken);
        var letters = box.ListAsync(new DeadLetterFilter(), cancellationToken).Take(DeadLetters).ToListAsync(cancellationToken);
        var spent = await shared.ReadAsync(SpendingGate.Key(DateOnly.FromDateTime(now.UtcDateTime)), cancellationToken);
        var to = new DateTimeOffset(now.Ticks - now.Ticks % BucketWidth.Ticks, TimeSpan.Zero) + BucketWidth;
        return new(
            now,
            await queues,
            [.. (await open).OrderBy(dump => dump.AcceptedAt)],
            await articles,
            index.Outcomes(to - BucketWidth * Buckets, BucketWidth, Buckets),
            [.. (await letters).OrderByDescending(letter => letter.Time)],
            spent.Value.Length == 0 ? null : JsonSerializer.Deserialize(spent.Value, SpendingJson.Compact.SpentDay)!.Spent,
            budget.Value.PerDay,
            budget.Value.Currency,
            index.Count(new SummaryFilter(), 0));
    }

    private IEnumerable<(string Name, string Purpose)> Queues() =>
    [
        (QueueNames.Dumps, "dumps to be read"),
        (QueueNames.UrgentArticles, "urgent articles to be summarised"),
        (QueueNames.Articles, "articles to be summarised"),
        .. routes.Queues.Select(queue => (queue, queue == DeskRoute.Queue ? "events for this desk" : "events for subscribers")),
        (QueueNames.DumpsPoison, "given up by the platform"),
        (QueueNames.ArticlesPoison, "given up by the platform"),
        (QueueNames.UrgentArticlesPoison, "given up by the platform"),
    ];

    private async Task<QueueState> QueueAsync(string name, string purpose, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            var queue = clients.Queue(name);
            var count = (await queue.GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount;
            var first = count == 0 ? null : (await queue.PeekMessageAsync(cancellationToken)).Value;
            return new(name, purpose, count, now - first?.InsertedOn);
        }
        catch (RequestFailedException)
        {
            return new(name, purpose, null, null);
        }
    }

    private async Task<WaitingArticles> ArticlesAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (ready, atWork, seen) = (0, 0, 0);
        var deferred = new SortedDictionary<string, int>(StringComparer.Ordinal);
        DateTimeOffset? next = null;
        var ever = DateTimeOffset.MaxValue.AddYears(-1);
        await foreach (var page in ledger.ListOverdueArticlesAsync(ever, ever, from: null, cancellationToken))
        {
            foreach (var article in page.Items)
            {
                seen++;
                if (article.LeasedUntil > now)
                {
                    atWork++;
                }
                else if (article.NotBefore > now)
                {
                    var reason = article.Problem?.Class ?? "for its turn";
                    deferred[reason] = deferred.GetValueOrDefault(reason) + 1;
                    next = next is null || article.NotBefore < next ? article.NotBefore : next;
                }
                else
                {
                    ready++;
                }
            }

            if (seen >= ArticlesCounted)
            {
                return new(ready, atWork, deferred, next, page.Next is not null);
            }
        }

        return new(ready, atWork, deferred, next, IsPartial: false);
    }
}
