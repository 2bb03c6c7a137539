using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Quota;
using Pipeline.Storage;
using Pipeline.Testing.Doubles;

namespace Pipeline.Tests.Quota;

/// <summary>Who passes when, on a clock of its own.</summary>
public sealed class QuotaGateTests
{
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(30);

    /// <summary>Bounds a wait for an outcome; never reached when all is well.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly PortCalls calls = new();

    [Fact]
    public async Task Without_limits_nobody_waits()
    {
        await using var gate = Gate(QuotaLimits.None);

        var all = await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => gate.EnterAsync(100_000, false, TimeSpan.Zero, default)));

        Assert.All(all, Assert.Null);
        Assert.Null(gate.PutBack(100_000, false, TimeSpan.Zero));
    }

    [Fact]
    public async Task Calls_pass_in_order_one_by_one_as_the_quota_allows()
    {
        await using var gate = Gate(new(null, 60));
        var first = gate.EnterAsync(1, false, MaxWait, default);
        var second = gate.EnterAsync(1, false, MaxWait, default);
        var third = gate.EnterAsync(1, false, MaxWait, default);

        Assert.Null(await first);
        Assert.False(second.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1.03));
        Assert.Null(await Bounded(second));
        Assert.False(third.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1.03));
        Assert.Null(await Bounded(third));
    }

    [Fact]
    public async Task What_the_first_answer_states_holds_for_the_calls_after_it()
    {
        await using var gate = Gate(QuotaLimits.None);
        Assert.Null(await gate.EnterAsync(1_000, false, MaxWait, default));
        gate.Answered(new(60_000, null), 1_000, 1_000);

        Assert.Null(await gate.EnterAsync(5_000, false, MaxWait, default));
        var next = gate.EnterAsync(1_000, false, MaxWait, default);

        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.False(next.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(0.2));
        Assert.Null(await Bounded(next));
    }

    [Fact]
    public async Task Who_would_wait_too_long_is_sent_away_each_to_a_time_of_its_own()
    {
        await using var gate = Gate(new(60_000, null));
        Assert.Null(await gate.EnterAsync(60_000, false, MaxWait, default));

        var times = new List<TimeSpan>();
        for (var i = 0; i < 20; i++)
        {
            times.Add((await gate.EnterAsync(10_000, false, MaxWait, default))!.Value);
        }

        // Each takes up a sixth of a minute; half of the longest wait is kept for waiting at the gate.
        for (var i = 0; i < times.Count; i++)
        {
            Assert.InRange(times[i].TotalSeconds, 46 + i * 10.2, 46.5 + (i + 1) * 10.3);
        }
    }

    [Fact]
    public async Task Who_came_first_and_is_patient_passes_before_the_crowd_that_is_sent_away()
    {
        await using var gate = Gate(new(60_000, null));
        Assert.Null(await gate.EnterAsync(20_000, false, MaxWait, default));
        var waits = gate.EnterAsync(20_000, false, MaxWait, default);
        var tooLate = gate.EnterAsync(20_000, false, MaxWait, default);

        Assert.InRange((await Bounded(tooLate))!.Value, TimeSpan.FromSeconds(25), TimeSpan.FromSeconds(50));
        clock.Advance(TimeSpan.FromSeconds(21));
        Assert.Null(await Bounded(waits));
    }

    [Fact]
    public async Task A_429_holds_all_calls_back_as_long_as_the_service_asks()
    {
        await using var gate = Gate(new(60_000, null));
        gate.Throttled(QuotaLimits.None, TimeSpan.FromSeconds(9));
        var held = gate.EnterAsync(1_000, false, MaxWait, default);

        clock.Advance(TimeSpan.FromSeconds(8.9));
        Assert.False(held.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(0.2));
        Assert.Null(await Bounded(held));
    }

    [Fact]
    public async Task A_pause_that_outlasts_the_patience_of_who_waits_sends_it_away()
    {
        await using var gate = Gate(new(60_000, null));
        Assert.Null(await gate.EnterAsync(20_000, false, MaxWait, default));
        var waits = gate.EnterAsync(1_000, false, MaxWait, default);

        gate.Throttled(QuotaLimits.None, TimeSpan.FromSeconds(100));

        Assert.InRange((await Bounded(waits))!.Value, TimeSpan.FromSeconds(100), TimeSpan.FromSeconds(103));
    }

    [Fact]
    public async Task A_caller_that_leaves_gives_its_place_to_the_next()
    {
        await using var gate = Gate(new(60_000, null));
        using var caller = new CancellationTokenSource();
        Assert.Null(await gate.EnterAsync(10_000, false, MaxWait, default));
        var leaves = gate.EnterAsync(15_000, false, MaxWait, caller.Token);
        var next = gate.EnterAsync(1_000, false, MaxWait, default);

        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaves);
        clock.Advance(TimeSpan.FromSeconds(10.3));
        Assert.Null(await Bounded(next));
    }

    [Fact]
    public async Task One_instance_asks_storage_once_in_seconds_not_once_a_call()
    {
        await using var gate = Gate(new(null, 6_000), new InMemorySharedRows(calls));
        for (var i = 0; i < 500; i++)
        {
            await PassAsync(TimeSpan.FromMilliseconds(5), gate);
        }

        Assert.InRange(calls.Count, 2, 8);
    }

    [Fact]
    public async Task Two_instances_share_what_one_alone_would_have()
    {
        var rows = new InMemorySharedRows(calls);
        await using var one = Gate(new(null, 600), rows, seed: 1);
        await using var two = Gate(new(null, 600), rows, seed: 2);
        QuotaGate[] gates = [one, two];
        var lines = gates.ToDictionary(
            gate => gate,
            gate => new Queue<Task<TimeSpan?>>(Enumerable.Range(0, 8).Select(_ => gate.EnterAsync(1, false, MaxWait, default))));
        var began = clock.GetUtcNow();
        var passed = 0;

        while (clock.GetUtcNow() - began < TimeSpan.FromSeconds(60))
        {
            foreach (var (gate, line) in lines)
            {
                passed += await ServeAsync(gate, line);
            }

            clock.Advance(TimeSpan.FromMilliseconds(5));
        }

        Assert.InRange(passed, 450, 600);

        static async Task<int> ServeAsync(QuotaGate gate, Queue<Task<TimeSpan?>> line)
        {
            // First come, first served: those that the gate no longer holds are at the head of the line.
            var served = 0;
            while (line.Count > await WaitingAsync([gate]))
            {
                Assert.Null(await Bounded(line.Dequeue()));
                line.Enqueue(gate.EnterAsync(1, false, MaxWait, default));
                served++;
            }

            return served;
        }
    }

    [Fact]
    public async Task Whoever_looks_sees_what_all_instances_used_in_the_last_minute_and_of_which_limits()
    {
        var rows = new InMemorySharedRows(calls);
        await using var one = Gate(new(60_000, 600), rows, seed: 1);
        await using var two = Gate(new(60_000, 600), rows, seed: 2);
        for (var call = 0; call < 150; call++)
        {
            await PassAsync(TimeSpan.FromMilliseconds(50), one, two);
            one.Answered(QuotaLimits.None, 1, 20);
            two.Answered(QuotaLimits.None, 1, 30);
        }

        var used = (await ReadAsync(rows)).UsedByAll(clock.GetUtcNow())!;

        // Each says so with its next slice: the last calls are missing.
        Assert.Equal((60_000, 600), (used.TokensPerMinute, used.RequestsPerMinute));
        Assert.InRange(used.Requests, 260, 300);
        Assert.InRange(used.Tokens, 6_500, 7_500);
        Assert.InRange(used.Share!.Value, 260 / 600.0, 0.5);

        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null((await ReadAsync(rows)).UsedByAll(clock.GetUtcNow()));
    }

    [Fact]
    public async Task What_an_earlier_release_shares_is_read_without_what_it_does_not_say()
    {
        var rows = new InMemorySharedRows(calls);
        const string Earlier = """{"givenUntil":"2026-03-01T12:00:05+00:00","holders":{"a":"2026-03-01T12:00:00+00:00"}}""";
        await rows.TryWriteAsync((await rows.ReadAsync("quota", default)) with { Value = Earlier }, default);
        await using var gate = Gate(new(null, 600), rows);

        Assert.Null((await ReadAsync(rows)).UsedByAll(clock.GetUtcNow()));
        await PassAsync(TimeSpan.FromMilliseconds(50), gate);

        Assert.Equal(2, (await ReadAsync(rows)).Holders.Count);
    }

    [Fact]
    public async Task What_one_instance_guesses_of_its_own_calls_is_not_divided_among_all()
    {
        var rows = new InMemorySharedRows(calls);
        await using var one = Gate(QuotaLimits.None, rows, seed: 1);
        await using var two = Gate(QuotaLimits.None, rows, seed: 2);
        for (var second = 0; second < 60; second++)
        {
            one.Answered(QuotaLimits.None, 1, 1);
            two.Answered(QuotaLimits.None, 1, 1);
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        one.Throttled(QuotaLimits.None, TimeSpan.FromSeconds(2));
        two.Throttled(QuotaLimits.None, TimeSpan.FromSeconds(2));
        var began = clock.GetUtcNow();
        for (var call = 0; call < 20; call++)
        {
            await PassAsync(TimeSpan.FromMilliseconds(50), one, two);
        }

        // Each had one a second; a twentieth less, after the pause.
        Assert.InRange((clock.GetUtcNow() - began).TotalSeconds, 20, 25);
    }

    [Fact]
    public async Task When_storage_fails_calls_go_on_and_it_is_left_in_peace()
    {
        calls.Before = (_, _) => throw new IOException("down");
        await using var gate = Gate(new(null, 600), new InMemorySharedRows(calls));

        for (var i = 0; i < 20; i++)
        {
            await PassAsync(TimeSpan.FromMilliseconds(5), gate);
        }

        // Two seconds: storage that is down is not asked without a pause.
        Assert.InRange(calls.Count, 2, 6);
    }

    private QuotaGate Gate(QuotaLimits limits, ISharedRows? rows = null, int seed = 1) =>
        new(limits, "quota", rows, clock, new Random(seed), NullLogger<QuotaGate>.Instance);

    private static async Task<SharedQuota> ReadAsync(InMemorySharedRows rows) =>
        JsonSerializer.Deserialize((await rows.ReadAsync("quota", default)).Value, QuotaJson.Compact.SharedQuota)!;

    /// <summary>One call at each gate; lets time pass, step by step, until all have had their turn.</summary>
    private async Task PassAsync(TimeSpan step, params QuotaGate[] gates)
    {
        var turns = gates.Select(gate => gate.EnterAsync(1, false, MaxWait, default)).ToList();
        while (await WaitingAsync(gates) > 0)
        {
            clock.Advance(step);
        }

        Assert.All(await Bounded(Task.WhenAll(turns)), wait => Assert.Null(wait));
    }

    /// <summary>How many calls are left when what runs on other threads has come to rest.</summary>
    private static async Task<int> WaitingAsync(QuotaGate[] gates)
    {
        await Bounded(Task.WhenAll(gates.Select(gate => gate.RestAsync())));
        return gates.Sum(gate => gate.Waiting);
    }

    private static Task<T> Bounded<T>(Task<T> task) => task.WaitAsync(Patience, TimeProvider.System);

    private static Task Bounded(Task task) => task.WaitAsync(Patience, TimeProvider.System);
}
