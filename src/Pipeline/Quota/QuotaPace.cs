namespace Pipeline.Quota;

/// <summary>
/// Spaces calls evenly over the time that a quota gives. In any window of a second or more no more requests start than the
/// limit allows for it; tokens exceed their limit by one call at most. An idle time is not saved up. Not thread-safe.
/// </summary>
internal sealed class QuotaPace
{
    /// <summary>
    /// A call that starts late by less than this does not delay the next: half of what <see cref="QuotaLimits.Used"/> leaves of a second.
    /// </summary>
    private static readonly TimeSpan RequestSlack = TimeSpan.FromMilliseconds(10);

    /// <summary>The same for tokens, whose shortest window has ten seconds.</summary>
    private static readonly TimeSpan TokenSlack = TimeSpan.FromMilliseconds(100);

    /// <summary>Calls that do not wait for a slice may take this part of the quota.</summary>
    private const double CreditShare = 0.25;

    private readonly Queue<TimeSlice> slices = new();
    private DateTimeOffset credit;
    private DateTimeOffset tokens;
    private DateTimeOffset requests;
    private DateTimeOffset lastEnd;

    public QuotaLimits Limits { get; private set; } = QuotaLimits.None;

    /// <summary>Only within slices, when set.</summary>
    public bool IsShared { get; private set; }

    /// <summary>No call starts before.</summary>
    public DateTimeOffset PausedUntil { get; private set; }

    /// <summary>The end of the last slice; in the past when there is none.</summary>
    public DateTimeOffset GrantedUntil { get; private set; }

    /// <summary>What was taken up before there was a slice for it: the next slices pay for it.</summary>
    public TimeSpan Owed { get; private set; }

    private DateTimeOffset Next => Later(tokens, requests);

    public void Limit(QuotaLimits limits, bool isShared = false) => (Limits, IsShared) = (limits, isShared);

    public void Pause(DateTimeOffset until) => PausedUntil = Later(PausedUntil, until);

    /// <summary>How much of the quota's time a call takes up.</summary>
    public TimeSpan Span(double cost) => Limits.Used.Span(cost);

    /// <summary>When the next call may start; null when that hangs on a slice that was not granted yet.</summary>
    public DateTimeOffset? Earliest(DateTimeOffset now)
    {
        var free = Later(now, PausedUntil);
        if (!Limits.IsKnown)
        {
            return free;
        }

        if (!IsShared)
        {
            return Later(free, Next);
        }

        while (slices.TryPeek(out var slice))
        {
            var start = Later(Later(free, Next), slice.From);
            if (start < slice.To)
            {
                return start;
            }

            slices.Dequeue();
            lastEnd = slice.To;
            if (slices.TryPeek(out var following))
            {
                Enter(following);
            }
        }

        return null;
    }

    /// <summary>When the next call may start that does not wait for a slice, but takes a moment of others and pays for it later.</summary>
    public DateTimeOffset EarliestOnCredit(DateTimeOffset now)
    {
        var own = Earliest(now);
        var onCredit = Later(Later(now, PausedUntil), credit);
        return own is { } start && (!IsShared || !Limits.IsKnown || slices.Peek().From <= now || start < onCredit) ? start : onCredit;
    }

    /// <summary>A call starts now, in a slice if there is one, else on credit.</summary>
    /// <param name="now">The time.</param>
    /// <param name="cost">Of the call.</param>
    /// <param name="sharers">How many instances may do so.</param>
    public void StartOnCredit(DateTimeOffset now, double cost, int sharers)
    {
        if (!(Earliest(now) <= now))
        {
            credit = now + Span(cost) * sharers / CreditShare;
        }

        if (IsShared && Limits.IsKnown && slices.Count == 0)
        {
            Owed += Span(cost);
        }
        else
        {
            Start(now, cost);
        }
    }

    /// <summary>A call starts now.</summary>
    public void Start(DateTimeOffset now, double cost)
    {
        var used = Limits.Used;
        var begin = slices.TryPeek(out var slice) ? slice.From : DateTimeOffset.MinValue;
        tokens = Later(tokens, Later(begin, now - TokenSlack)) + used.TokenSpan(cost);
        requests = Later(requests, Later(begin, now - RequestSlack)) + used.RequestSpan;
    }

    /// <summary>A call that has started turned out to cost more, or less when negative.</summary>
    public void Correct(double cost) => tokens += Limits.Used.TokenSpan(cost);

    public void Grant(TimeSlice slice)
    {
        GrantedUntil = slice.To;
        var paid = Owed < slice.To - slice.From ? Owed : slice.To - slice.From;
        Owed -= paid;
        slice = slice with { From = slice.From + paid };
        if (slice.From >= slice.To)
        {
            return;
        }

        slices.Enqueue(slice);
        if (slices.Count == 1)
        {
            lastEnd = lastEnd == default ? slice.From : lastEnd;
            Enter(slice);
        }
    }

    /// <summary>Granted time that no call has taken up yet.</summary>
    public TimeSpan Left(DateTimeOffset now)
    {
        var left = TimeSpan.Zero;
        var from = Later(now, Next);
        foreach (var slice in slices)
        {
            var start = Later(from, slice.From);
            left += start < slice.To ? slice.To - start : TimeSpan.Zero;
        }

        return left;
    }

    // What a call took up beyond the end of a slice belongs to others: it is given back out of the next.
    private void Enter(TimeSlice slice)
    {
        tokens = Carried(tokens, slice);
        requests = Carried(requests, slice);
    }

    private DateTimeOffset Carried(DateTimeOffset next, TimeSlice slice) => next > lastEnd ? slice.From + (next - lastEnd) : next;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
