using Pipeline.Quota;

namespace Pipeline.Tests.Quota;

/// <summary>What a plan says of two lanes.</summary>
public sealed class LaneSimulationTests
{
    private static readonly QuotaLimits Limits = new(600_000, 600);

    private static readonly TimeSpan Call = TimeSpan.FromSeconds(4);

    [Fact]
    public void With_hardly_any_urgent_call_the_load_drains_as_if_it_were_alone()
    {
        var alone = DrainSimulation.Run(2_000, 3_000, Limits, 16, Call);

        var times = LaneSimulation.Run(2_000, 3_000, Limits, 16, new(1, 8), Call);

        Assert.InRange(times.Drain, alone, alone + TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Twenty_thousand_that_wait_cost_an_urgent_call_less_than_it_takes_by_itself()
    {
        var times = LaneSimulation.Run(20_000, 3_000, Limits, 64, new(120, 8), Call);

        Assert.InRange(times.Urgent!.Value, Call, 2 * Call);
    }

    [Fact]
    public void What_urgent_calls_take_of_the_quota_the_others_wait_for()
    {
        // Ten thousand tokens a second less a fiftieth; a sixth of it is for urgent calls: 1,960 an hour of 3,000.
        var alone = DrainSimulation.Run(5_000, 3_000, Limits, 64, Call);

        var times = LaneSimulation.Run(5_000, 3_000, Limits, 64, new(1_960, 64), Call);

        Assert.InRange(times.Drain / alone, 1.18, 1.22);
    }

    [Fact]
    public void More_urgent_calls_than_the_quota_has_room_for_leave_a_tenth()
    {
        var alone = DrainSimulation.Run(100, 3_000, Limits, 64, Call);

        var times = LaneSimulation.Run(100, 3_000, Limits, 64, new(100_000, 64), Call);

        Assert.InRange(times.Drain / alone, 8, 11);
    }

    [Fact]
    public void Without_limits_urgent_calls_do_not_wait()
    {
        Assert.Equal(Call, LaneSimulation.Run(500, 3_000, QuotaLimits.None, 16, new(600, 8), Call).Urgent);
        Assert.Null(LaneSimulation.Run(1, 3_000, QuotaLimits.None, 16, new(1, 8), Call).Urgent);
    }
}
