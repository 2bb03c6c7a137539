using System.Text.Json.Nodes;
using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pipeline.Azure.Models;
using Pipeline.Testing.ModelServer;

namespace Pipeline.Azure.Tests.Models;

/// <summary>What is asked, byte for byte, and how it adapts to what an endpoint refuses.</summary>
public sealed class WireTests
{
    [Fact]
    public async Task A_compatible_endpoint_with_a_key()
    {
        await using var bench = await ModelBench.OpenAIAsync();
        await bench.RunAsync();

        Snapshot.Matches("openai.http", Assert.Single(bench.Server.Requests));
    }

    [Fact]
    public async Task A_compatible_endpoint_without_a_key_gets_no_authorization()
    {
        await using var bench = ModelBench.Of(await StandInModel.StartAsync(), ("ApiKey", ""));
        await bench.RunAsync();

        Assert.False(Assert.Single(bench.Server.Requests).Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task Azure_OpenAI_with_a_key()
    {
        var server = await StandInModel.StartAsync();
        await using var bench = ModelBench.Of(server, ("Provider", "AzureOpenAI"), ("Endpoint", server.Url.ToString()));
        await bench.RunAsync();

        Snapshot.Matches("azure.http", Assert.Single(bench.Server.Requests));
    }

    [Fact]
    public async Task Azure_OpenAI_with_a_later_service_version()
    {
        var server = await StandInModel.StartAsync();
        await using var bench = ModelBench.Of(
            server,
            ("Provider", "AzureOpenAI"),
            ("Endpoint", server.Url.ToString()),
            ("ApiVersion", "2025-04-01-preview"));
        await bench.RunAsync();

        Assert.Equal(
            "/openai/deployments/stand-in/chat/completions?api-version=2025-04-01-preview",
            Assert.Single(bench.Server.Requests).Target);
    }

    [Fact]
    public async Task Azure_OpenAI_without_versions()
    {
        var server = await StandInModel.StartAsync();
        await using var bench = ModelBench.Of(
            server,
            ("Provider", "AzureOpenAI"),
            ("Endpoint", new Uri(server.Url, "openai/v1/").ToString()));
        await bench.RunAsync();

        var request = Assert.Single(bench.Server.Requests);
        Assert.Equal("/openai/v1/chat/completions", request.Target);
        Assert.Equal($"Bearer {ModelBench.Key}", request.Headers["Authorization"]);
    }

    [Theory]
    [InlineData(
        "https://stand-in.openai.azure.com",
        "https://stand-in.openai.azure.com/openai/deployments/stand-in/chat/completions?api-version=2024-10-21")]
    [InlineData("https://stand-in.openai.azure.com/openai/v1", "https://stand-in.openai.azure.com/openai/v1/chat/completions")]
    public async Task Azure_OpenAI_without_a_key_gets_a_token_of_Entra(string endpoint, string target)
    {
        using var network = new CapturedNetwork();
        var credential = new FixedCredential();
        await using var bench = ModelBench.Of(
            await StandInModel.StartAsync(),
            services => services.AddSingleton<TokenCredential>(credential).Replace(network.AsHttpClient()),
            ("Provider", null),
            ("Endpoint", endpoint),
            ("ApiKey", null));
        await bench.RunAsync();

        Assert.Equal(target, network.Target);
        Assert.Equal("Bearer token-of-entra", network.Authorization);
        Assert.Equal(["https://cognitiveservices.azure.com/.default"], credential.Scopes);
    }

    [Fact]
    public async Task A_repair_says_what_was_wrong()
    {
        await using var bench = await ModelBench.OpenAIAsync(Completions.Says(
            """{"key_points":[{"sentences":[1],"text":""},{"sentences":[1],"text":"Two."},{"sentences":[1],"text":"two"}],"headline":"","summary":"S."}"""));
        await bench.RunAsync();

        Snapshot.Matches("repair.http", bench.Server.Requests[1]);
    }

    [Fact]
    public async Task Temperature_and_effort_are_sent_when_set_and_enter_the_profile()
    {
        await using var bench = ModelBench.Of(await StandInModel.StartAsync(), ("Temperature", "0.2"), ("ReasoningEffort", "low"));
        await bench.RunAsync();

        Assert.Contains(
            "\"temperature\":0.2,\"reasoning_effort\":\"low\"",
            Assert.Single(bench.Server.Requests).Body,
            StringComparison.Ordinal);
        Assert.Equal("reasoning=low;temperature=0.2", bench.Summarizer.Profile.Options);
    }

    [Theory]
    [InlineData("stand-in", "temperature", "\"temperature\":0.2")]
    [InlineData("gpt-5-mini", "reasoning_effort", "\"reasoning_effort\":\"low\"")]
    public async Task A_default_that_is_refused_is_left_out_from_then_on(string model, string parameter, string sent)
    {
        var server = await StandInModel.StartAsync(request => request.Body.Contains($"\"{parameter}\"", StringComparison.Ordinal)
            ? Errors.Error(400, "unsupported_value", $"Unsupported value: '{parameter}' is not supported with this model.", parameter)
            : new Reply.Obedient());
        await using var bench = ModelBench.Of(server, ("Name", model));
        var first = await bench.RunAsync();
        var second = await bench.RunAsync();

        Assert.Equal((2, 1), (first.Usage.Attempts, second.Usage.Attempts));
        Assert.Contains(sent, server.Requests[0].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gpt-4.1-mini")]
    [InlineData("gpt-5-chat")]
    public async Task Azure_OpenAI_gets_neither_temperature_nor_effort_by_default(string model)
    {
        var server = await StandInModel.StartAsync();
        await using var bench = ModelBench.Of(
            server, ("Provider", "AzureOpenAI"), ("Endpoint", server.Url.ToString()), ("Name", model));
        await bench.RunAsync();

        var body = Assert.Single(bench.Server.Requests).Body;
        Assert.DoesNotContain("\"temperature\"", body, StringComparison.Ordinal);
        Assert.DoesNotContain("\"reasoning_effort\"", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.5", 1_024, 1_400)]
    [InlineData("0.6", 1, 450)]
    [InlineData(null, 1, 450)]
    public async Task A_prompt_that_services_cache_is_sent_where_cached_input_costs_half_or_less(string? cached, int least, int most)
    {
        await using var bench = ModelBench.Of(
            await StandInModel.StartAsync(),
            ("Pipeline:Prices:stand-in:Input", "1"),
            ("Pipeline:Prices:stand-in:CachedInput", cached),
            ("Pipeline:Prices:stand-in:Output", "4"));
        await bench.RunAsync();

        var body = JsonNode.Parse(Assert.Single(bench.Server.Requests).Body)!;
        Assert.InRange(new TiktokenCounter().Count(body["messages"]![0]!["content"]!.GetValue<string>()), least, most);
    }

    [Theory]
    [InlineData("MaxCompletionTokens", "max_completion_tokens", "max_tokens")]
    [InlineData("MaxTokens", "max_tokens", "max_completion_tokens")]
    public async Task The_other_name_of_the_output_limit_is_tried_once_and_remembered(string setting, string refused, string taken)
    {
        var server = await StandInModel.StartAsync(request =>
            request.Body.Contains($"\"{refused}\"", StringComparison.Ordinal)
                ? Errors.UnsupportedParameter(refused, taken)
                : new Reply.Obedient());
        await using var bench = ModelBench.Of(server, ("TokenLimit", setting));
        var first = await bench.RunAsync();
        var second = await bench.RunAsync();

        Assert.Equal((2, 1), (first.Usage.Attempts, second.Usage.Attempts));
        Assert.Empty(first.Waits);
        Assert.Contains($"\"{taken}\":2000,", server.Requests[^1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_that_refuses_both_names_is_a_wrong_configuration()
    {
        await using var bench = ModelBench.Of(
            await StandInModel.StartAsync(request =>
                request.Body.Contains("max_completion_tokens", StringComparison.Ordinal)
                    ? Errors.UnsupportedParameter("max_completion_tokens", "max_tokens")
                    : Errors.UnsupportedParameter("max_tokens", "max_completion_tokens")));
        var attempted = await bench.RunAsync();

        Assert.Equal(("configuration", 2), (attempted.Class, bench.Server.Requests.Count));
    }

    [Theory]
    [InlineData("""{"error":{"message":"Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.","param":"response_format","code":null}}""")]
    [InlineData("""{"error":{"message":"This response_format type is unavailable now","type":"invalid_request_error","param":null,"code":"invalid_request_error"}}""")]
    public async Task Structured_output_steps_down_as_far_as_the_endpoint_asks_and_stays_there(string refusal)
    {
        var server = await StandInModel.StartAsync(request => request.Body.Contains("response_format", StringComparison.Ordinal)
            ? new Reply.Whole(400, refusal)
            : new Reply.Obedient());
        await using var bench = ModelBench.Of(server);
        var first = await bench.RunAsync();
        var second = await bench.RunAsync();

        Assert.Equal((3, 1), (first.Usage.Attempts, second.Usage.Attempts));
        Assert.Contains("\"response_format\":{\"type\":\"json_schema\"", server.Requests[0].Body, StringComparison.Ordinal);
        Assert.Contains("\"response_format\":{\"type\":\"json_object\"}", server.Requests[1].Body, StringComparison.Ordinal);
        Assert.DoesNotContain("response_format", server.Requests[2].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_refusals_are_adapted_to_in_one_attempt_of_the_resilience_pipeline()
    {
        var server = await StandInModel.StartAsync(request =>
            request.Body.Contains("max_completion_tokens", StringComparison.Ordinal)
                ? Errors.UnsupportedParameter("max_completion_tokens", "max_tokens")
            : request.Body.Contains("json_schema", StringComparison.Ordinal)
                ? Errors.Error(400, null, "json_schema is not supported", "response_format")
            : new Reply.Obedient());
        await using var bench = ModelBench.Of(server);

        Assert.Equal(3, (await bench.RunAsync()).Usage.Attempts);
    }

    [Theory]
    [InlineData("JsonObject", "\"response_format\":{\"type\":\"json_object\"}")]
    [InlineData("None", "\"max_completion_tokens\":2000,\"temperature\":0.2}")]
    public async Task Structured_output_begins_as_configured(string setting, string expected)
    {
        await using var bench = ModelBench.Of(await StandInModel.StartAsync(), ("StructuredOutput", setting));
        await bench.RunAsync();

        Assert.Contains(expected, Assert.Single(bench.Server.Requests).Body, StringComparison.Ordinal);
    }
}
