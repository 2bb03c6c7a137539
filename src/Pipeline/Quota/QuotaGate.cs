using Microsoft.Extensions.Logging;
using Pipeline.Storage;

namespace Pipeline.Quota;

/// <summary>
/// Lets calls to one model pass as fast as its quota allows, urgent ones first, in each lane first come, first served. Where rows are
/// shared, so is the quota: the gate leases slices of its time, no more than a few seconds ahead; an urgent call does not wait for one. A
/// guessed limit is this instance's own. Without known limits it is open.
/// </summary>
public sealed class QuotaGate : IAsyncDisposable
{
    /// <summary>Services have asked for a day and answered again in minutes: one more call finds out.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private readonly Lock turn = new();
    private readonly QuotaLanes lanes;
    private readonly CancellationTokenSource ending = new();
    private readonly QuotaPace pace;
    private readonly LimitLearner learner;
    private readonly SliceLeases? leases;
    private readonly TimeProvider clock;
    private readonly Random random;
    private readonly ITimer timer;
    private DateTimeOffset backlog;
    private DateTimeOffset urgentBacklog;
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
        lanes = new(pace.Span);
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
                return lanes.Count;
            }
        }
    }

    /// <summary>Waits for the call's turn.</summary>
    /// <param name="tokens">What the service will charge.</param>
    /// <param name="isUrgent">Its lane.</param>
    /// <param name="longest">The longest wait.</param>
    /// <param name="cancellationToken">Gives the place up.</param>
    /// <returns>Null: go on. Else when to come again: a place in the line of those who were put back.</returns>
    public async Task<TimeSpan?> EnterAsync(double tokens, bool isUrgent, TimeSpan longest, CancellationToken cancellationToken)
    {
        LinkedListNode<QuotaWaiter> place;
        lock (turn)
        {
            var now = Now();
            var ahead = Ahead(now, tokens, isUrgent);
            if (ahead > longest)
            {
                // Back early, so that somebody always waits here when there is quota to use.
                return PutBack(now, tokens, isUrgent, ahead - longest / 2);
            }

            place = lanes.Add(new(tokens, isUrgent, now + longest));
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
    /// <param name="isUrgent">Its lane.</param>
    /// <param name="atLeast">Not earlier than in so long.</param>
    /// <returns>Null where no limits are known: there is no line then.</returns>
    public TimeSpan? PutBack(double tokens, bool isUrgent, TimeSpan atLeast)
    {
        lock (turn)
        {
            var now = Now();
            return pace.Limits.IsKnown ? PutBack(now, tokens, isUrgent, atLeast) : null;
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
    private TimeSpan Ahead(DateTimeOffset now, double tokens, bool isUrgent)
    {
        var line = lanes.Before(tokens, isUrgent) * Sharers;
        return (Earliest(now, isUrgent) ?? leases!.KnownUntil) is var free && free > now ? free - now + line : line;
    }

    private DateTimeOffset? Earliest(DateTimeOffset now, bool isUrgent) => isUrgent ? pace.EarliestOnCredit(now) : pace.Earliest(now);

    private int Sharers => pace.IsShared ? 1 + leases!.Others : 1;

    private TimeSpan PutBack(DateTimeOffset now, double tokens, bool isUrgent, TimeSpan atLeast)
    {
        var span = pace.Span(tokens) * Sharers;
        ref var line = ref isUrgent ? ref urgentBacklog : ref backlog;
        var place = line > now + atLeast ? line : now + atLeast;
        line = place + span;
        return place - now + span * random.NextDouble();
    }

    private void Serve(DateTimeOffset now)
    {
        while (ServeOne(now))
        {
        }

        if (lanes.Heads.Select(head => Earliest(now, head.Value.IsUrgent) ?? head.Value.Until).DefaultIfEmpty().Min() is var next
            && next > now)
        {
            timer.Change(next - now, Timeout.InfiniteTimeSpan);
        }

        Lease(now);
    }

    /// <returns>Whether somebody had its turn, or was sent away.</returns>
    private bool ServeOne(DateTimeOffset now)
    {
        foreach (var place in lanes.Heads)
        {
            var waiter = place.Value;
            var start = Earliest(now, waiter.IsUrgent);
            if (start <= now)
            {
                lanes.Start(place);
                Start(now, waiter);
                waiter.Go();
                return true;
            }

            if (start > waiter.Until || waiter.Until <= now)
            {
                place.List!.Remove(place);
                waiter.ComeAgain(PutBack(now, waiter.Tokens, waiter.IsUrgent, (start ?? now) - now));
                return true;
            }
        }

        return false;
    }

    private void Start(DateTimeOffset now, QuotaWaiter waiter)
    {
        if (waiter.IsUrgent)
        {
            pace.StartOnCredit(now, waiter.Tokens, Sharers);
        }
        else
        {
            pace.Start(now, waiter.Tokens);
        }
    }

    private void Lease(DateTimeOffset now)
    {
        if (!pace.IsShared || !pace.Limits.IsKnown || !leasing.IsCompleted || ending.IsCancellationRequested)
        {
            return;
        }

        var length = leases!.Wanted(now, lanes.Demand + pace.Owed, pace.Left(now), pace.GrantedUntil);
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
            if (place.List is { } line)
            {
                line.Remove(place);
                place.Value.Leave(cancellationToken);
                Serve(Now());
            }
        }
    }
}
