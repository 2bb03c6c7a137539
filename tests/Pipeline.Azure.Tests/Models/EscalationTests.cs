using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pipeline.Summarization;
using Pipeline.Testing.ModelServer;

namespace Pipeline.Azure.Tests.Models;

/// <summary>Two models behind two servers, as settings name them.</summary>
public sealed class EscalationTests
{
    [Fact]
    public async Task What_the_first_models_filter_blocks_goes_to_the_second_with_its_own_key_and_both_are_paid()
    {
        await using var large = await StandInModel.StartAsync();
        await using var bench = await BenchAsync(
            Errors.PromptFiltered("violence"),
            ("Escalation:Name", "large"),
            ("Escalation:Endpoint", new Uri(large.Url, "v1").ToString()),
            ("Escalation:ApiKey", "another-key"),
            ("Pipeline:Prices:stand-in:Input", "1"),
            ("Pipeline:Prices:stand-in:Output", "4"),
            ("Pipeline:Prices:large:Input", "10"),
            ("Pipeline:Prices:large:Output", "40"));

        var summary = (await bench.RunAsync()).Summary!;

        Assert.Equal(("large", new Escalation("stand-in", "content-filter")), (summary.Model, summary.EscalatedFrom));
        var request = Assert.Single(large.Requests);
        Assert.Equal("Bearer another-key", request.Headers["Authorization"]);
        Assert.Equal("large", JsonNode.Parse(request.Body)!["model"]!.GetValue<string>());

        // 120 in and 30 out at the second model's price; the first one's refusal was free.
        Assert.Equal(0.0024m, summary.Usage.Cost);
    }

    [Fact]
    public async Task A_key_does_not_go_to_another_endpoint()
    {
        await using var large = await StandInModel.StartAsync();
        await using var bench = await BenchAsync(
            Errors.PromptFiltered("violence"),
            ("Escalation:Name", "large"),
            ("Escalation:Endpoint", new Uri(large.Url, "v1").ToString()));

        await bench.RunAsync();

        Assert.False(Assert.Single(large.Requests).Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task A_second_deployment_of_the_same_account_needs_only_its_name()
    {
        await using var bench = await BenchAsync(Completions.Refuses("no"), ("Escalation:Name", "large"));

        var summary = (await bench.RunAsync()).Summary!;

        Assert.Equal(("large", "refusal"), (summary.Model, summary.EscalatedFrom!.Class));
        Assert.Equal(
            ["stand-in", "large"],
            bench.Server.Requests.Select(request => JsonNode.Parse(request.Body)!["model"]!.GetValue<string>()));
    }

    [Fact]
    public async Task The_extractive_summarizer_may_come_last()
    {
        await using var bench = await BenchAsync(Errors.PromptFiltered("violence"), ("Escalation:Extractive", "true"));

        var summary = (await bench.RunAsync()).Summary!;

        Assert.Equal(("extractive", "content-filter", "stand-in"), (summary.Model, summary.EscalatedFrom!.Class, summary.Fallback!.For));
    }

    [Fact]
    public async Task A_class_that_is_not_named_is_not_escalated()
    {
        await using var bench = await BenchAsync(
            Errors.PromptFiltered("violence"), ("Escalation:Extractive", "true"), ("Escalation:On:0", "ungrounded"));

        Assert.Equal("content-filter", (await bench.RunAsync()).Class);
    }

    [Theory]
    [InlineData("Escalation:On:0", "throttled", "Pipeline:Model:Escalation:On must be one or more of")]
    [InlineData("Escalation:Endpoint", "ftp://x/", "Pipeline:Model:Escalation:Endpoint must be an http or https URL")]
    public async Task A_wrong_setting_is_named_at_start_up(string name, string value, string message)
    {
        await using var bench = await BenchAsync(new Reply.Obedient(), ("Escalation:Name", "large"), (name, value));

        var thrown = Assert.Throws<OptionsValidationException>(() => bench.Services.GetRequiredService<IStartupValidator>().Validate());

        Assert.StartsWith(message, Assert.Single(thrown.Failures), StringComparison.Ordinal);
    }

    private static async Task<ModelBench> BenchAsync(Reply first, params (string, string?)[] settings) =>
        ModelBench.Of(await StandInModel.StartAsync(first), settings);
}
