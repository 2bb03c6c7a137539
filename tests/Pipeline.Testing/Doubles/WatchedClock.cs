using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace Pipeline.Testing.Doubles;

/// <summary>Stands still until told, and tells which timers are set.</summary>
public sealed class WatchedClock : FakeTimeProvider
{
    /// <summary>Bounds a wait for a timer that should be set.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

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
        while (await NextAsync(cancellationToken).ConfigureAwait(false) != dueTime)
        {
        }
    }

    /// <returns>What the next timer is set for.</returns>
    public Task<TimeSpan> NextAsync(CancellationToken cancellationToken) =>
        timers.Reader.ReadAsync(cancellationToken).AsTask().WaitAsync(Limit, TimeProvider.System, cancellationToken);

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
