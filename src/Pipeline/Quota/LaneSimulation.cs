namespace Pipeline.Quota;

/// <summary>
/// Plays calls of one length and size through the scheduler of <see cref="QuotaGate"/> as <see cref="DrainSimulation"/> does, while urgent
/// ones come in between.
/// </summary>
public sealed class LaneSimulation
{
    private const double Percentile = 0.95;

    private readonly double tokens;
    private readonly UrgentLoad urgent;
    private readonly TimeSpan length;
    private readonly QuotaPace pace = new();
    private readonly QuotaLanes lanes;
    private readonly PriorityQueue<DateTimeOffset, DateTimeOffset> free = new();
    private readonly PriorityQueue<DateTimeOffset, DateTimeOffset> freeForUrgent = new();
    private readonly List<TimeSpan> answered = [];
    private readonly Queue<DateTimeOffset> came = new();
    private readonly Queue<DateTimeOffset> inLine = new();
    private readonly DateTimeOffset begin = DateTimeOffset.UnixEpoch + TimeSpan.FromDays(1);
    private DateTimeOffset next;
    private DateTimeOffset last;
    private int left;

    private LaneSimulation(int calls, double tokens, QuotaLimits limits, int atOnce, UrgentLoad urgent, TimeSpan length)
    {
        (left, this.tokens, this.urgent, this.length) = (calls, tokens, urgent, length);
        lanes = new(pace.Span);
        pace.Limit(limits);
        free.EnqueueRange(Enumerable.Repeat((begin, begin), Math.Min(atOnce, calls)));
        freeForUrgent.EnqueueRange(Enumerable.Repeat((begin, begin), urgent.AtOnce));
        last = begin;
        next = begin + Interval / 2;
    }

    private TimeSpan Interval => TimeSpan.FromHours(1) / urgent.PerHour;

    /// <param name="calls">Number of ordinary calls, all there at the start.</param>
    /// <param name="tokens">Of each call, as the service charges it.</param>
    /// <param name="limits">Of the service.</param>
    /// <param name="atOnce">Ordinary calls at a time, of all instances together.</param>
    /// <param name="urgent">What comes in between.</param>
    /// <param name="length">Of a call.</param>
    public static LaneTimes Run(int calls, double tokens, QuotaLimits limits, int atOnce, UrgentLoad urgent, TimeSpan length) =>
        new LaneSimulation(calls, tokens, limits, atOnce, urgent, length).Run();

    private LaneTimes Run()
    {
        var now = begin;
        while (left > 0 || lanes.Count > 0)
        {
            Come(now);
            var start = pace.Earliest(now)!.Value;
            if (lanes.Heads.FirstOrDefault() is { } place && start <= now)
            {
                Start(now, place);
            }
            else
            {
                now = Next(now, lanes.Count > 0 ? start : DateTimeOffset.MaxValue);
            }
        }

        var times = answered.Order().ToList();
        return new(last - begin, times.Count == 0 ? null : times[(int)Math.Ceiling(times.Count * Percentile) - 1]);
    }

    /// <summary>Lines up who has a place: an ordinary call each that is free, urgent ones that have come.</summary>
    private void Come(DateTimeOffset now)
    {
        while (left > 0 && free.TryPeek(out var at, out _) && at <= now)
        {
            free.Dequeue();
            left--;
            lanes.Add(new(tokens, isUrgent: false, DateTimeOffset.MaxValue));
        }

        for (; next <= now && left > 0; next += Interval)
        {
            came.Enqueue(next);
        }

        while (came.Count > 0 && freeForUrgent.TryPeek(out var at, out _) && at <= now)
        {
            freeForUrgent.Dequeue();
            inLine.Enqueue(came.Dequeue());
            lanes.Add(new(tokens, isUrgent: true, DateTimeOffset.MaxValue));
        }
    }

    private void Start(DateTimeOffset now, LinkedListNode<QuotaWaiter> place)
    {
        var (waiter, end) = (place.Value, now + length);
        lanes.Start(place);
        pace.Start(now, waiter.Tokens);
        if (waiter.IsUrgent)
        {
            answered.Add(end - inLine.Dequeue());
            freeForUrgent.Enqueue(end, end);
        }
        else
        {
            free.Enqueue(end, end);
            last = end > last ? end : last;
        }
    }

    /// <summary>When something happens next: a turn, a place that becomes free, an urgent call that comes.</summary>
    private DateTimeOffset Next(DateTimeOffset now, DateTimeOffset turn)
    {
        var soonest = turn;
        foreach (var at in new[] { left > 0 ? First(free) : null, came.Count > 0 ? First(freeForUrgent) : null, left > 0 ? next : null })
        {
            soonest = at > now && at < soonest ? at.Value : soonest;
        }

        return soonest;
    }

    private static DateTimeOffset? First(PriorityQueue<DateTimeOffset, DateTimeOffset> times) =>
        times.TryPeek(out var at, out _) ? at : null;
}
