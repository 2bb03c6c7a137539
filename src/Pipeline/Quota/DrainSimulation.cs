namespace Pipeline.Quota;

/// <summary>
/// Plays calls of one length and size through the scheduler of <see cref="QuotaGate"/>, so many at a time: when the last is answered.
/// </summary>
public static class DrainSimulation
{
    /// <param name="calls">Number of calls.</param>
    /// <param name="tokens">Of each, as the service charges it.</param>
    /// <param name="limits">Of the service.</param>
    /// <param name="atOnce">Calls at a time, of all instances together.</param>
    /// <param name="length">Of a call.</param>
    public static TimeSpan Run(int calls, double tokens, QuotaLimits limits, int atOnce, TimeSpan length)
    {
        var pace = new QuotaPace();
        pace.Limit(limits);
        var free = new PriorityQueue<DateTimeOffset, DateTimeOffset>();
        var begin = DateTimeOffset.UnixEpoch + TimeSpan.FromDays(1);
        for (var i = 0; i < Math.Min(atOnce, calls); i++)
        {
            free.Enqueue(begin, begin);
        }

        var last = begin;
        for (var i = 0; i < calls; i++)
        {
            var now = free.Dequeue();
            var start = pace.Earliest(now) ?? now;
            pace.Start(start, tokens);
            var end = start + length;
            free.Enqueue(end, end);
            last = end > last ? end : last;
        }

        return last - begin;
    }
}
