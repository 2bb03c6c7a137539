using Pipeline.Desk.Index;
using Pipeline.Desk.Watching;
using Pipeline.Ledger;
using Pipeline.Stages;

namespace Pipeline.Desk.Tests.Watching;

/// <summary>What Flow says in words.</summary>
public sealed class VerdictTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Nothing_waits() =>
        Assert.Equal("Nothing is waiting. Everything that came has ended.", Flow(Waiting()).Verdict);

    [Fact]
    public void Articles_that_wait_while_nothing_moves_are_told_of()
    {
        var flow = Flow(Waiting(ready: 7, since: Now.AddMinutes(-5)));

        Assert.Equal("Nothing moves, and 7 articles wait. No worker takes any: is the pipeline running?", flow.Verdict);
        Assert.True(flow.IsStuck);
        Assert.Null(flow.Drain);
    }

    [Fact]
    public void What_has_just_come_is_not_stuck_yet() =>
        Assert.Equal("7 articles are on the way.", Flow(Waiting(ready: 7, since: Now.AddSeconds(-5))).Verdict);

    [Fact]
    public void What_ended_minutes_ago_does_not_hide_that_nothing_moves_now() =>
        Assert.True(Flow(
            Waiting(ready: 7, since: Now.AddMinutes(-5)),
            pace: new(900, Now.AddMinutes(-9), Now.AddMinutes(-3))).IsStuck);

    [Fact]
    public void Dumps_that_nobody_reads_are_told_of() =>
        Assert.Equal(
            "Nothing moves, and 1 dump waits. No worker takes any: is the pipeline running?",
            Flow(Waiting(), open: [Dump(Now.AddMinutes(-5))]).Verdict);

    [Fact]
    public void At_the_rate_of_the_last_minutes_it_is_said_when_all_has_ended()
    {
        var flow = Flow(Waiting(ready: 400, since: Now.AddMinutes(-1), atWork: 20), pace: new(420, Now.AddMinutes(-2), Now));

        Assert.Equal(210, flow.Rate);
        Assert.Equal(TimeSpan.FromMinutes(2), flow.Drain);
        Assert.Equal("420 articles are on the way; at 210 a minute that takes 2 minutes.", flow.Verdict);
    }

    [Fact]
    public void A_burst_of_seconds_is_not_taken_for_more_a_minute_than_it_was() =>
        Assert.Equal(50, Flow(Waiting(), pace: new(50, Now.AddSeconds(-10), Now)).Rate);

    [Fact]
    public void What_waits_for_quota_or_budget_is_said_with_when_it_comes_again()
    {
        var waiting = Waiting() with
        {
            Deferred = new SortedDictionary<string, int> { ["budget"] = 2, ["quota"] = 5 },
            Next = Now.AddSeconds(12),
        };

        Assert.Equal(
            "7 articles wait for later: 2 for the day's or their dump's budget, 5 for the model's quota. The first comes again in 12 seconds.",
            Flow(waiting).Verdict);
    }

    [Fact]
    public void A_pause_of_everything_is_said_first()
    {
        var flow = Flow(Waiting(ready: 3, since: Now.AddHours(-1)), pauses: new() { [PauseScope.All] = Now.AddHours(-1) });

        Assert.Equal("Everything is paused, and 3 articles wait. 'pipeline resume --all' goes on.", flow.Verdict);
    }

    [Fact]
    public void Articles_of_paused_dumps_are_not_stuck() =>
        Assert.Equal("3 articles wait: their dumps are paused.", Flow(Waiting() with { Paused = 3 }).Verdict);

    private static WaitingArticles Waiting(int ready = 0, DateTimeOffset? since = null, int atWork = 0) =>
        new(ready, since, atWork, 0, new SortedDictionary<string, int>(), null, false);

    private static DumpRow Dump(DateTimeOffset acceptedAt) => new()
    {
        Id = new string('d', 32),
        Name = "news.ndjson",
        ETag = "1",
        Length = 10,
        AcceptedAt = acceptedAt,
        DueAt = acceptedAt,
    };

    private static FlowSnapshot Flow(
        WaitingArticles waiting,
        Pace? pace = null,
        IReadOnlyList<DumpRow>? open = null,
        Dictionary<PauseScope, DateTimeOffset>? pauses = null) => new()
    {
        Time = Now,
        Queues = [],
        Open = open ?? [],
        Waiting = waiting,
        Pauses = pauses ?? [],
        Pace = pace ?? new(0, null, null),
        Buckets = [],
        DeadLetters = [],
        Quotas = [],
        Spending = new(0, null, "USD", 0, null),
        Indexed = 0,
    };
}
