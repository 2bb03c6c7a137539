using System.Globalization;
using System.Text.Json;
using Pipeline.Testing.ModelServer;

namespace Pipeline.Cli.Tests;

/// <summary>What a drop would cost, and what it costs. On storage of its own, as every run with a model.</summary>
public sealed class EstimateTests(AzuriteFixture emulator) : IClassFixture<AzuriteFixture>
{
    private readonly AzuriteAccount azurite = emulator.NewAccount();

    /// <summary>The stand-in counts a token for four characters; words of English vary about that.</summary>
    private const double Tolerance = 0.2;

    [Fact]
    public async Task An_estimate_comes_close_to_what_the_run_then_costs_and_the_next_run_costs_nothing()
    {
        await using var model = await StandInModel.StartAsync(new ModelQuota(null, null, TimeProvider.System).Answer);
        using var folder = new TemporaryFolder();
        var articles = Enumerable.Range(0, 12).Select(i => News.Json($"Estimate {i}")).ToList();
        folder.Write("a.ndjson", string.Join('\n', articles));
        folder.Write("b.ndjson", string.Join('\n', [articles[3], articles[4], "{\"title\":\"Too short\",\"text\":\"No.\"}"]));
        var settings = Settings(model);

        var estimated = await PipelineProcess.RunAsync(
            folder.Path, settings, "estimate", "a.ndjson", "b.ndjson", "--output-tokens", "30",
            "--json");
        Assert.True(estimated.ExitCode == 0, estimated.Errors);
        Assert.Empty(model.Requests);
        var run = await PipelineProcess.RunAsync(folder.Path, settings, "run", "a.ndjson", "b.ndjson", "--json");
        var again = await PipelineProcess.RunAsync(folder.Path, settings, "run", "a.ndjson", "--json");

        var total = JsonDocument.Parse(estimated.Output).RootElement.GetProperty("total");
        Assert.Equal(
            (15, 1, 2),
            (total.GetProperty("articles").GetInt32(), total.GetProperty("rejected").GetInt32(), total.GetProperty("repeats").GetInt32()));
        var usages = run
            .OutputLines.Select(line => JsonDocument.Parse(line).RootElement)
            .Where(summary => summary.GetProperty("source").GetString()!.StartsWith("a.ndjson", StringComparison.Ordinal))
            .Select(summary => summary.GetProperty("usage"))
            .ToList();
        Assert.Equal(12, usages.Count);
        Near(usages.Sum(usage => usage.GetProperty("inputTokens").GetInt32()), total.GetProperty("inputTokens").GetDouble());
        Near(usages.Sum(usage => usage.GetProperty("cost").GetDouble()), total.GetProperty("cost").GetDouble());
        Assert.All(usages, usage => Assert.Equal("EUR", usage.GetProperty("currency").GetString()));

        var cost = run.ErrorLines[^1].Split(' ')[^2];
        Near(usages.Sum(usage => usage.GetProperty("cost").GetDouble()), double.Parse(cost, CultureInfo.InvariantCulture));
        Assert.Equal("12 delivered, 0 rejected, 0 failed", again.ErrorLines[^1]);
        Assert.Equal(12, model.Requests.Count);
    }

    [Fact]
    public async Task An_estimate_needs_no_endpoint_and_says_what_it_does_not_know()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", News.Text("Somewhere"));

        var bare = await PipelineProcess.RunAsync(folder.Path, new Dictionary<string, string?>(), "estimate", "a.txt");
        var priced = await PipelineProcess.RunAsync(
            folder.Path,
            new Dictionary<string, string?>(),
            "estimate", "a.txt", "--model", "m:1", "--tpm", "60000", "--Pipeline:Prices:m:1:Input=1",
            "--Pipeline:Prices:m:1:Output=1");

