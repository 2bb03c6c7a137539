using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pipeline.Spending;
using Pipeline.Storage;
using Pipeline.Summarization;
using Pipeline.Testing.Doubles;
using Pipeline.Testing.ModelServer;

namespace Pipeline.Azure.Tests.Models;

/// <summary>Quota and price at the model client: what is learned from answers, what is sent away, what is counted.</summary>
public sealed class ModelBudgetTests
{
    private static readonly (string, string?)[] Prices =
    [
        ("Pipeline:Prices:stand-in:Input", "1"),
        ("Pipeline:Prices:stand-in:CachedInput", "0.5"),
        ("Pipeline:Prices:stand-in:Output", "4"),
    ];

    [Fact]
    public async Task Limits_that_an_answer_states_space_the_calls_after_it()
    {
        await using var bench = ModelBench.Of(
            await StandInModel.StartAsync(_ => new Reply.Obedient(1_000, ("x-ratelimit-limit-tokens", "60000"))));
        await bench.RunAsync();
        Assert.Empty((await bench.RunAsync()).Waits);

        // 1,000 tokens of prompt and 2,000 that it might have answered, at 980 a second.
        Assert.InRange(Assert.Single((await bench.RunAsync()).Waits).TotalSeconds, 2.9, 3.1);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("many")]
    public async Task Headers_that_state_no_limit_set_none(string value)
    {
        await using var bench = ModelBench.Of(
            await StandInModel.StartAsync(_ => new Reply.Obedient(
                1_000,
                ("x-ratelimit-limit-tokens", value),
                ("x-ratelimit-limit-requests", value))));
        for (var i = 0; i < 5; i++)
        {
            Assert.Empty((await bench.RunAsync()).Waits);
        }
    }

    [Fact]
    public async Task Configured_ceilings_hold_from_the_first_call_on()
    {
        await using var bench = ModelBench.Of(await StandInModel.StartAsync(), ("Quota:RequestsPerMinute", "6"));
        Assert.Empty((await bench.RunAsync()).Waits);
        Assert.InRange(Assert.Single((await bench.RunAsync()).Waits).TotalSeconds, 10, 10.3);
    }

    [Fact]
    public async Task What_the_quota_has_no_room_for_is_sent_away_unsent_to_a_place_in_line()
    {
        await using var bench = ModelBench.Of(await StandInModel.StartAsync(), ("Quota:RequestsPerMinute", "1"));
        await bench.RunAsync();
        var first = await bench.RunAsync();
        var second = await bench.RunAsync();

        Assert.Equal(("quota", SummarizationOutcome.Defer, 0), (first.Class, first.Outcome, first.Usage.Attempts));
        Assert.True(first.Failure!.IsPlaced);
        Assert.True(second.Failure!.RetryAfter > first.Failure.RetryAfter);
        Assert.InRange(second.Failure.RetryAfter!.Value.TotalSeconds, 100, 170);
        Assert.Single(bench.Server.Requests);
    }

    [Fact]
    public async Task Whom_the_service_sends_away_for_long_come_again_one_after_the_other()
    {
        await using var bench = ModelBench.Of(
            await StandInModel.StartAsync([
                .. Enumerable.Repeat(Errors.Throttled(("retry-after", "100"), ("x-ratelimit-limit-requests", "6")), 2),
            ]));
        var first = await bench.RunAsync();
        bench.Clock.Advance(TimeSpan.FromSeconds(101));
        var second = await bench.RunAsync();

        Assert.Equal(("throttled", "throttled"), (first.Class, second.Class));
        Assert.InRange(first.Failure!.RetryAfter!.Value.TotalSeconds, 100, 111);
        Assert.True(first.Failure.IsPlaced && second.Failure!.IsPlaced);
    }

    [Fact]
    public async Task A_pause_that_one_call_was_asked_for_holds_the_others_too()
    {
        await using var bench = await ModelBench.OpenAIAsync(Errors.Throttled(("retry-after", "20")));
        var first = bench.SummarizeAsync(TestContext.Current.CancellationToken);
        await bench.WaitsAsync(TimeSpan.FromSeconds(20));
        var second = bench.SummarizeAsync(TestContext.Current.CancellationToken);
        await bench.WaitsAsync(TimeSpan.FromSeconds(20));
        Assert.Single(bench.Server.Requests);

        bench.Clock.Advance(TimeSpan.FromSeconds(20));
        await Task.WhenAll(first, second);
        Assert.Equal(3, bench.Server.Requests.Count);
    }

