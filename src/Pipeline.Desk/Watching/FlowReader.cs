using System.Text.Json;
using Azure;
using Microsoft.Extensions.Options;
using Pipeline.Azure.Models;
using Pipeline.Azure.Storage;
using Pipeline.Delivery;
using Pipeline.Desk.Index;
using Pipeline.Desk.Reading;
using Pipeline.Ledger;
using Pipeline.Operations;
using Pipeline.Spending;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Desk.Watching;

/// <summary>Looks where everything is. However many people watch, it looks once, and no more often than it can.</summary>
internal sealed class FlowReader(
    ILedger ledger,
    StorageClients clients,
    DeadLetterBox box,
    ISharedRows shared,
    Pauses pauses,
    ModelQuotas quotas,
    Routes routes,
    IOptions<BudgetOptions> budget,
    IndexReader index,
    TimeProvider clock) : IDisposable
{
    /// <summary>Later than any row is due.</summary>
    private static readonly DateTimeOffset Ever = DateTimeOffset.MaxValue.AddYears(-1);

    public const int OpenDumps = 200;

    public const int DeadLetters = 500;

    /// <summary>Rows counted; a hundred pages of the table.</summary>
    private const int ArticlesCounted = 100_000;

    private const int Buckets = 72;

    private static readonly TimeSpan BucketWidth = TimeSpan.FromMinutes(5);

    /// <summary>The time that the rate is taken from: long enough to be steady, short enough to be the present.</summary>
    private static readonly TimeSpan RateSpan = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    /// <summary>Of a look.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    /// <summary>How much of the time may be spent looking.</summary>
    private const int RestFactor = 5;

    private readonly SemaphoreSlim turn = new(1, 1);
    private Task<FlowSnapshot>? last;
    private DateTimeOffset nextLook;

    public async Task<FlowSnapshot> ReadAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            if (now < nextLook && last is not null)
            {
                return await last;
            }

            // A look that failed is believed as well: those who waited for it do not each wait for another.
            last = Patience.WithinAsync(Longest, clock, token => LookAsync(now, token), cancellationToken);
            await ((Task)last).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var took = clock.GetUtcNow() - now;
            nextLook = cancellationToken.IsCancellationRequested ? now
                : !last.IsCompletedSuccessfully ? now + took + Freshness
                : now + (took * RestFactor > Freshness ? took * RestFactor : Freshness);
            return await last;
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
        var open = ledger.ListOverdueDumpsAsync(Ever, from: null, cancellationToken)
            .SelectMany(page => page.Items).Take(OpenDumps).ToListAsync(cancellationToken);
        var articles = WaitingArticles.CountAsync(
            ledger.ListOverdueArticlesAsync(Ever, Ever, from: null, cancellationToken),
            now,
            ArticlesCounted,
            cancellationToken);
        var letters = box.ListAsync(new DeadLetterFilter(), cancellationToken).Take(DeadLetters).ToListAsync(cancellationToken);
        var paused = pauses.ListAsync(cancellationToken);
        var used = quotas.ReadAsync(cancellationToken);
        var spending = SpendingAsync(DateOnly.FromDateTime(now.UtcDateTime), cancellationToken);
        var to = new DateTimeOffset(now.Ticks - now.Ticks % BucketWidth.Ticks, TimeSpan.Zero) + BucketWidth;
        return new()
        {
            Time = now,
            Queues = await queues,
            Open = [.. (await open).OrderBy(dump => dump.AcceptedAt)],
            Waiting = await articles,
            Pauses = await paused,
            Pace = index.Pace(now - RateSpan),
            Buckets = index.Outcomes(to - BucketWidth * Buckets, BucketWidth, Buckets),
            DeadLetters = [.. (await letters).OrderByDescending(letter => letter.Time)],
            Quotas = await used,
            Spending = await spending,
            Indexed = index.Count(new SummaryFilter(), 0),
        };
    }

    private async Task<DaySpending> SpendingAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var (ceilings, money) = (budget.Value, SpentAsync(""));
        var articles = ceilings.ArticlesPerDay is null ? 0 : await SpentAsync(SpendingAccount.Articles);
        return new(await money, ceilings.PerDay, ceilings.Currency, articles, ceilings.ArticlesPerDay);

        async Task<decimal> SpentAsync(string account)
        {
            var row = await shared.ReadAsync(SpendingAccount.KeyOfDay(day, account), cancellationToken);
            return row.Value.Length == 0 ? 0 : JsonSerializer.Deserialize(row.Value, SpendingJson.Compact.SpentDay)!.Spent;
        }
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
}
