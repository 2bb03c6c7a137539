using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Hosting;
using Pipeline.Storage;
using Pipeline.Testing.Doubles;

namespace Pipeline.Cli.Tests;

/// <summary>The rules of the Functions host for queue triggers, which the local host keeps.</summary>
public sealed class QueuePumpTests : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly WatchedClock clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly PortCalls calls = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationTokenSource aborting = new();
    private readonly ConcurrentQueue<string> handled = new();
    private readonly PumpOptions options = new() { Concurrency = 2, MaxDequeueCount = 3 };
    private readonly InMemoryMessages messages;
    private Task pump = Task.CompletedTask;

    public QueuePumpTests()
    {
        messages = new(clock, calls);
        messages.CreateQueue("work");
        messages.CreateQueue("work-poison");
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await aborting.CancelAsync();
        await pump.WaitAsync(Limit);
        stopping.Dispose();
        aborting.Dispose();
    }

    [Fact]
    public async Task A_message_that_was_worked_off_is_deleted()
    {
        await SendAsync("a", "b", "c");

        Start((text, _) => Handle(text));

        await UntilAsync(() => messages.Texts("work").Count == 0);
        Assert.Equal(["a", "b", "c"], handled.Order());
    }

    [Fact]
    public async Task A_message_that_failed_comes_back_after_a_while_with_its_body_as_it_was()
    {
        await SendAsync("a");
        var failures = 1;

        Start((text, _) => Interlocked.Decrement(ref failures) >= 0 ? throw new InvalidOperationException("fails") : Handle(text));

        await UntilAsync(() => messages.VisibleAt("work") is [var at] && at == clock.GetUtcNow() + options.RetryVisibility);
        Assert.Empty(handled);
        await PassUntilAsync(() => messages.Texts("work").Count == 0);
        Assert.Equal(["a"], handled);
    }

    [Fact]
    public async Task A_message_that_always_fails_goes_to_the_poison_queue_after_the_last_delivery()
    {
        await SendAsync("a");
        var deliveries = 0;

        Start((_, _) =>
        {
            Interlocked.Increment(ref deliveries);
            throw new InvalidOperationException("fails");
        });

        await PassUntilAsync(() => messages.Texts("work-poison").Count == 1);
        await UntilAsync(() => messages.Texts("work").Count == 0);
        Assert.Equal("a", messages.Texts("work-poison")[0]);
        Assert.Equal(options.MaxDequeueCount, deliveries);
    }

    [Fact]
    public async Task A_poison_queue_has_no_poison_queue()
    {
        await messages.SendAsync("work-poison", "a", TimeSpan.Zero, MessageEncoding.Base64, CancellationToken.None);
        var deliveries = 0;

        Start(
            (_, _) =>
            {
                Interlocked.Increment(ref deliveries);
                throw new InvalidOperationException("fails");
            },
            "work-poison");

        await PassUntilAsync(() => Volatile.Read(ref deliveries) >= options.MaxDequeueCount);
        await UntilAsync(() => messages.VisibleAt("work-poison") is [var at] && at > clock.GetUtcNow());
        Assert.Equal(["a"], messages.Texts("work-poison"));
    }

    [Fact]
    public async Task A_message_stays_hidden_for_as_long_as_it_is_worked_on()
    {
        await SendAsync("a");
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        Start(async (text, _) =>
        {
            handled.Enqueue(text);
            await done.Task;
        });
        await UntilAsync(() => handled.Count == 1);
        for (var renewal = 0; renewal < 10; renewal++)
        {
            await clock.WaitsAsync(options.Visibility / 2, TestContext.Current.CancellationToken);
            clock.Advance(options.Visibility / 2);
        }

        await clock.WaitsAsync(options.Visibility / 2, TestContext.Current.CancellationToken);
        Assert.Single(handled);
        Assert.True(messages.VisibleAt("work")[0] > clock.GetUtcNow());
        done.SetResult();
        await UntilAsync(() => messages.Texts("work").Count == 0);
    }

    [Fact]
    public async Task No_more_messages_are_at_work_than_are_allowed()
    {
        await SendAsync("a", "b", "c", "d", "e");
        var (working, most) = (0, 0);
        var go = new SemaphoreSlim(0);
        var counting = new Lock();

        Start(async (text, token) =>
        {
            var now = Interlocked.Increment(ref working);
            lock (counting)
            {
                most = Math.Max(most, now);
            }

            await go.WaitAsync(token);
            Interlocked.Decrement(ref working);
            handled.Enqueue(text);
        });
        await UntilAsync(() => Volatile.Read(ref working) == options.Concurrency);
        go.Release(5);

        await UntilAsync(() => messages.Texts("work").Count == 0);
        Assert.Equal(5, handled.Count);
        Assert.Equal(options.Concurrency, most);
    }

    [Fact]
    public async Task Stopping_lets_finish_what_is_at_work_and_takes_nothing_new()
    {
        await SendAsync("a");
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Start(async (text, _) =>
        {
            handled.Enqueue(text);
            await done.Task;
        });
        await UntilAsync(() => handled.Count == 1);

        await stopping.CancelAsync();
        await SendAsync("b");
        done.SetResult();
        await pump.WaitAsync(Limit);

        Assert.Equal(["b"], messages.Texts("work"));
        Assert.Equal(["a"], handled);
    }

    [Fact]
    public async Task What_is_given_back_can_be_seen_at_once()
    {
        await SendAsync("a");
        Start(async (text, token) =>
        {
            handled.Enqueue(text);
            await Task.Delay(Timeout.InfiniteTimeSpan, clock, token);
        });
        await UntilAsync(() => handled.Count == 1);

        await stopping.CancelAsync();
        await aborting.CancelAsync();
        await pump.WaitAsync(Limit);

        Assert.Equal([clock.GetUtcNow()], messages.VisibleAt("work"));
    }

    [Fact]
    public async Task An_empty_queue_is_asked_ever_more_seldom()
    {
        Start((text, _) => Handle(text));
        var end = clock.GetUtcNow() + TimeSpan.FromMinutes(1);
        while (clock.GetUtcNow() < end)
        {
            clock.Advance(await clock.NextAsync(TestContext.Current.CancellationToken));
        }

        // A minute at the longest interval, and a few questions on the way there.
        Assert.InRange(calls.Count, 20, 70);
    }

    [Fact]
    public async Task A_queue_that_cannot_be_read_is_asked_again()
    {
        await SendAsync("a");
        var faults = 3;
        calls.Before = (name, _) => name.StartsWith("receive", StringComparison.Ordinal) && Interlocked.Decrement(ref faults) >= 0
            ? throw new IOException("no storage")
            : Task.CompletedTask;

        Start((text, _) => Handle(text));

        await PassUntilAsync(() => messages.Texts("work").Count == 0);
        Assert.Equal(["a"], handled);
    }

    private void Start(Func<string, CancellationToken, Task> handler, string queue = "work") =>
        pump = new QueuePump(queue, handler, options, messages, messages, clock, NullLogger<QueuePump>.Instance).RunAsync(
            stopping.Token,
            aborting.Token);

    private Task Handle(string text)
    {
        handled.Enqueue(text);
        return Task.CompletedTask;
    }

    private async Task SendAsync(params IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            await messages.SendAsync("work", text, TimeSpan.Zero, MessageEncoding.Base64, CancellationToken.None);
        }
    }

    private static Task UntilAsync(Func<bool> outcome) => AzuriteClients.UntilAsync(() => Task.FromResult(outcome()));

    /// <summary>
    /// Lets time pass until something has happened, a step each time that the pump waits and no message is at work: none is left behind.
    /// </summary>
    private async Task PassUntilAsync(Func<bool> outcome)
    {
        using var limit = new CancellationTokenSource(Limit, TimeProvider.System);
        while (!outcome())
        {
            await clock.Timers.ReadAsync(limit.Token);
            await UntilAsync(() => !IsAtWork() || outcome());
            clock.Advance(options.LongestPoll);
        }
    }

    /// <summary>Hidden for longer than what failed.</summary>
    private bool IsAtWork() =>
        messages.VisibleAt("work").Concat(messages.VisibleAt("work-poison")).Any(at => at > clock.GetUtcNow() + options.RetryVisibility);
}