        Assert.True(bare.ExitCode == 0, bare.Errors);
        Assert.Contains("Cost not known: set Pipeline:Prices:MODEL:Input and :Output", bare.Output, StringComparison.Ordinal);
        Assert.Contains("Minutes not known", bare.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("not known", priced.Output, StringComparison.Ordinal);
        Assert.EndsWith("total", priced.OutputLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_with_a_flag_that_rejects_nothing_is_paid()
    {
        using var folder = new TemporaryFolder();
        folder.Write("feed.json", JsonSerializer.Serialize(new { title = "A teaser", description = News.Text("Somewhere") }));

        var summarised = await PipelineProcess.RunAsync(
            folder.Path, new Dictionary<string, string?>(), "summarize", "feed.json", "--model", "extractive");
        var estimated = await PipelineProcess.RunAsync(folder.Path, new Dictionary<string, string?>(), "estimate", "feed.json", "--json");

        Assert.Single(summarised.OutputLines);
        Assert.Equal([0], Each(estimated, "rejected"));
        Assert.NotEqual([0], Each(estimated, "inputTokens"));
    }

    [Fact]
    public async Task Copies_are_counted_and_those_that_add_nothing_cost_nothing_where_summaries_are_reused()
    {
        using var folder = new TemporaryFolder();
        var first = News.Text("Somewhere");
        folder.Write("first.txt", first);
        folder.Write("copy.txt", first[..first.IndexOf("Opponents", StringComparison.Ordinal)]);
        folder.Write("other.txt", first.Replace("31 million", "35 million", StringComparison.Ordinal));
        string[] estimate = ["estimate", "first.txt", "copy.txt", "other.txt"];

        var usual = await PipelineProcess.RunAsync(folder.Path, new Dictionary<string, string?>(), [.. estimate, "--json"]);
        var reused = await PipelineProcess.RunAsync(
            folder.Path, new Dictionary<string, string?>(), [.. estimate, "--json", "--Pipeline:Copies:Reuse=true"]);
        var said = await PipelineProcess.RunAsync(folder.Path, new Dictionary<string, string?>(), estimate);

        Assert.True(usual.ExitCode == 0, usual.Errors);
        Assert.Equal([0, 1, 1], Each(usual, "copies"));
        Assert.Equal([0, 1, 0], Each(reused, "copies"));
        Assert.Equal(Each(usual, "inputTokens") is [var one, _, var three] ? [one, 0, three] : [], Each(reused, "inputTokens"));
        Assert.Contains("With Pipeline:Copies:Reuse=true", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_are_estimated_and_summarised_as_dumps_of_a_profile_when_it_is_named()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", News.Text("Somewhere"));
        var settings = new Dictionary<string, string?>
        {
            ["Pipeline__Model__Name"] = "large",
            ["Pipeline__Profiles__archive__Dumps__0"] = "archive/",
            ["Pipeline__Profiles__archive__Model__Name"] = "small",
            ["Pipeline__Profiles__archive__Summary__Points"] = "1",
        };

        var usual = await PipelineProcess.RunAsync(folder.Path, settings, "estimate", "a.txt", "--json");
        var archived = await PipelineProcess.RunAsync(folder.Path, settings, "estimate", "a.txt", "--profile", "archive", "--json");
        var given = await PipelineProcess.RunAsync(
            folder.Path, settings, "estimate", "a.txt", "--profile", "archive", "--model", "other",
            "--json");
        var summary = await PipelineProcess.RunAsync(
            folder.Path, settings, "summarize", "a.txt", "--model", "extractive", "--profile",
            "archive");
        var unknown = await PipelineProcess.RunAsync(folder.Path, settings, "summarize", "a.txt", "--profile", "archives");

        Assert.Equal(
            ["large", "small", "other"],
            new[] { usual, archived, given }.Select(run => JsonDocument.Parse(run.Output).RootElement.GetProperty("model").GetString()));
        Assert.Single(JsonDocument.Parse(summary.Output).RootElement.GetProperty("keyPoints").EnumerateArray());
        Assert.Equal(ExitCodes.Unusable, unknown.ExitCode);
        Assert.Contains("there is no Pipeline:Profiles:archives; there is archive", unknown.Errors, StringComparison.Ordinal);
    }

    private static IReadOnlyList<int> Each(PipelineProcess.Ended run, string field) =>
        [
            .. JsonDocument.Parse(run.Output).RootElement.GetProperty("files").EnumerateArray()
                .Select(file => file.GetProperty(field).GetInt32()),
        ];

    private static void Near(double actual, double estimated) =>
        Assert.InRange(estimated, actual * (1 - Tolerance), actual * (1 + Tolerance));

    private Dictionary<string, string?> Settings(StandInModel model) => new()
    {
        ["PipelineStorage"] = azurite.ConnectionString,
        ["Pipeline__Model__Endpoint"] = new Uri(model.Url, "v1").ToString(),
        ["Pipeline__Model__Name"] = "stand-in",
        ["Pipeline__Prices__stand-in__Input"] = "1",
        ["Pipeline__Prices__stand-in__CachedInput"] = "1",
        ["Pipeline__Prices__stand-in__Output"] = "4",
        ["Pipeline__Budget__Currency"] = "EUR",
        ["Pipeline__Budget__PerDay"] = "5",
    };
}