    [Fact]
    public async Task A_summary_states_its_cost()
    {
        await using var bench = ModelBench.Of(await StandInModel.StartAsync(), [.. Prices, ("Pipeline:Budget:Currency", "EUR")]);
        var usage = (await bench.RunAsync()).Usage;

        // 100 fresh, 20 cached, 30 out.
        Assert.Equal((0.00023m, "EUR"), (usage.Cost, usage.Currency));
    }

    [Fact]
    public async Task What_was_paid_is_what_the_service_bills_cached_written_and_long_prompts_included()
    {
        var prompts = new Queue<(int Prompt, int Written)>([(120, 40), (150_000, 0), (250_000, 100_000)]);
        var bill = 0m;
        await using var bench = ModelBench.Of(
            await StandInModel.StartAsync(_ =>
            {
                var (prompt, written) = prompts.Dequeue();
                // 20 are cached and 30 come out, at a tenth and at five; above 200,000 everything costs double.
                bill += ((prompt - 20 - written) * 1m + 20 * 0.1m + written * 1.25m + 30 * 5m) / 1_000_000m * (prompt > 200_000 ? 2 : 1);
                return new Reply.Obedient(prompt) { CacheWriteTokens = written };
            }),
            ("Pipeline:Prices:stand-in:Input", "1"),
            ("Pipeline:Prices:stand-in:CachedInput", "0.1"),
            ("Pipeline:Prices:stand-in:CacheWrite", "1.25"),
            ("Pipeline:Prices:stand-in:Output", "5"),
            ("Pipeline:Prices:stand-in:LongContextFrom", "200000"),
            ("Pipeline:Prices:stand-in:LongContextInput", "2"),
            ("Pipeline:Prices:stand-in:LongContextOutput", "10"));
        var paid = 0m;
        for (var i = 0; i < 3; i++)
        {
            paid += (await bench.RunAsync()).Usage.Cost!.Value;
        }

        Assert.Equal(bill, paid);
    }

    [Fact]
    public async Task Without_a_price_the_cost_is_not_known()
    {
        await using var bench = ModelBench.Of(
            await StandInModel.StartAsync(),
            ("Pipeline:Prices:other:Input", "1"),
            ("Pipeline:Prices:other:Output", "1"));
        var usage = (await bench.RunAsync()).Usage;

        Assert.Equal((null, null), (usage.Cost, usage.Currency));
    }

    [Fact]
    public async Task A_models_name_may_hold_a_colon()
    {
        await using var bench = ModelBench.Of(
            await StandInModel.StartAsync(),
            ("Name", "llama3:8b"),
            ("Pipeline:Prices:llama3:8b:Input", "1"),
            ("Pipeline:Prices:llama3:8b:Output", "1"));

        Assert.Equal(0.00015m, (await bench.RunAsync()).Usage.Cost);
    }

    [Fact]
    public async Task Beyond_the_days_ceiling_nothing_is_sent_until_midnight()
    {
        // A call can cost 2,000 tokens of output: 0.008, and its prompt.
        await using var bench = ModelBench.Of(await StandInModel.StartAsync(), [.. Prices, ("Pipeline:Budget:PerDay", "0.0099")]);
        var (first, refused) = (await bench.RunAsync(), await bench.RunAsync());
        for (var i = 0; i < 9 && refused.Failure is null; i++)
        {
            refused = await bench.RunAsync();
        }

        var sent = bench.Server.Requests.Count;
        Assert.Equal("summarized", first.Class);
        Assert.Equal(("budget", SummarizationOutcome.Defer, 0), (refused.Class, refused.Outcome, refused.Usage.Attempts));
        Assert.Equal("budget", (await bench.RunAsync()).Class);
        Assert.InRange(refused.Failure!.RetryAfter!.Value, TimeSpan.FromHours(23), TimeSpan.FromHours(24));
        Assert.Equal(sent, bench.Server.Requests.Count);
        Assert.Contains("ceiling", bench.Logs.Text, StringComparison.Ordinal);

        bench.Clock.Advance(refused.Failure.RetryAfter.Value);
        Assert.Equal("summarized", (await bench.RunAsync()).Class);
    }

