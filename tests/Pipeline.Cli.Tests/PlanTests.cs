using Pipeline.Cli.Planning;
using Pipeline.Quota;
using Pipeline.Spending;

namespace Pipeline.Cli.Tests;

public sealed class PlanTests
{
    private static readonly Load Load = new(
        Articles: 1_000, CallsPerArticle: 1, InputTokens: 1_000, OutputTokens: 400, OutputLimit: 2_000, new QuotaLimits(300_000, null),
        TimeSpan.FromSeconds(4), PerInstance: 6, MostInstances: 40, Deadline: null);

    [Fact]
    public void Tokens_bind_where_they_are_scarce()
    {
        var plan = Planner.Find(Load, new ModelPrice { Input = 1, Output = 10 });

        // 1,000 calls of 3,000 tokens at 98 % of 300,000 a minute.
        Assert.Equal(BindingLimit.Tokens, plan.Binding);
        Assert.Equal(10.2, plan.Drain.TotalMinutes, tolerance: 0.3);
        Assert.Equal(2, plan.Instances);
        Assert.Equal(5.00m, plan.Cost);
    }

    [Fact]
    public void Requests_bind_where_they_are_scarcer()
    {
        var plan = Planner.Find(Load with { Quota = new(30_000_000, 60) }, new ModelPrice());

        Assert.Equal(BindingLimit.Requests, plan.Binding);
        Assert.Equal(17.0, plan.Drain.TotalMinutes, tolerance: 0.4);
        Assert.Null(plan.Cost);
    }

    [Fact]
    public void Instances_bind_where_the_quota_is_large()
    {
        var plan = Planner.Find(Load with { Quota = QuotaLimits.None, MostInstances = 2 }, new ModelPrice());

        // 1,000 calls, twelve at a time, of 4 s each.
        Assert.Equal(BindingLimit.Instances, plan.Binding);
        Assert.Equal(TimeSpan.FromSeconds(84 * 4), plan.Drain);
    }

    [Fact]
    public void A_deadline_takes_no_more_instances_than_it_needs()
    {
        var loose = Planner.Find(Load with { Quota = QuotaLimits.None, Deadline = TimeSpan.FromMinutes(12) }, new ModelPrice());
        var tight = Planner.Find(Load with { Quota = QuotaLimits.None, Deadline = TimeSpan.FromMinutes(1) }, new ModelPrice());

        Assert.True(loose.MeetsDeadline && tight.MeetsDeadline);
        Assert.Equal(1, loose.Instances);
        Assert.True(tight.Instances > loose.Instances && tight.Drain <= TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void What_a_missed_deadline_needs_is_enough()
    {
        var missed = Planner.Find(Load with { Deadline = TimeSpan.FromMinutes(5) }, new ModelPrice());
        Assert.False(missed.MeetsDeadline);

        var met = Planner.Find(
            Load with
            {
                Deadline = TimeSpan.FromMinutes(5),
                Quota = new(missed.TokensPerMinute, null),
                MostInstances = missed.Advised,
            },
            new ModelPrice());

        Assert.True(met.MeetsDeadline, $"{missed.TokensPerMinute} tokens, {missed.Advised} instances: {met.Drain}");
    }

    [Fact]
    public void Urgent_articles_in_between_take_their_part_of_the_quota_and_hardly_wait()
    {
        var alone = Planner.Find(Load, new ModelPrice());

        // A hundred a minute; the urgent ones take a fifth of them.
        var shared = Planner.Find(Load with { UrgentPerHour = 1_176 }, new ModelPrice());

        Assert.Null(alone.Urgent);
        Assert.InRange(shared.Drain / alone.Drain, 1.2, 1.3);
        Assert.InRange(shared.Urgent!.Value, Load.CallLength, 2 * Load.CallLength);
    }

    [Fact]
    public void What_a_missed_deadline_needs_is_enough_for_the_urgent_ones_too()
    {
        var load = Load with { Deadline = TimeSpan.FromMinutes(5), UrgentPerHour = 1_000 };
        var missed = Planner.Find(load, new ModelPrice());
        Assert.False(missed.MeetsDeadline);

        var met = Planner.Find(load with { Quota = new(missed.TokensPerMinute, null), MostInstances = missed.Advised }, new ModelPrice());

        Assert.True(met.MeetsDeadline, $"{missed.TokensPerMinute} tokens, {missed.Advised} instances: {met.Drain}");
    }

    [Fact]
    public async Task It_prints_what_follows_for_the_host_and_for_the_infrastructure()
    {
        using var folder = new TemporaryFolder();

        var plan = await PipelineProcess.RunAsync(
            folder.Path,
            new Dictionary<string, string?>(),
            "plan", "--articles", "5000", "--words", "600", "--tpm", "500000", "--rpm", "5000", "--model", "m",
            "--urgent-per-hour", "60",
            "--Pipeline:Prices:m:Input=0.2", "--Pipeline:Prices:m:Output=1.25", "--deadline",
            "60");

        Assert.True(plan.ExitCode == 0, plan.Output + plan.Errors);
        Assert.Contains("\"batchSize\": 4, \"newBatchThreshold\": 2", plan.Output, StringComparison.Ordinal);
        Assert.Contains("azd env set MODEL_CAPACITY 500", plan.Output, StringComparison.Ordinal);
        Assert.Matches(@"cost +[\d.]+ USD", plan.Output);
        Assert.Matches(@"urgent +60 articles an hour in between: 95 of 100 calls answered within [4-7]\.\d s", plan.Output);
        Assert.Contains("deadline     1 h 0 min: met", plan.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nonsense_is_refused_and_a_missed_deadline_is_the_exit_code()
    {
        using var folder = new TemporaryFolder();

        var none = await PipelineProcess.RunAsync(
            folder.Path,
            new Dictionary<string, string?>(),
            "plan",
            "--articles",
            "0",
            "--words",
            "600");
        var missed = await PipelineProcess.RunAsync(
            folder.Path,
            new Dictionary<string, string?>(),
            "plan", "--articles", "5000", "--words", "600", "--tpm", "1000", "--deadline",
            "1");

        Assert.NotEqual(0, none.ExitCode);
        Assert.Contains("--articles must be between 1 and", none.Errors + none.Output, StringComparison.Ordinal);
        Assert.Equal(1, missed.ExitCode);
        Assert.Contains("missed; it needs", missed.Output, StringComparison.Ordinal);
    }
}
