using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Pipeline.Quota;
using Pipeline.Storage;
using Pipeline.Testing.Doubles;

namespace Pipeline.Tests.Quota;

/// <summary>Urgent calls and the others at one quota.</summary>
public sealed class QuotaGateLaneTests
{
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly GateCrowd crowd;

    public QuotaGateLaneTests() => crowd = new(clock, MaxWait);

    [Fact]
    public async Task An_urgent_call_passes_before_all_that_came_earlier_and_are_not_urgent()
    {
        await using var gate = Gate(new(null, 60));
        for (var i = 0; i < 20; i++)
        {
            crowd.Come(gate, isUrgent: false);
        }

        crowd.Come(gate, isUrgent: true);
        await RunAsync(TimeSpan.FromSeconds(4));

        Assert.Equal([false, true, false, false], crowd.Started.Select(call => call.IsUrgent));
    }

    [Fact]
    public async Task Thousands_that_were_sent_away_do_not_move_the_place_of_an_urgent_call()
    {
        await using var gate = Gate(new(null, 60));
        Assert.Null(await gate.EnterAsync(1, false, MaxWait, default));
        for (var i = 0; i < 2_000; i++)
        {
            gate.PutBack(1, false, MaxWait);
        }

        Assert.True(gate.PutBack(1, false, TimeSpan.Zero) > TimeSpan.FromMinutes(30));
        Assert.InRange(gate.PutBack(1, true, TimeSpan.FromSeconds(5))!.Value.TotalSeconds, 5, 7);
        crowd.Come(gate, isUrgent: true);
        await RunAsync(TimeSpan.FromSeconds(2));
        Assert.InRange(Assert.Single(crowd.Started).Waited.TotalSeconds, 0.9, 1.1);
    }

    [Fact]
    public async Task Whatever_urgent_calls_come_the_others_get_a_tenth_and_each_has_its_turn()
    {
        await using var gate = Gate(new(null, 600));
        for (var i = 0; i < 40; i++)
        {
            crowd.Come(gate, isUrgent: false);
        }

        var end = clock.GetUtcNow() + TimeSpan.FromMinutes(2);
        while (clock.GetUtcNow() < end)
        {
            while (crowd.Count(isUrgent: true) < 4)
            {
                crowd.Come(gate, isUrgent: true);
            }

            await crowd.StepAsync(Step);
        }

        Assert.Equal(0, crowd.Count(isUrgent: false));
        Assert.Equal(40, crowd.Started.Count(call => !call.IsUrgent));
        var last = crowd.Started.FindLastIndex(call => !call.IsUrgent);
        Assert.InRange(last, 40 * 8, 40 * 11);
    }

    [Fact]
    public async Task A_quota_so_small_that_no_patience_reaches_starves_nobody()
    {
        // Five seconds a call: nine of them are longer than anybody waits at the gate.
        await using var gate = Gate(new(null, 12));
        for (var i = 0; i < 3; i++)
        {
            crowd.Come(gate, isUrgent: false);
        }

        var end = clock.GetUtcNow() + TimeSpan.FromMinutes(8);
        while (clock.GetUtcNow() < end)
        {
            while (crowd.Count(isUrgent: true) < 4)
            {
                crowd.Come(gate, isUrgent: true);
            }

            await crowd.StepAsync(TimeSpan.FromMilliseconds(250));
        }

        Assert.Equal(3, crowd.Started.Count(call => !call.IsUrgent));
    }

    [Fact]
    public async Task An_urgent_call_does_not_wait_for_a_slice_and_what_it_took_is_given_back()
    {
        var rows = new InMemorySharedRows(new PortCalls());
        var limits = new QuotaLimits(null, 600);
        await using var archive = Gate(limits, rows, seed: 1);
        await using var second = Gate(limits, rows, seed: 2);
        await using var news = Gate(limits, rows, seed: 3);
        var end = clock.GetUtcNow() + TimeSpan.FromMinutes(2);
        var next = clock.GetUtcNow() + TimeSpan.FromSeconds(20);
        while (clock.GetUtcNow() < end)
        {
            while (crowd.Count(isUrgent: false) < 40)
            {
                crowd.Come(archive, isUrgent: false);
                crowd.Come(second, isUrgent: false);
            }

            if (clock.GetUtcNow() >= next)
            {
                crowd.Come(news, isUrgent: true);
                next += TimeSpan.FromSeconds(1.3);
            }

            await crowd.StepAsync(Step);
        }

        var urgent = crowd.Started.Where(call => call.IsUrgent).ToList();
        Assert.InRange(urgent.Count, 75, 78);
        Assert.All(urgent, call => Assert.True(call.Waited <= TimeSpan.FromMilliseconds(100), $"waited {call.Waited}"));

        // A minute of all together: the quota and no more.
        foreach (var from in Enumerable.Range(0, 60).Select(second => end - TimeSpan.FromSeconds(second + 60)))
        {
            var minute = crowd.Started.Count(call => call.At >= from && call.At < from + TimeSpan.FromMinutes(1));
            Assert.InRange(minute, 480, 600);
        }
    }

    private async Task RunAsync(TimeSpan time)
    {
        for (var end = clock.GetUtcNow() + time; clock.GetUtcNow() < end;)
        {
            await crowd.StepAsync(Step);
        }

        await crowd.SeeAsync();
    }

    private QuotaGate Gate(QuotaLimits limits, ISharedRows? rows = null, int seed = 1) =>
        new(limits, "quota", rows, clock, new Random(seed), NullLogger<QuotaGate>.Instance);
}
