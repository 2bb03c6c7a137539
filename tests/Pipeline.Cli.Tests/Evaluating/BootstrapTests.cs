using Pipeline.Cli.Evaluating.Chance;

namespace Pipeline.Cli.Tests.Evaluating;

/// <summary>Intervals are as wide as chance makes them.</summary>
public sealed class BootstrapTests
{
    private readonly Bootstrap bootstrap = new(new Random(7));

    [Fact]
    public void The_interval_of_a_mean_is_that_of_the_textbook()
    {
        // 50 of 100: 0.5 and 1.96 standard errors of 0.05 on both sides.
        var interval = bootstrap.Of([.. Enumerable.Range(0, 100).Select(i => new Tally(i % 2, 1))])!;

        Assert.Equal(0.5, interval.Value);
        Assert.InRange(interval.Low, 0.38, 0.42);
        Assert.InRange(interval.High, 0.58, 0.62);
    }

    [Fact]
    public void A_difference_is_paired_item_by_item()
    {
        // The items differ widely, the profiles by the same tenth on each.
        var one = Enumerable.Range(0, 40).Select(i => new Tally(i, 1)).ToList();
        var other = Enumerable.Range(0, 40).Select(i => new Tally(i + 0.1, 1)).ToList();

        var difference = bootstrap.Difference(other, one)!;

        Assert.InRange(difference.Low, 0.0999, 0.1001);
        Assert.InRange(difference.High, 0.0999, 0.1001);
    }

    [Fact]
    public void Of_two_profiles_that_differ_by_chance_alone_the_interval_holds_zero_19_times_of_20()
    {
        var random = new Random(3);
        var held = Enumerable.Range(0, 100).Count(_ =>
        {
            var difference = bootstrap.Difference(Coins(), Coins())!;
            return difference.Low <= 0 && difference.High >= 0;
        });

        Assert.InRange(held, 88, 100);

        List<Tally> Coins() => [.. Enumerable.Range(0, 40).Select(_ => new Tally(random.Next(6), 5))];
    }

    [Fact]
    public void Items_weigh_as_much_as_they_count_and_those_that_do_not_count_weigh_nothing() =>
        Assert.Equal(0.25, bootstrap.Of([new(1, 1), new(0, 3), new(0, 0)])!.Value);

    [Fact]
    public void A_measure_that_applies_to_no_item_has_no_interval() => Assert.Null(bootstrap.Of([new(0, 0), new(0, 0)]));

    [Fact]
    public void The_same_seed_gives_the_same_interval()
    {
        var items = Enumerable.Range(0, 30).Select(i => new Tally(i * i % 11, 7)).ToList();

        Assert.Equal(bootstrap.Of(items), new Bootstrap(new Random(7)).Of(items));
        Assert.NotEqual(bootstrap.Of(items), new Bootstrap(new Random(8)).Of(items));
    }
}
