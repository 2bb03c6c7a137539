using Pipeline.Quota;

namespace Pipeline.Tests.Quota;

public sealed class LimitLearnerTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Nothing_is_known_until_something_is_stated_and_a_ceiling_holds_from_the_start()
    {
        Assert.False(new LimitLearner(QuotaLimits.None).Limits(Start).IsKnown);
        Assert.Equal(new(null, 90), new LimitLearner(new(null, 90)).Limits(Start));
    }

    [Fact]
    public void What_is_stated_last_holds_below_the_ceiling()
    {
        var learner = new LimitLearner(new(50_000, null));
        learner.Accepted(Start, new(80_000, 60), 10);
        Assert.Equal(new(50_000, 60), learner.Limits(Start));

        // A temporary reduction, as Azure announces it; the other header is missing.
        learner.Accepted(Start, new(20_000, null), 10);
        Assert.Equal(new(20_000, 60), learner.Limits(Start));
    }

    [Fact]
    public void A_429_in_spite_of_the_stated_limit_lowers_it_once_a_second_and_it_comes_back()
    {
        var learner = new LimitLearner(QuotaLimits.None);
        for (var i = 0; i < 8; i++)
        {
            learner.Throttled(Start, new(100_000, 600), TimeSpan.FromSeconds(2));
        }

        Assert.Equal(95_000, learner.Limits(Start).TokensPerMinute!.Value, 1.0);
        learner.Throttled(Start.AddSeconds(2), QuotaLimits.None, null);
        Assert.InRange(learner.Limits(Start.AddSeconds(2)).TokensPerMinute!.Value, 90_000, 91_000);
        Assert.Equal(100_000, learner.Limits(Start.AddMinutes(2)).TokensPerMinute!.Value, 1.0);
    }

    [Fact]
    public void Where_nothing_is_stated_the_limit_is_what_got_through_before_the_429()
    {
        var learner = new LimitLearner(QuotaLimits.None);
        for (var i = 0; i < 30; i++)
        {
            learner.Accepted(Start.AddSeconds(i), QuotaLimits.None, 1_000);
        }

        learner.Throttled(Start.AddSeconds(30), QuotaLimits.None, TimeSpan.FromSeconds(10));

        var limits = learner.Limits(Start.AddSeconds(30));
        Assert.Equal(57_000, limits.TokensPerMinute!.Value, 1.0);
        Assert.Equal(57, limits.RequestsPerMinute!.Value, 0.1);
        Assert.Equal(57_000 * 1.05, learner.Limits(Start.AddSeconds(55)).TokensPerMinute!.Value, 1.0);
        Assert.True(
            learner.Limits(Start.AddSeconds(150)).TokensPerMinute > 2 * 57_000,
            "what was pinned while little was asked for is soon free again");
    }

    [Theory]
    [InlineData(7, 10.0)]
    [InlineData(30, 0.5)]
    public void A_429_after_few_calls_or_for_a_moment_says_nothing_of_the_limit(int calls, double wait)
    {
        var learner = new LimitLearner(QuotaLimits.None);
        for (var i = 0; i < calls; i++)
        {
            learner.Accepted(Start.AddSeconds(i), QuotaLimits.None, 1_000);
        }

        learner.Throttled(Start.AddSeconds(calls), QuotaLimits.None, TimeSpan.FromSeconds(wait));

        Assert.False(learner.Limits(Start.AddSeconds(calls)).IsKnown);
    }
}
