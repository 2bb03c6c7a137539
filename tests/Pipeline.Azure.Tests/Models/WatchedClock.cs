using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace Pipeline.Azure.Tests.Models;

/// <summary>Stands still until told, and tells which timers are set.</summary>
internal sealed class WatchedClock : FakeTimeProvider
{
    private readonly Channel<TimeSpan> timers = Channel.CreateUnbounded<TimeSpan>();

    public ChannelReader<TimeSpan> Timers => timers.Reader;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(base.CreateTimer(callback, state, dueTime, period), Report);
        Report(dueTime);
        return timer;
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