    [Fact]
    public async Task Beyond_the_days_ceiling_of_articles_none_is_asked_about_until_midnight_and_no_price_is_needed()
    {
        await using var bench = ModelBench.Of(await StandInModel.StartAsync(), ("Pipeline:Budget:ArticlesPerDay", "2"));
        Assert.Equal(["summarized", "summarized"], [(await bench.RunAsync()).Class, (await bench.RunAsync()).Class]);
        var refused = await bench.RunAsync();

        Assert.Equal(("budget", SummarizationOutcome.Defer, 0), (refused.Class, refused.Outcome, refused.Usage.Attempts));
        Assert.Contains("Pipeline:Budget:ArticlesPerDay", refused.Failure!.Message, StringComparison.Ordinal);
        Assert.InRange(refused.Failure.RetryAfter!.Value, TimeSpan.FromHours(23), TimeSpan.FromHours(24));
        Assert.Equal(2, bench.Server.Requests.Count);
        Assert.Contains("ceiling of 2 articles (Pipeline:Budget:ArticlesPerDay)", bench.Logs.Text, StringComparison.Ordinal);

        bench.Clock.Advance(refused.Failure.RetryAfter.Value);
        Assert.Equal("summarized", (await bench.RunAsync()).Class);
    }

    [Fact]
    public async Task The_days_count_of_articles_survives_a_restart_of_the_host()
    {
        var rows = new InMemorySharedRows(new PortCalls());
        for (var start = 0; start < 3; start++)
        {
            await using var bench = await SharingAsync(rows, ("Pipeline:Budget:ArticlesPerDay", "2"));
            Assert.Equal(start < 2 ? "summarized" : "budget", (await bench.RunAsync()).Class);
            Assert.Equal(start < 2 ? 1 : 0, bench.Server.Requests.Count);
        }
    }

    [Fact]
    public async Task Beyond_a_dumps_ceiling_of_articles_its_other_articles_wait_whatever_the_day_and_other_dumps_go_on()
    {
        await using var bench = ModelBench.Of(await StandInModel.StartAsync(), ("Pipeline:Budget:ArticlesPerDump", "2"));
        Assert.Equal(["summarized", "summarized"], [(await bench.RunAsync("one")).Class, (await bench.RunAsync("one")).Class]);
        var refused = await bench.RunAsync("one");

        Assert.Equal(("budget", SummarizationOutcome.Defer, 0), (refused.Class, refused.Outcome, refused.Usage.Attempts));
        Assert.Contains("Pipeline:Budget:ArticlesPerDump", refused.Failure!.Message, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromDays(1), refused.Failure.RetryAfter);
        Assert.Equal("summarized", (await bench.RunAsync("two")).Class);

        bench.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal("budget", (await bench.RunAsync("one")).Class);
        Assert.Equal("summarized", (await bench.RunAsync("two")).Class);
        Assert.Equal(4, bench.Server.Requests.Count);
    }

    [Fact]
    public async Task Beyond_a_dumps_ceiling_of_money_nothing_is_sent_for_it_by_any_host_at_any_time()
    {
        // An article costs 0.00023, and could cost at most 0.008 and its prompt: five or ten are below the ceiling.
        const decimal Ceiling = 0.011m;
        var rows = new InMemorySharedRows(new PortCalls());
        (string, string?)[] settings = [.. Prices, ("Pipeline:Budget:PerDump", "0.011")];
        await using var one = await SharingAsync(rows, settings);
        await using var two = await SharingAsync(rows, settings);
        var spent = 0m;
        List<Attempted> refused = [];
        for (var i = 0; i < 30; i++)
        {
            foreach (var host in new[] { one, two })
            {
                var attempted = await host.RunAsync("one");
                spent += attempted.Usage.Cost ?? 0;
                if (attempted.Class != "summarized")
                {
                    refused.Add(attempted);
                }

                host.Clock.Advance(TimeSpan.FromSeconds(40));
            }
        }

        Assert.InRange(spent, Ceiling / 10, Ceiling);
        Assert.All(
            refused,
            call => Assert.Equal(("budget", SummarizationOutcome.Defer, 0), (call.Class, call.Outcome, call.Usage.Attempts)));
        Assert.Equal(TimeSpan.FromDays(1), refused[^1].Failure!.RetryAfter);
        Assert.Equal(60 - refused.Count, one.Server.Requests.Count + two.Server.Requests.Count);
        Assert.Equal("summarized", (await one.RunAsync("two")).Class);

        await using var restarted = await SharingAsync(rows, settings);
        var late = await restarted.RunAsync("one");
        Assert.StartsWith("the dump's ceiling of spending is reached", late.Failure!.Message, StringComparison.Ordinal);
        Assert.Empty(restarted.Server.Requests);
    }

