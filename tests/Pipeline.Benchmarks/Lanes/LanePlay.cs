using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Quota;
using Pipeline.Testing.Doubles;

namespace Pipeline.Benchmarks.Lanes;

/// <summary>
/// Plays the queues, the places and the model of a Functions app on a clock of its own, with the product's gates before the model: their
/// calls, their slices in a shared row and what they put back are the real ones.
/// </summary>
internal sealed class LanePlay : IAsyncDisposable
{
    /// <summary>Of one article, as the service charges it.</summary>
    private const double Tokens = 3_000;

    /// <summary>As in host.json: messages at work for each function and instance.</summary>
    private const int Places = 6;

    private static readonly QuotaLimits Limits = new(600_000, 600);

    /// <summary>As of Pipeline:Model:Resilience:MaxWait.</summary>
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(30);

    /// <summary>As in host.json: the longest that an idle queue is not looked at.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    /// <summary>From one breaking article to the next, on average.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    private readonly LaneSystem system;
    private readonly Random random;
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly QuotaGate[] gates;
    private readonly Queue<PlayedArticle> archive = new();
    private readonly Queue<PlayedArticle> urgent = new();
    private readonly PriorityQueue<PlayedArticle, DateTimeOffset> away = new();
    private readonly List<(PlayedArticle Article, int Instance, Task<TimeSpan?> Turn)> waiting = [];
    private readonly PriorityQueue<(PlayedArticle Article, int Instance), DateTimeOffset> answering = new();
    private readonly Dictionary<(int Instance, bool IsUrgent), int> taken = [];
    private readonly List<TimeSpan> times = [];

    public LanePlay(LaneSystem system, int seed)
    {
        this.system = system;
        random = new(seed);
        var rows = new InMemorySharedRows(new PortCalls());
        gates =
        [
            .. Enumerable.Range(0, system.Instances).Select(_ =>
                new QuotaGate(Limits, "quota", rows, clock, random, NullLogger<QuotaGate>.Instance)),
        ];
    }

    /// <summary>Archive articles that were answered.</summary>
    public int Answered { get; private set; }

    public TimeSpan Took { get; private set; }

    /// <returns>From the offer of each breaking article to its answer, the shortest first.</returns>
    public async Task<IReadOnlyList<TimeSpan>> RunAsync(CancellationToken cancellationToken)
    {
        var begin = clock.GetUtcNow();
        for (var i = 0; i < system.Archive; i++)
        {
            archive.Enqueue(new(IsBreaking: false, begin));
        }

        var (come, next) = (0, begin + TimeSpan.FromMinutes(1));
        while (times.Count < system.Breaking)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (come < system.Breaking && clock.GetUtcNow() >= next)
            {
                come++;
                Offer(new(IsBreaking: true, next));
                next += Pause * -Math.Log(1 - random.NextDouble());
            }

            Answer();
            Take();
            await SeeAsync(cancellationToken).ConfigureAwait(false);
            clock.Advance(Step);
        }

        Took = clock.GetUtcNow() - begin;
        return [.. times.Order()];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var gate in gates)
        {
            await gate.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>A listener that looks at an idle queue now and then sees it late; one that is busy sees it behind the others.</summary>
    private void Offer(PlayedArticle article)
    {
        if (!system.HasLanes && system.Archive > 0)
        {
            archive.Enqueue(article);
        }
        else
        {
            away.Enqueue(article, article.Came + Poll * random.NextDouble());
        }
    }

    private bool IsUrgent(PlayedArticle article) => article.IsBreaking && system.HasLanes;

    private void Answer()
    {
        while (answering.TryPeek(out var call, out var at) && at <= clock.GetUtcNow())
        {
            answering.Dequeue();
            taken[(call.Instance, IsUrgent(call.Article))]--;
            Answered += call.Article.IsBreaking ? 0 : 1;
            if (call.Article.IsBreaking)
            {
                times.Add(at - call.Article.Came);
            }
        }
    }

    private void Take()
    {
        var seen = new Queue<PlayedArticle>();
        while (away.TryPeek(out var article, out var at) && at <= clock.GetUtcNow())
        {
            away.Dequeue();
            (IsUrgent(article) ? urgent : seen).Enqueue(article);
        }

        // What was put back is older than the rest of the queue.
        TakeFrom(seen, isUrgent: false);
        TakeFrom(archive, isUrgent: false);
        TakeFrom(urgent, isUrgent: true);
        foreach (var article in seen)
        {
            away.Enqueue(article, clock.GetUtcNow());
        }
    }

    private void TakeFrom(Queue<PlayedArticle> queue, bool isUrgent)
    {
        var first = random.Next(gates.Length);
        for (var i = 0; i < gates.Length; i++)
        {
            var instance = (first + i) % gates.Length;
            while (queue.Count > 0 && taken.GetValueOrDefault((instance, isUrgent)) < Places)
            {
                taken[(instance, isUrgent)] = taken.GetValueOrDefault((instance, isUrgent)) + 1;
                waiting.Add((queue.Dequeue(), instance, gates[instance].EnterAsync(Tokens, isUrgent, MaxWait, CancellationToken.None)));
            }
        }
    }

    private async Task SeeAsync(CancellationToken cancellationToken)
    {
        for (var instance = 0; instance < gates.Length; instance++)
        {
            await gates[instance].RestAsync().ConfigureAwait(false);
            var turns = waiting.Where(call => call.Instance == instance).Select(call => call.Turn).ToList();
            var held = gates[instance].Waiting;

            // What is told on other threads has to arrive.
            while (turns.Where(turn => !turn.IsCompleted).ToList() is var open && open.Count > held)
            {
                await Task.WhenAny(open).WaitAsync(cancellationToken).ConfigureAwait(false);
            }
        }

        foreach (var call in waiting.Where(call => call.Turn.IsCompleted).ToList())
        {
            waiting.Remove(call);
            if (await call.Turn.ConfigureAwait(false) is { } wait)
            {
                taken[(call.Instance, IsUrgent(call.Article))]--;
                away.Enqueue(call.Article, clock.GetUtcNow() + wait);
            }
            else
            {
                // Two to six seconds: what a small model takes.
                answering.Enqueue((call.Article, call.Instance), clock.GetUtcNow() + TimeSpan.FromSeconds(2 + 4 * random.NextDouble()));
            }
        }
    }
}
