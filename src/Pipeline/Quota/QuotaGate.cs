using Microsoft.Extensions.Logging;
using Pipeline.Storage;

namespace Pipeline.Quota;

/// <summary>
/// Lets calls to one model pass as fast as its quota allows, first come, first served. Where rows are shared, so is the
/// quota: the gate leases slices of its time, no more than a few seconds ahead. A guessed limit is this instance's own.
/// Without known limits it is open.
/// </summary>
public sealed class QuotaGate : IAsyncDisposable
{
    /// <summary>Services have asked for a day and answered again in minutes: one more call finds out.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private readonly Lock turn = new();
    private readonly LinkedList<QuotaWaiter> queue = new();
    private readonly CancellationTokenSource ending = new();
    private readonly QuotaPace pace;
    private readonly LimitLearner learner;
    private readonly SliceLeases? leases;
    private readonly TimeProvider clock;
    private readonly Random random;
    private readonly ITimer timer;
    private DateTimeOffset backlog;
    private Task leasing = Task.CompletedTask;

    /// <param name="ceiling">Configured limits.</param>
    /// <param name="key">Names the quota among others.</param>
    /// <param name="rows">Null: the quota is this process's alone.</param>
    /// <param name="clock">Gives the time.</param>
    /// <param name="random">Names this instance and keeps instances out of step.</param>
    /// <param name="logger">Told when sharing fails.</param>
    public QuotaGate(QuotaLimits ceiling, string key, ISharedRows? rows, TimeProvider clock, Random random, ILogger<QuotaGate> logger)
    {
        learner = new(ceiling);
        pace = new();
        leases = rows is null ? null : new(rows, key, clock, random, logger);
        this.clock = clock;
        this.random = random;
        timer = clock.CreateTimer(_ => OnTime(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>What this instance used in the last minute of the limits that all share; null while none is known.</summary>
    public double? Used
    {
        get
        {
            lock (turn)
            {
                return learner.Used(clock.GetUtcNow()).Share;
            }
        }
    }

    /// <summary>Calls that wait for their turn.</summary>
    internal int Waiting
    {
        get
        {
            lock (turn)
            {
                return queue.Count;
            }
        }
    }

    /// <summary>Waits for the call's turn.</summary>
    /// <param name="tokens">What the service will charge.</param>
    /// <param name="longest">The longest wait.</param>
    /// <param name="cancellationToken">Gives the place up.</param>
    /// <returns>Null: go on. Else when to come again: a place in the line of those who were put back.</returns>
    public async Task<TimeSpan?> EnterAsync(double tokens, TimeSpan longest, CancellationToken cancellationToken)
    {
        LinkedListNode<QuotaWaiter> place;
        lock (turn)
        {
            var now = Now();
            var ahead = Ahead(now);
            if (ahead > longest)
            {
                // Back early, so that somebody always waits here when there is quota to use.
                return PutBack(now, tokens, ahead - longest / 2);
            }

            place = queue.AddLast(new QuotaWaiter(tokens, now + longest));
            Serve(now);
        }

        await using var giveUp = cancellationToken.UnsafeRegister(_ => Leave(place, cancellationToken), null);
        return await place.Value.Turn;
    }

    /// <param name="headers">Limits that the answer states.</param>
    /// <param name="tokens">What the call entered with.</param>
    /// <param name="charged">What the service charged, as far as can be told.</param>
    public void Answered(QuotaLimits headers, double tokens, double charged)
    {
        lock (turn)
        {
            learner.Accepted(clock.GetUtcNow(), headers, charged);
            pace.Correct(charged - tokens);
            Serve(Now());
        }
    }

    /// <param name="headers">Limits that the answer states.</param>
    /// <param name="wait">How long the service asks to be left alone.</param>
    public void Throttled(QuotaLimits headers, TimeSpan? wait)
    {
        lock (turn)
        {
            var now = clock.GetUtcNow();
            learner.Throttled(now, headers, wait);
            pace.Pause(now + (wait is null ? TimeSpan.Zero : wait < LongestPause ? wait.Value : LongestPause));
            Serve(Now());
        }
    }

    /// <summary>A place in the line of those who come again later.</summary>
    /// <param name="tokens">What the service will charge.</param>
    /// <param name="atLeast">Not earlier than in so long.</param>
    /// <returns>Null where no limits are known: there is no line then.</returns>
    public TimeSpan? PutBack(double tokens, TimeSpan atLeast)
    {
        lock (turn)
        {
            var now = Now();
            return pace.Limits.IsKnown ? PutBack(now, tokens, atLeast) : null;
        }
    }

    /// <summary>Ends when no slice is being asked for: what comes next hangs on calls and the clock alone.</summary>
    internal async Task RestAsync()
    {
        while (Leasing() is { IsCompleted: false } asking)
        {
            await asking;
        }

        Task Leasing()
        {
            lock (turn)
            {
                return leasing;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await timer.DisposeAsync();
        await leasing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ending.Dispose();
    }

    private DateTimeOffset Now()
    {
        var now = clock.GetUtcNow();
        pace.Limit(learner.Limits(now), isShared: leases is not null && !learner.IsGuessing);
        return now;
    }

    /// <summary>How long the next to come would wait.</summary>
    private TimeSpan Ahead(DateTimeOffset now)
    {
        var line = queue.Aggregate(TimeSpan.Zero, (sum, waiter) => sum + pace.Span(waiter.Tokens)) * Sharers;
        return (pace.Earliest(now) ?? leases!.KnownUntil) is var free && free > now ? free - now + line : line;
    }

    private int Sharers => pace.IsShared ? 1 + leases!.Others : 1;

    private TimeSpan PutBack(DateTimeOffset now, double tokens, TimeSpan atLeast)
    {
        var span = pace.Span(tokens) * Sharers;
        var place = backlog > now + atLeast ? backlog : now + atLeast;
        backlog = place + span;
        return place - now + span * random.NextDouble();
    }

    private void Serve(DateTimeOffset now)
    {
        while (queue.First is { Value: var waiter } first)
        {
            var start = pace.Earliest(now);
            if (start <= now)
            {
                queue.Remove(first);
                pace.Start(now, waiter.Tokens);
                waiter.Go();
            }
            else if (start > waiter.Until || waiter.Until <= now)
            {
                queue.Remove(first);
                waiter.ComeAgain(PutBack(now, waiter.Tokens, (start ?? now) - now));
            }
            else
            {
                var next = start ?? waiter.Until;
                timer.Change(next - now, Timeout.InfiniteTimeSpan);
                break;
            }
        }

        Lease(now);
    }

    private void Lease(DateTimeOffset now)
    {
        if (!pace.IsShared || !pace.Limits.IsKnown || !leasing.IsCompleted || ending.IsCancellationRequested)
        {
            return;
        }

        var demand = queue.Aggregate(TimeSpan.Zero, (sum, waiter) => sum + pace.Span(waiter.Tokens));
        var length = leases!.Wanted(now, demand, pace.Left(now), pace.GrantedUntil);
        if (length > TimeSpan.Zero)
        {
            leasing = LeaseAsync(length, pace.PausedUntil, learner.Used(now));
        }
    }

    private async Task LeaseAsync(TimeSpan length, DateTimeOffset notBefore, QuotaUse used)
    {
        var (slice, others) = await leases!.TakeAsync(length, notBefore, used, ending.Token)
            .ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        lock (turn)
        {
            leasing = Task.CompletedTask;
            leases.Note(slice, others);
            pace.Grant(slice);
            Serve(Now());
        }
    }

    private void OnTime()
    {
        lock (turn)
        {
            Serve(Now());
        }
    }

    private void Leave(LinkedListNode<QuotaWaiter> place, CancellationToken cancellationToken)
    {
        lock (turn)
        {
            if (place.List is not null)
            {
                queue.Remove(place);
                place.Value.Leave(cancellationToken);
                Serve(Now());
            }
        }
    }
}
