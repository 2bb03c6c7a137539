using System.Net;
using System.Net.Sockets;
using Pipeline.Summarization;
using Pipeline.Summarization.Models;
using Pipeline.Testing.ModelServer;

namespace Pipeline.Azure.Tests.Models;

/// <summary>What each fault of an endpoint comes to: class, outcome, attempts, waits.</summary>
public sealed class ModelErrorTests
{
    [Fact]
    public async Task An_answer_at_once()
    {
        await using var bench = await ModelBench.OpenAIAsync();
        var attempted = await bench.RunAsync();

        Assert.Equal(
            ["A heron has built its nest on the roof of the town hall."],
            attempted.Summary!.KeyPoints[0].Evidence.Select(span => span.In(ModelBench.Article.Body)));
        Assert.Equal("stand-in", attempted.Summary.Model);
        Assert.Equal(new Usage(120, 20, 30, 8, Attempts: 1, ElapsedMilliseconds: 0), attempted.Usage);
        Assert.Empty(attempted.Waits);
    }

    [Theory]
    [InlineData("retry-after-ms", "2500", 2.5)]
    [InlineData("Retry-After", "7", 7)]
    [InlineData("Retry-After", "Sat, 01 Jan 2000 00:00:11 GMT", 11)]
    [InlineData("Retry-After", "30", 30)]
    public async Task A_short_throttle_is_waited_out_as_asked(string header, string value, double seconds)
    {
        await using var bench = await ModelBench.OpenAIAsync(Errors.Throttled((header, value)));
        var attempted = await bench.RunAsync();

        Assert.Equal("summarized", attempted.Class);
        Assert.Equal([TimeSpan.FromSeconds(seconds)], attempted.Waits);
        Assert.Equal((2, (long)(seconds * 1000)), (attempted.Usage.Attempts, attempted.Usage.ElapsedMilliseconds));
    }

    [Fact]
    public async Task Milliseconds_come_before_seconds()
    {
        await using var bench = await ModelBench.OpenAIAsync(Errors.Throttled(("Retry-After", "20"), ("retry-after-ms", "300")));

        Assert.Equal([TimeSpan.FromMilliseconds(300)], (await bench.RunAsync()).Waits);
    }

    [Theory]
    [InlineData("Retry-After", "86400", 300)]
    [InlineData("Retry-After", "31536000", 300)]
    [InlineData("Retry-After", "Infinity", 300)]
    [InlineData("Retry-After", "Fri, 31 Dec 9999 23:59:59 GMT", 300)]
    [InlineData("Retry-After", "31", 31)]
    [InlineData("retry-after-ms", "30001", 30.001)]
    [InlineData("Retry-After", "1e300", 300)]
    [InlineData("retry-after-ms", "31536000000", 300)]
    [InlineData("retry-after-ms", "Infinity", 300)]
    public async Task A_long_throttle_is_deferred_at_once_with_the_time(string header, string value, double seconds)
    {
        await using var bench = await ModelBench.OpenAIAsync(Errors.Throttled((header, value)));
        var attempted = await bench.RunAsync();

        Assert.Equal(("throttled", SummarizationOutcome.Defer), (attempted.Class, attempted.Outcome));
        Assert.Equal(TimeSpan.FromSeconds(seconds), attempted.Failure!.RetryAfter);
        Assert.Equal(1, attempted.Usage.Attempts);
        Assert.Empty(attempted.Waits);
    }

