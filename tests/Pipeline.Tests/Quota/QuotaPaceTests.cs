using CsCheck;
using Pipeline.Quota;

namespace Pipeline.Tests.Quota;

/// <summary>The maths of the quota: never more than it allows, never less than it could be.</summary>
public sealed class QuotaPaceTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Gen<QuotaLimits> AnyLimits = Gen.Select(
            Gen.Int[6_000, 5_000_000],
            Gen.Int[1, 100].Select(perSecond => perSecond * 60))
        .Select((tokens, requests) => new QuotaLimits(tokens, requests));

    /// <summary>Tokens of each call, and how late its caller was in milliseconds.</summary>
    private static readonly Gen<(int Tokens, int Late)[]> AnyCalls = Gen.Select(
        Gen.Int[1, 5_000],
        Gen.Frequency((8, Gen.Int[0, 12]), (1, Gen.Int[0, 4_000]))
    ).Array[2, 200];

    [Fact]
    public void In_no_window_do_more_requests_start_than_the_limit_allows() => Gen.Select(AnyLimits, AnyCalls).Sample((limits, calls) =>
    {
        var started = Run(limits, calls);
        foreach (var seconds in new[] { 1, 10, 60 })
        {
            Assert.True(Most(started, TimeSpan.FromSeconds(seconds), _ => 1) <= limits.RequestsPerMinute!.Value / 60 * seconds);
        }
    });

    [Fact]
    public void In_no_window_do_tokens_exceed_their_limit_by_more_than_a_call() =>
        Gen.Select(AnyLimits, AnyCalls)
            .Sample(
                (limits, calls) =>
                {
                    var started = Run(limits, calls);
                    foreach (var seconds in new[] { 10, 60 })
                    {
                        Assert.True(
                            Most(started, TimeSpan.FromSeconds(seconds), call => call.Tokens)
                                <= limits.TokensPerMinute!.Value / 60 * seconds + calls.Max(call => call.Tokens));
                    }
                });

    [Fact]
    public void Who_is_always_there_gets_all_of_the_part_that_is_used() =>
        Gen.Select(AnyLimits, Gen.Int[1, 5_000].Array[100, 300])
            .Sample(
                (limits, tokens) =>
                {
                    var started = Run(limits, [.. tokens.Select(cost => (cost, 0))]);
                    var took = started[^1].Time - started[0].Time;
                    var needed =
                        Math.Max(
                            started.SkipLast(1).Sum(call => call.Tokens) / limits.TokensPerMinute!.Value,
                            (started.Count - 1) / limits.RequestsPerMinute!.Value
                        ) / QuotaLimits.UsedShare;

        // Calls bound by tokens and calls bound by number alternate: neither limit is then reached to the full.
        var most = tokens.SkipLast(1).Sum(cost => limits.Span(cost).TotalMinutes) / QuotaLimits.UsedShare;
        Assert.InRange(took.TotalMinutes, needed - 0.01, most + 1e-6);
    });

    [Fact]
    public void A_call_after_an_idle_time_starts_at_once_and_only_one()
    {
        var pace = new QuotaPace();
        pace.Limit(new(60_000, 600));
        pace.Start(Start, 10);
        var later = Start.AddHours(1);

        Assert.Equal(later, pace.Earliest(later));
        pace.Start(later, 2_000);
        Assert.InRange(pace.Earliest(later)!.Value - later, TimeSpan.FromSeconds(1.9), TimeSpan.FromSeconds(2.05));
    }

    [Fact]
    public void A_pause_holds_everybody_back_and_a_shorter_one_does_not_end_it()
    {
        var pace = new QuotaPace();
        pace.Pause(Start.AddSeconds(20));
        pace.Pause(Start.AddSeconds(5));

        Assert.Equal(Start.AddSeconds(20), pace.Earliest(Start));
    }

    [Fact]
    public void Who_takes_turns_by_slices_uses_as_much_as_one_alone_and_never_more() =>
        Gen.Select(Gen.Int[2, 5], Gen.Int[60_000, 600_000], Gen.Int[500, 3_000].Array[400]).Sample((instances, limit, tokens) =>
        {
            var limits = new QuotaLimits(limit, null);
            var shared = SharedQuota.Empty;
            var paces = Enumerable.Range(0, instances).Select(_ => new QuotaPace()).ToArray();
            var started = new List<(DateTimeOffset Time, int Tokens)>();
            var queue = new Queue<int>(tokens);
            for (var turn = 0; queue.Count > 0; turn++)
            {
                // Each takes what its next calls need and sends them in its time.
                var pace = paces[turn % instances];
                pace.Limit(limits, isShared: true);
                var mine = Enumerable.Range(0, Math.Min(queue.Count, 4)).Select(_ => queue.Dequeue()).ToList();
                (shared, var slice) = shared.Lease(
                    $"{turn % instances}", Start, default, mine.Aggregate(TimeSpan.Zero, (sum, cost) => sum + pace.Span(cost)));
                pace.Grant(slice);
                foreach (var cost in mine)
                {
                    if (pace.Earliest(slice.From) is { } start)
                    {
                        pace.Start(start, cost);
                        started.Add((start, cost));
                    }
                    else
                    {
                        queue.Enqueue(cost);
                    }
                }
            }

            foreach (var seconds in new[] { 10, 60 })
            {
                Assert.True(Most(started, TimeSpan.FromSeconds(seconds), call => call.Tokens) <= limit / 60.0 * seconds + tokens.Max());
            }

            var minutes = (started.Max(call => call.Time) - Start).TotalMinutes;
            Assert.InRange(started.Sum(call => call.Tokens) / (limit * minutes), 0.95, 1.05);
        });

    /// <summary>Each call asks when its predecessor has started, and starts when it may, or later.</summary>
    private static List<(DateTimeOffset Time, int Tokens)> Run(QuotaLimits limits, (int Tokens, int Late)[] calls)
    {
        var pace = new QuotaPace();
        pace.Limit(limits);
        var now = Start;
        var started = new List<(DateTimeOffset, int)>();
        foreach (var (tokens, late) in calls)
        {
            now = pace.Earliest(now)!.Value.AddMilliseconds(late);
            pace.Start(now, tokens);
            started.Add((now, tokens));
        }

        return started;
    }

    /// <summary>The most in any half-open window that begins with a call.</summary>
    private static double Most(
        List<(DateTimeOffset Time, int Tokens)> calls,
        TimeSpan window,
        Func<(DateTimeOffset Time, int Tokens), double> weight
    ) => calls.Max(first => calls.Where(call => call.Time >= first.Time && call.Time < first.Time + window).Sum(weight));
}
