using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pipeline.Azure.Models.Resilience;
using Pipeline.Summarization;
using Pipeline.Summarization.Models;
using Pipeline.Testing.ModelServer;
using Polly;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Registry;
using Polly.Retry;
using Polly.Simmy.Fault;
using Polly.Simmy.Latency;
using Polly.Simmy.Outcomes;
using Polly.Testing;
using Polly.Timeout;

namespace Pipeline.Azure.Tests.Models;

/// <summary>The one pipeline before a model: its order, its settings, and what it does over several articles.</summary>
public sealed class ModelResilienceTests
{
    [Fact]
    public async Task Order_and_settings()
    {
        await using var bench = await ModelBench.OpenAIAsync();
        var descriptor = bench
            .Services.GetRequiredService<ResiliencePipelineProvider<string>>()
            .GetPipeline<ModelCompletion>("model")
            .GetPipelineDescriptor();

        Assert.Equal(
            ["total", "concurrency", "retry", "quota", "circuit", "attempt", "chaos-fault", "chaos-latency", "chaos-outcome"],
            descriptor.Strategies.Select(strategy => strategy.Options!.Name));
        var strategies = descriptor.Strategies.Select(strategy => strategy.Options).ToList();
        Assert.Equal(TimeSpan.FromSeconds(150), Assert.IsType<TimeoutStrategyOptions>(strategies[0]).Timeout);
        Assert.NotNull(Assert.IsType<RateLimiterStrategyOptions>(strategies[1]).RateLimiter);
        var places = bench.Services.GetRequiredService<IOptions<ModelResilienceOptions>>().Value;
        Assert.Equal((8, 1_000), (places.MaxConcurrency, places.MaxQueued));
        var retry = Assert.IsType<RetryStrategyOptions<ModelCompletion>>(strategies[2]);
        Assert.Equal((4, DelayBackoffType.Exponential, true), (retry.MaxRetryAttempts, retry.BackoffType, retry.UseJitter));
        Assert.Equal((TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30)), (retry.Delay, retry.MaxDelay));
        var circuit = Assert.IsType<CircuitBreakerStrategyOptions<ModelCompletion>>(strategies[4]);
        Assert.Equal((0.8, 10), (circuit.FailureRatio, circuit.MinimumThroughput));
        Assert.Equal((TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(30)), (circuit.SamplingDuration, circuit.BreakDuration));
        Assert.Equal(TimeSpan.FromSeconds(60), Assert.IsType<TimeoutStrategyOptions>(strategies[5]).Timeout);
        Assert.False(Assert.IsType<ChaosFaultStrategyOptions>(strategies[6]).Enabled);
        Assert.False(Assert.IsType<ChaosLatencyStrategyOptions>(strategies[7]).Enabled);
        Assert.False(Assert.IsType<ChaosOutcomeStrategyOptions<ModelCompletion>>(strategies[8]).Enabled);
    }

    [Fact]
    public async Task A_dead_endpoint_opens_the_circuit_then_one_call_closes_it()
    {
        await using var bench = await ModelBench.OpenAIAsync([.. Enumerable.Repeat(Errors.Server(503, ("retry-after-ms", "1")), 10)]);
        await bench.RunAsync();
        await bench.RunAsync();
        var open = await bench.RunAsync();

        Assert.Equal(("circuit-open", SummarizationOutcome.Defer, 0), (open.Class, open.Outcome, open.Usage.Attempts));
        Assert.InRange(open.Failure!.RetryAfter!.Value, TimeSpan.FromSeconds(29), TimeSpan.FromSeconds(30));
        Assert.Equal(10, bench.Server.Requests.Count);

        bench.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("summarized", (await bench.RunAsync()).Class);
    }

    [Fact]
    public async Task A_circuit_that_opens_between_two_tries_defers_the_article_with_its_attempts()
    {
        await using var bench = ModelBench.Of(
            await StandInModel.StartAsync([.. Enumerable.Repeat(Errors.Server(500), 9)]), ("Resilience:BreakThroughput", "3"));
        var attempted = await bench.RunAsync();

        Assert.Equal(("circuit-open", SummarizationOutcome.Defer, 3), (attempted.Class, attempted.Outcome, attempted.Usage.Attempts));
    }

    [Fact]
    public async Task Throttling_never_opens_the_circuit()
    {
        await using var bench = await ModelBench.OpenAIAsync([.. Enumerable.Repeat(Errors.Throttled(("retry-after-ms", "1")), 30)]);
        for (var i = 0; i < 6; i++)
        {
            Assert.Equal("throttled", (await bench.RunAsync()).Class);
        }

        Assert.Equal("summarized", (await bench.RunAsync()).Class);
    }

    [Fact]
    public async Task A_wrong_deployment_opens_the_circuit_and_stays_loud()
    {
        await using var bench = await ModelBench.OpenAIAsync([.. Enumerable.Repeat(Errors.DeploymentNotFound(), 99)]);
        for (var i = 0; i < 12; i++)
        {
            Assert.Equal(("configuration", SummarizationOutcome.Stop), await EndAsync(bench));
        }

        Assert.Equal(10, bench.Server.Requests.Count);
    }

    [Fact]
    public async Task An_endpoint_that_filters_everything_rejects_each_article_with_one_call_and_stays_open()
    {
        await using var bench = await ModelBench.OpenAIAsync([.. Enumerable.Repeat(Errors.PromptFiltered("hate_speech"), 20)]);
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(("content-filter", SummarizationOutcome.Reject), await EndAsync(bench));
        }

        Assert.Equal(20, bench.Server.Requests.Count);
    }

    [Fact]
    public async Task More_articles_than_may_wait_are_deferred()
    {
        var server = await StandInModel.StartAsync(_ => new Reply.Hang());
        await using var bench = ModelBench.Of(server, ("Resilience:MaxConcurrency", "1"), ("Resilience:MaxQueued", "0"));
        using var stop = new CancellationTokenSource();
        var first = bench.SummarizeAsync(stop.Token);
        await bench.HangsAsync();

        var second = await Assert.ThrowsAsync<SummarizationException>(() => bench.SummarizeAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("busy", SummarizationOutcome.Defer, 0), (second.FailureClass, second.Outcome, second.Usage.Attempts));

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
    }

    [Fact]
    public async Task An_urgent_article_does_not_wait_for_a_place_that_others_hold()
    {
        var requests = 0;
        var server = await StandInModel.StartAsync(_ => Interlocked.Increment(ref requests) == 1 ? new Reply.Hang() : new Reply.Obedient());
        await using var bench = ModelBench.Of(server, ("Resilience:MaxConcurrency", "1"), ("Resilience:MaxQueued", "0"));
        using var stop = new CancellationTokenSource();
        var first = bench.SummarizeAsync(stop.Token);
        await bench.HangsAsync();

        var urgent = await bench.SummarizeAsync(TestContext.Current.CancellationToken, isUrgent: true);

        Assert.NotEmpty(urgent.KeyPoints);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
    }

    [Theory]
    [InlineData(false, null, 8)]
    [InlineData(true, null, 4)]
    [InlineData(true, "1", 1)]
    [InlineData(true, "12", 12)]
    public async Task Each_lane_has_its_places_the_urgent_one_half_as_many_or_as_configured(bool isUrgent, string? setting, int places)
    {
        var server = await StandInModel.StartAsync(_ => new Reply.Hang());
        await using var bench = ModelBench.Of(server, ("Resilience:UrgentConcurrency", setting), ("Resilience:MaxQueued", "0"));
        using var stop = new CancellationTokenSource();
        var held = Enumerable.Range(0, places).Select(_ => bench.SummarizeAsync(stop.Token, isUrgent)).ToList();
        for (var i = 0; i < places; i++)
        {
            await bench.HangsAsync();
        }

        var more = await Assert.ThrowsAsync<SummarizationException>(() => bench.SummarizeAsync(stop.Token, isUrgent));

        Assert.Equal("busy", more.FailureClass);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(held));
    }

    [Fact]
    public async Task An_urgent_article_goes_before_those_that_wait_for_the_quota()
    {
        var server = await StandInModel.StartAsync(_ => new Reply.Obedient());
        await using var bench = ModelBench.Of(server, ("Quota:RequestsPerMinute", "6"));
        await bench.SummarizeAsync(TestContext.Current.CancellationToken);
        var archive = bench.SummarizeAsync(TestContext.Current.CancellationToken);
        await bench.WaitAtGateAsync(1);
        var urgent = bench.SummarizeAsync(TestContext.Current.CancellationToken, isUrgent: true);
        await bench.WaitAtGateAsync(2);

        bench.Clock.Advance(TimeSpan.FromSeconds(10.3));
        await urgent;
        Assert.False(archive.IsCompleted);

        bench.Clock.Advance(TimeSpan.FromSeconds(10.3));
        await archive;
    }

    [Fact]
    public async Task Waiting_for_a_place_until_the_total_timeout_is_no_attempt()
    {
        var server = await StandInModel.StartAsync(_ => new Reply.Hang());
        await using var bench = ModelBench.Of(server, ("Resilience:MaxConcurrency", "1"));
        var first = bench.SummarizeAsync(TestContext.Current.CancellationToken);
        await bench.HangsAsync();
        var second = bench.SummarizeAsync(TestContext.Current.CancellationToken);

        // The first one's and the second one's.
        await bench.WaitsAsync(ModelResilienceOptions.DefaultTotalTimeout);
        await bench.WaitsAsync(ModelResilienceOptions.DefaultTotalTimeout);
        bench.Clock.Advance(ModelResilienceOptions.DefaultTotalTimeout);

        var hung = await Assert.ThrowsAsync<SummarizationException>(() => first);
        var waited = await Assert.ThrowsAsync<SummarizationException>(() => second);
        Assert.Equal(("transient", SummarizationOutcome.Retry, 1), (hung.FailureClass, hung.Outcome, hung.Usage.Attempts));
        Assert.Equal(("busy", SummarizationOutcome.Defer, 0), (waited.FailureClass, waited.Outcome, waited.Usage.Attempts));
    }

    [Fact]
    public async Task Cancellation_by_the_caller_is_no_failure_and_leaves_the_circuit_alone()
    {
        var hang = true;
        var server = await StandInModel.StartAsync(_ => hang ? new Reply.Hang() : new Reply.Obedient());
        await using var bench = ModelBench.Of(server, ("Resilience:BreakThroughput", "2"), ("Resilience:BreakRatio", "0.01"));
        for (var i = 0; i < 4; i++)
        {
            using var caller = new CancellationTokenSource();
            var work = bench.SummarizeAsync(caller.Token);
            await bench.HangsAsync();
            await caller.CancelAsync();
            var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
            Assert.Equal(caller.Token, cancelled.CancellationToken);
        }

        hang = false;
        Assert.Equal("summarized", (await bench.RunAsync()).Class);
    }

    [Fact]
    public async Task Cancellation_during_a_wait_ends_it()
    {
        await using var bench = await ModelBench.OpenAIAsync(Errors.Throttled(("Retry-After", "20")));
        using var caller = new CancellationTokenSource();
        var work = bench.SummarizeAsync(caller.Token);
        await bench.WaitsAsync(TimeSpan.FromSeconds(20));

        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
        Assert.Single(bench.Server.Requests);
    }

    [Fact]
    public async Task A_failure_after_the_caller_has_gone_is_a_cancellation()
    {
        using var caller = new CancellationTokenSource();
        await using var bench = ModelBench.Of(
            await StandInModel.StartAsync(),
            services => services.AddSingleton<TokenCredential>(new LeavingCredential(caller)),
            ("Provider", "AzureOpenAI"),
            ("Endpoint", "https://stand-in.openai.azure.com"),
            ("ApiKey", null));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.SummarizeAsync(caller.Token));
    }

    [Fact]
    public async Task No_token_from_Entra_stops_loudly()
    {
        using var nobody = new CancellationTokenSource();
        await using var bench = ModelBench.Of(
            await StandInModel.StartAsync(),
            services => services.AddSingleton<TokenCredential>(new LeavingCredential(nobody)),
            ("Provider", "AzureOpenAI"),
            ("Endpoint", "https://stand-in.openai.azure.com"),
            ("ApiKey", null));

        Assert.Equal(("authentication", SummarizationOutcome.Stop), await EndAsync(bench));
    }

    [Fact]
    public async Task Chaos_injects_what_it_is_told_and_never_reaches_the_endpoint()
    {
        await using var faults = ModelBench.Of(
            await StandInModel.StartAsync(),
            ("Resilience:Chaos:Enabled", "true"),
            ("Resilience:Chaos:FaultRate", "1"));
        Assert.Contains((await faults.RunAsync()).Class, new[] { "transient", "throttled" });
        Assert.Empty(faults.Server.Requests);

        await using var outcomes = ModelBench.Of(
            await StandInModel.StartAsync(),
            ("Resilience:Chaos:Enabled", "true"),
            ("Resilience:Chaos:FaultRate", "0"),
            ("Resilience:Chaos:LatencyRate", "0"),
            ("Resilience:Chaos:OutcomeRate", "1"));
        Assert.Contains((await outcomes.RunAsync()).Class, new[] { "bad-output", "refusal", "content-filter" });
        Assert.Empty(outcomes.Server.Requests);
    }

    private static async Task<(string, SummarizationOutcome?)> EndAsync(ModelBench bench)
    {
        var attempted = await bench.RunAsync();
        return (attempted.Class, attempted.Outcome);
    }
}