    [Theory]
    [InlineData("Retry-After", "-5")]
    [InlineData("Retry-After", "NaN")]
    [InlineData("Retry-After", "-Infinity")]
    [InlineData("Retry-After", "soon")]
    [InlineData("Retry-After", "Fri, 31 Dec 1999 00:00:00 GMT")]
    [InlineData("retry-after-ms", "0")]
    [InlineData("retry-after-ms", "-1")]
    [InlineData("retry-after-ms", "NaN")]
    public async Task A_throttle_that_names_no_usable_time_is_waited_out_with_jitter(string header, string value)
    {
        await using var bench = await ModelBench.OpenAIAsync(Errors.Throttled((header, value)));
        var attempted = await bench.RunAsync();

        Assert.Equal("summarized", attempted.Class);
        Assert.InRange(Assert.Single(attempted.Waits), TimeSpan.FromTicks(1), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_throttle_that_does_not_end_is_deferred_not_failed()
    {
        await using var bench = await ModelBench.OpenAIAsync([.. Enumerable.Repeat(Errors.Throttled(("Retry-After", "3")), 9)]);
        var attempted = await bench.RunAsync();

        Assert.Equal(("throttled", SummarizationOutcome.Defer), (attempted.Class, attempted.Outcome));
        Assert.Equal(TimeSpan.FromSeconds(3), attempted.Failure!.RetryAfter);
        Assert.Equal(Enumerable.Repeat(TimeSpan.FromSeconds(3), 4), attempted.Waits);
        Assert.Equal(5, attempted.Usage.Attempts);
    }

    [Fact]
    public async Task No_wait_begins_that_the_total_timeout_would_end()
    {
        await using var bench = ModelBench.Of(
            await StandInModel.StartAsync([.. Enumerable.Repeat(Errors.Throttled(("Retry-After", "30")), 9)]),
            ("Resilience:MaxRetries", "9"));
        var attempted = await bench.RunAsync();

        Assert.Equal(("throttled", SummarizationOutcome.Defer), (attempted.Class, attempted.Outcome));
        Assert.Equal(Enumerable.Repeat(TimeSpan.FromSeconds(30), 4), attempted.Waits);
    }

    public static TheoryData<string, Reply> Transient { get; } = new()
    {
        { "408", Errors.Server(408) },
        { "500", Errors.Server(500) },
        { "502", new Reply.Whole(502, "<html>Bad gateway</html>") },
        { "503", Errors.Server(503) },
        { "504", Errors.Server(504) },
        { "dropped", new Reply.Drop() },
        { "hang", new Reply.Hang() },
        { "slow body", new Reply.Stall(Completions.Body("{}", "stop")) },
        { "body cut off", new Reply.Cut(Completions.Body("{}", "stop")) },
        { "not JSON", new Reply.Whole(200, "<html>Sign in</html>") },
        { "no choices", new Reply.Whole(200, """{"choices":[]}""") },
    };

    [Theory]
    [MemberData(nameof(Transient))]
    public async Task A_passing_fault_costs_one_more_attempt(string fault, Reply reply)
    {
        await using var bench = await ModelBench.OpenAIAsync(reply);
        var attempted = await bench.RunAsync();

        Assert.True(attempted.Summary is not null, fault);
        Assert.Equal(2, attempted.Usage.Attempts);
        Assert.Equal(2, bench.Server.Requests.Count);
        Assert.InRange(Assert.Single(attempted.Waits), TimeSpan.FromTicks(1), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task An_outage_is_left_to_the_queue_after_five_attempts()
    {
        await using var bench = await ModelBench.OpenAIAsync([.. Enumerable.Repeat(Errors.Server(503), 9)]);
        var attempted = await bench.RunAsync();

        Assert.Equal(("transient", SummarizationOutcome.Retry), (attempted.Class, attempted.Outcome));
        Assert.Equal((5, 5, 4), (attempted.Usage.Attempts, bench.Server.Requests.Count, attempted.Waits.Count));
        Assert.StartsWith("HTTP 503", attempted.Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_listening_is_transient()
    {
        // A port that is taken, so that no other server gets it, and at which nobody listens.
        using var deaf = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        deaf.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        await using var bench = ModelBench.Of(await StandInModel.StartAsync(), ("Endpoint", $"http://{deaf.LocalEndPoint}/v1"));
        var attempted = await bench.RunAsync();

        Assert.Equal(("transient", SummarizationOutcome.Retry), (attempted.Class, attempted.Outcome));
        Assert.Equal(5, attempted.Usage.Attempts);
    }

    public static TheoryData<string, Reply, string, SummarizationOutcome> Final { get; } = new()
    {
        { "prompt filtered", Errors.PromptFiltered("violence"), "content-filter", SummarizationOutcome.Reject },
        { "answer filtered", Completions.Filtered("violence"), "content-filter", SummarizationOutcome.Reject },
        { "refusal", Completions.Refuses("I will not write about a heron."), "refusal", SummarizationOutcome.Reject },
        { "401", Errors.WrongKey(ModelBench.Key), "authentication", SummarizationOutcome.Stop },
        { "403", Errors.Error(403, "PermissionDenied", "The principal lacks the required data action."), "authentication", SummarizationOutcome.Stop },
        { "404", Errors.DeploymentNotFound(), "configuration", SummarizationOutcome.Stop },
        { "404 of Ollama", new Reply.Whole(404, """{"error":{"message":"model \"stand-in\" not found, try pulling it first","type":"api_error","param":null,"code":null}}"""), "configuration", SummarizationOutcome.Stop },
        { "unsupported value", Errors.Error(400, "unsupported_value", "Unsupported value: 'seed' does not support 0.", "seed"), "configuration", SummarizationOutcome.Stop },
        { "model_not_found", Errors.Error(400, "model_not_found", "The model does not exist."), "configuration", SummarizationOutcome.Stop },
        { "redirect", new Reply.Whole(302, "", ("Location", "http://127.0.0.1:1/")), "configuration", SummarizationOutcome.Stop },
        { "no credit", Errors.Error(429, "insufficient_quota", "You exceeded your current quota."), "out-of-credit", SummarizationOutcome.Stop },
        { "any other 400", Errors.Error(400, "invalid_request_error", "Something about A heron has built its nest."), "bad-request", SummarizationOutcome.Bury },
    };

    [Theory]
    [MemberData(nameof(Final))]
    public async Task What_cannot_pass_is_asked_once(string fault, Reply reply, string failureClass, SummarizationOutcome outcome)
    {
        await using var bench = await ModelBench.OpenAIAsync(reply);
        var attempted = await bench.RunAsync();

        Assert.True(attempted.Failure is not null, fault);
        Assert.Equal((failureClass, outcome), (attempted.Class, attempted.Outcome));
        Assert.Single(bench.Server.Requests);
        Assert.Equal(1, attempted.Usage.Attempts);
        Assert.DoesNotContain(ModelBench.Key, attempted.Failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("heron", attempted.Failure.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_blocked_article_names_the_category()
    {
        await using var bench = await ModelBench.OpenAIAsync(Errors.PromptFiltered("violence"), Completions.Filtered("self_harm"));

        Assert.Contains("violence (high)", (await bench.RunAsync()).Failure!.Message, StringComparison.Ordinal);
        Assert.Contains("self_harm (medium)", (await bench.RunAsync()).Failure!.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, Reply> TooLong { get; } = new()
    {
        { "OpenAI", Errors.ContextLengthExceeded() },
        { "vLLM", new Reply.Whole(400, """{"object":"error","message":"This model's maximum context length is 4096 tokens.","type":"BadRequestError","param":null,"code":400}""") },
        { "llama.cpp", new Reply.Whole(400, """{"error":{"code":400,"message":"the request exceeds the available context size","type":"exceed_context_size_error"}}""") },
        { "LM Studio", new Reply.Whole(400, """{"error":"Trying to keep the first 5000 tokens when context the overflows; context length is 4096"}""") },
        { "413", new Reply.Whole(413, "") },
    };

    [Theory]
    [MemberData(nameof(TooLong))]
    public async Task An_article_that_is_too_long_is_read_in_parts_then_rejected(string endpoint, Reply reply)
    {
        await using var divided = await ModelBench.OpenAIAsync(reply);
        var attempted = await divided.RunAsync();
        Assert.True(attempted.Summary is { Shortened: false }, endpoint);
        Assert.True(attempted.Usage.Attempts > 2, $"{endpoint}: {attempted.Usage.Attempts} calls for the article and its parts");

        await using var rejected = ModelBench.Of(await StandInModel.StartAsync(_ => reply));
        attempted = await rejected.RunAsync();
        Assert.Equal(("too-long", SummarizationOutcome.Reject), (attempted.Class, attempted.Outcome));
    }

    public static TheoryData<string, Reply> Unusable { get; } = new()
    {
        { "truncated JSON", Completions.Says("""{"key_points":[{"sentences":[1],"text":"A heron""") },
        { "prose", Completions.Says("Here is a summary about a heron on the town hall.") },
        { "empty", Completions.Says("") },
        { "null", Completions.Says(null) },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public async Task An_unusable_answer_is_repaired_once_then_buried(string answer, Reply reply)
    {
        await using var repaired = await ModelBench.OpenAIAsync(reply);
        var attempted = await repaired.RunAsync();
        Assert.True(attempted.Summary is not null, answer);
        Assert.Equal(new Usage(240, 40, 60, 16, Attempts: 2, ElapsedMilliseconds: 0), attempted.Usage);

        await using var buried = await ModelBench.OpenAIAsync(reply, reply);
        attempted = await buried.RunAsync();
        Assert.Equal(("bad-output", SummarizationOutcome.Bury), (attempted.Class, attempted.Outcome));
        Assert.Equal(240, attempted.Usage.InputTokens);
        Assert.Empty(attempted.Waits);
    }

    [Fact]
    public async Task An_answer_cut_off_is_asked_again_with_the_larger_limit_then_buried()
    {
        var cut = Completions.Says("""{"key_points":[{"sent""", "length");
        await using var bench = await ModelBench.OpenAIAsync(cut, cut);
        var attempted = await bench.RunAsync();

        Assert.Equal(("truncated", SummarizationOutcome.Bury), (attempted.Class, attempted.Outcome));
        Assert.Contains("\"max_completion_tokens\":2000,", bench.Server.Requests[0].Body, StringComparison.Ordinal);
        Assert.Contains("\"max_completion_tokens\":8000,", bench.Server.Requests[1].Body, StringComparison.Ordinal);
        Assert.Equal(2, bench.Server.Requests.Count);
    }
}
