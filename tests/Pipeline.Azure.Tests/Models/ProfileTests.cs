using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pipeline.Azure.Models.Profiles;
using Pipeline.Summarization;
using Pipeline.Summarization.Models;
using Pipeline.Summarization.Profiles;
using Pipeline.Testing.ModelServer;

namespace Pipeline.Azure.Tests.Models;

public sealed class ProfileTests
{
    private static readonly (string, string?)[] German =
    [
        ("Pipeline:Profiles:german:Dumps:0", "agency/de/"),
        ("Pipeline:Profiles:german:Summary:Language", "de"),
        ("Pipeline:Profiles:german:Summary:Points", "2"),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_dump_under_a_profiles_prefix_is_summarised_as_the_profile_says()
    {
        await using var bench = await BenchAsync(
            ("Pipeline:Profiles:dry:Dumps:0", "agency/de/"),
            ("Pipeline:Profiles:dry:Summary:Tone", "dry"),
            ("Pipeline:Profiles:dry:Model:Name", "stand-in-large"));
        await For(bench, "agency/de/monday.ndjson").SummarizeAsync(ModelBench.Article, Cancellation);
        await For(bench, "agency/monday.ndjson").SummarizeAsync(ModelBench.Article, Cancellation);

        var requests = bench.Server.Requests.Select(request => JsonNode.Parse(request.Body)!).ToList();
        Assert.Equal(["stand-in-large", "stand-in"], requests.Select(request => request["model"]!.GetValue<string>()));
        var asked = requests.ConvertAll(request => request["messages"]![1]!["content"]!.GetValue<string>());
        Assert.Contains("Tone: dry", asked[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Tone:", asked[1], StringComparison.Ordinal);
        Assert.Single(requests.Select(request => request["messages"]![0]!["content"]!.GetValue<string>()).Distinct());
        Assert.Equal(2, new[] { "agency/de/x", "agency/x" }.Select(name => For(bench, name).Profile).Distinct().Count());
    }

    [Fact]
    public async Task Of_two_profiles_the_longer_pattern_wins()
    {
        await using var bench = await BenchAsync([
            .. German,
            ("Pipeline:Profiles:all:Dumps:0", "agency/"),
            ("Pipeline:Profiles:all:Summary:Points", "9"),
        ]);

        Assert.Equal("points=2;language=de", Options(bench, "agency/de/x.txt"));
        Assert.Equal("points=9", Options(bench, "agency/fr/x.txt"));
        Assert.Equal("", Options(bench, "elsewhere/x.txt"));
    }

    [Fact]
    public async Task A_profile_may_ask_no_model()
    {
        await using var bench = await BenchAsync(
            ("Pipeline:Profiles:archive:Dumps:0", "archive/"),
            ("Pipeline:Profiles:archive:Model:Provider", "Extractive"));

        Assert.Equal("extractive", For(bench, "archive/x.txt").Profile.Model);
        Assert.Equal("stand-in", For(bench, "x.txt").Profile.Model);
    }

    [Fact]
    public async Task A_profiles_own_ceiling_of_articles_stops_only_its_dumps()
    {
        await using var bench = await BenchAsync(
            ("Pipeline:Profiles:trial:Dumps:0", "trial/"),
            ("Pipeline:Profiles:trial:Budget:ArticlesPerDay", "1"));

        await For(bench, "trial/x.txt").SummarizeAsync(ModelBench.Article, Cancellation);
        var stopped = await Assert.ThrowsAsync<SummarizationException>(() =>
            For(bench, "trial/y.txt").SummarizeAsync(ModelBench.Article, Cancellation));
        Assert.Equal(("budget", SummarizationOutcome.Defer), (stopped.FailureClass, stopped.Outcome));
        await For(bench, "x.txt").SummarizeAsync(ModelBench.Article, Cancellation);
        Assert.Equal(2, bench.Server.Requests.Count);
    }

    [Fact]
    public async Task A_profile_that_counts_its_own_articles_still_pays_from_the_shared_sum()
    {
        await using var bench = await BenchAsync(
            ("Pipeline:Prices:stand-in:Input", "1"),
            ("Pipeline:Prices:stand-in:Output", "4"),
            ("Pipeline:Budget:PerDay", "0.000001"),
            ("Pipeline:Profiles:trial:Dumps:0", "trial/"),
            ("Pipeline:Profiles:trial:Budget:ArticlesPerDay", "5"));

        var stopped = await Assert.ThrowsAsync<SummarizationException>(() =>
            For(bench, "trial/x.txt").SummarizeAsync(ModelBench.Article, Cancellation));
        Assert.Equal(("budget", SummarizationOutcome.Defer), (stopped.FailureClass, stopped.Outcome));
        Assert.Empty(bench.Server.Requests);
    }

    [Fact]
    public async Task A_profile_with_a_ceiling_for_each_dump_still_pays_from_the_shared_sums_of_the_day()
    {
        await using var bench = await BenchAsync(
            ("Pipeline:Prices:stand-in:Input", "1"),
            ("Pipeline:Prices:stand-in:Output", "4"),
            ("Pipeline:Budget:PerDay", "0.000001"),
            ("Pipeline:Profiles:trial:Dumps:0", "trial/"),
            ("Pipeline:Profiles:trial:Budget:PerDump", "5"),
            ("Pipeline:Profiles:trial:Budget:ArticlesPerDump", "5"));

        var stopped = await Assert.ThrowsAsync<SummarizationException>(() =>
            For(bench, "trial/x.txt").SummarizeAsync(ModelBench.Article with { DumpId = "x" }, Cancellation));
        Assert.Contains("ceiling of a day", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profiles_ceiling_for_each_dump_holds_for_its_dumps_alone()
    {
        await using var bench = await BenchAsync(
            ("Pipeline:Profiles:trial:Dumps:0", "trial/"),
            ("Pipeline:Profiles:trial:Budget:ArticlesPerDump", "1"));

        await For(bench, "trial/x.txt").SummarizeAsync(ModelBench.Article with { DumpId = "x" }, Cancellation);
        await For(bench, "trial/y.txt").SummarizeAsync(ModelBench.Article with { DumpId = "y" }, Cancellation);
        await Assert.ThrowsAsync<SummarizationException>(() =>
            For(bench, "trial/x.txt").SummarizeAsync(ModelBench.Article with { DumpId = "x" }, Cancellation));
        await For(bench, "z.txt").SummarizeAsync(ModelBench.Article with { DumpId = "z" }, Cancellation);
        await For(bench, "z.txt").SummarizeAsync(ModelBench.Article with { DumpId = "z" }, Cancellation);
        Assert.Equal(4, bench.Server.Requests.Count);
    }

    [Fact]
    public async Task A_profiles_own_ceiling_stops_only_its_dumps()
    {
        await using var bench = await BenchAsync(
            ("Pipeline:Prices:stand-in:Input", "2"),
            ("Pipeline:Prices:stand-in:Output", "8"),
            ("Pipeline:Profiles:trial:Dumps:0", "trial/"),
            ("Pipeline:Profiles:trial:Budget:PerDay", "0.000001"));

        var stopped = await Assert.ThrowsAsync<SummarizationException>(() =>
            For(bench, "trial/x.txt").SummarizeAsync(ModelBench.Article, Cancellation));
        Assert.Equal(("budget", SummarizationOutcome.Defer), (stopped.FailureClass, stopped.Outcome));
        await For(bench, "x.txt").SummarizeAsync(ModelBench.Article, Cancellation);
        Assert.Single(bench.Server.Requests);
    }

    [Theory]
    [InlineData(
        "Pipeline:Profiles:german:Summary:Language",
        "deutsch",
        "Pipeline:Profiles:german: Pipeline:Summary:Language must be an ISO 639-1 code such as 'en', not 'deutsch'")]
    [InlineData(
        "Pipeline:Profiles:german:Budget:PerDay",
        "5",
        "Pipeline:Profiles:german: Pipeline:Budget:PerDay needs the model's price; set Pipeline:Prices:MODEL:Input and :Output")]
    [InlineData(
        "Pipeline:Profiles:german:Dumps:0",
        " ",
        "Pipeline:Profiles:german:Dumps must name the dumps that the profile is for, as 'agency/' or '**/*.warc.gz'")]
    [InlineData("Pipeline:Profiles:a b:Dumps:0", "x/", "Pipeline:Profiles:a b must be named with at most 40 letters, digits and hyphens")]
    public async Task A_wrong_setting_of_a_profile_is_named_at_start_up(string name, string value, string message)
    {
        await using var bench = await BenchAsync([.. German, (name, value)]);

        var thrown = Assert.Throws<OptionsValidationException>(() => bench.Services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Equal([message], thrown.Failures);
    }

    private static async Task<ModelBench> BenchAsync(params (string, string?)[] settings) =>
        ModelBench.Of(await StandInModel.StartAsync(), services => services.AddSummaryProfiles(), settings);

    private static ISummarizer For(ModelBench bench, string dump) => bench.Services.GetRequiredService<Summarizers>().For(dump);

    private static string Options(ModelBench bench, string dump) => For(bench, dump).Profile.Options;
}
