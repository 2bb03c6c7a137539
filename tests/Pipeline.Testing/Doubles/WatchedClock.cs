using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace Pipeline.Testing.Doubles;

/// <summary>Stands still until told, and tells which timers are set.</summary>
public sealed class WatchedClock : FakeTimeProvider
{
    private readonly Channel<TimeSpan> timers = Channel.CreateUnbounded<TimeSpan>();

    public WatchedClock()
    {
    }

    public WatchedClock(DateTimeOffset now) : base(now)
    {
    }

    /// <summary>What timers were set for, in order: who set one has come to rest, and time may pass.</summary>
    public ChannelReader<TimeSpan> Timers => timers.Reader;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(base.CreateTimer(callback, state, dueTime, period), Report);
        Report(dueTime);
        return timer;
    }

    /// <summary>Until a timer is set for this long.</summary>
    public async Task WaitsAsync(TimeSpan dueTime, CancellationToken cancellationToken)
    {
        while (await timers.Reader.ReadAsync(cancellationToken).ConfigureAwait(false) != dueTime)
        {
        }
    }

    private void Report(TimeSpan dueTime)
    {
        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            timers.Writer.TryWrite(dueTime);
        }
    }

    private sealed class Timer(ITimer inner, Action<TimeSpan> report) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var changed = inner.Change(dueTime, period);
            report(dueTime);
            return changed;
        }

        public void Dispose() => inner.Dispose();

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