    [Fact]
    public async Task One_call_that_can_cost_more_than_a_dumps_ceiling_is_never_sent_and_says_so()
    {
        await using var bench = ModelBench.Of(await StandInModel.StartAsync(), [.. Prices, ("Pipeline:Budget:PerDump", "0.001")]);
        var refused = await bench.RunAsync("one");

        Assert.Contains(
            "more than the ceiling of a dump, 0.001 (Pipeline:Budget:PerDump)", refused.Failure!.Message, StringComparison.Ordinal);
        Assert.Equal("summarized", (await bench.RunAsync(dump: null)).Class);
    }

    [Fact]
    public async Task A_second_models_calls_count_for_the_dump_too()
    {
        var rows = new InMemorySharedRows(new PortCalls());
        Attempted attempted;
        await using (
            var bench = ModelBench.Of(
                await StandInModel.StartAsync(Completions.Refuses("no")),
                services => services.AddSingleton<ISharedRows>(rows),
                [
                    .. Prices,
                    ("Escalation:Name", "large"),
                    ("Pipeline:Prices:large:Input", "10"),
                    ("Pipeline:Prices:large:Output", "40"),
                    ("Pipeline:Budget:PerDump", "1"),
                    ("Pipeline:Budget:ArticlesPerDump", "5"),
                ]))
        {
            attempted = await bench.RunAsync("one");
            Assert.Equal("large", attempted.Summary!.Model);
        }

        Assert.Equal(attempted.Usage.Cost, await SpentAsync(rows, SpendingAccount.KeyOfDump("one")));
        Assert.Equal(1, await SpentAsync(rows, SpendingAccount.KeyOfDump("one", SpendingAccount.Articles)));
    }

    [Fact]
    public async Task A_failed_call_costs_nothing_of_the_ceiling()
    {
        await using var bench = ModelBench.Of(
            await StandInModel.StartAsync(Errors.PromptFiltered("hate"), Errors.PromptFiltered("hate")),
            [.. Prices, ("Pipeline:Budget:PerDay", "0.0097")]);
        Assert.Equal("content-filter", (await bench.RunAsync()).Class);
        Assert.Equal("content-filter", (await bench.RunAsync()).Class);
        Assert.Equal("summarized", (await bench.RunAsync()).Class);
    }

    [Theory]
    [InlineData(
        "Pipeline:Budget:PerDay",
        "5",
        "Pipeline:Budget:PerDay needs the model's price; set Pipeline:Prices:MODEL:Input and :Output")]
    [InlineData("Pipeline:Budget:Currency", "euro", "Pipeline:Budget:Currency must be three capital letters, as EUR")]
    [InlineData("Pipeline:Prices:stand-in:Input", "1", "Pipeline:Prices:MODEL:Output must be set together with Input")]
    [InlineData("Pipeline:Budget:ArticlesPerDay", "0", "Pipeline:Budget:ArticlesPerDay must be between 1 and 1000000000")]
    [InlineData(
        "Pipeline:Budget:PerDump",
        "5",
        "Pipeline:Budget:PerDump needs the model's price; set Pipeline:Prices:MODEL:Input and :Output")]
    [InlineData("Pipeline:Budget:ArticlesPerDump", "0", "Pipeline:Budget:ArticlesPerDump must be between 1 and 1000000000")]
    [InlineData("Quota:TokensPerMinute", "0", "Pipeline:Model:Quota:TokensPerMinute must be between 1 and 1000000000")]
    public async Task A_wrong_setting_is_named_at_start_up(string name, string value, string message)
    {
        await using var bench = ModelBench.Of(await StandInModel.StartAsync(), (name, value));

        Assert.Equal([message], Assert.Throws<OptionsValidationException>(() => bench.Summarizer).Failures);
    }

    private static async Task<decimal> SpentAsync(InMemorySharedRows rows, string key) => JsonSerializer.Deserialize(
        (await rows.ReadAsync(key, TestContext.Current.CancellationToken)).Value, SpendingJson.Compact.SpentDay)!.Spent;

    /// <summary>One host of several on one storage.</summary>
    private static async Task<ModelBench> SharingAsync(InMemorySharedRows rows, params (string, string?)[] settings) =>
        ModelBench.Of(await StandInModel.StartAsync(), services => services.AddSingleton<ISharedRows>(rows), settings);
}
