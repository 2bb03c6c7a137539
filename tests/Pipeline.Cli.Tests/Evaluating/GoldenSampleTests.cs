using System.Text.Json;
using Pipeline.Testing;

namespace Pipeline.Cli.Tests.Evaluating;

/// <summary>The golden items in samples/evaluate are a set that one can judge by, and the command reads them as they are.</summary>
public sealed class GoldenSampleTests
{
    private const string Sample = "samples/evaluate/golden.jsonl";

    [Fact]
    public async Task Thirty_articles_in_six_languages_are_judged_without_a_model()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "report.json");

        var ended = await PipelineProcess.RunAsync(
            RepositoryFiles.Root, new Dictionary<string, string?>(), "evaluate", Sample, "--profile", "extractive", "--out", path);

        Assert.True(ended.ExitCode == 0, ended.Errors);
        var report = JsonDocument.Parse(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)).RootElement;
        var golden = report.GetProperty("golden");
        Assert.Equal(
            ["de 5", "en 5", "es 5", "fr 5", "it 5", "pl 5"],
            golden.GetProperty("languages").EnumerateObject().Select(language => $"{language.Name} {language.Value}"));

        // What cannot be told even of the articles tells nothing of summaries: few items may be of that kind.
        Assert.InRange(golden.GetProperty("factsNotFound").GetInt32(), 0, golden.GetProperty("facts").GetInt32() / 20);
        Assert.InRange(golden.GetProperty("falseLeftOut").GetInt32(), 0, golden.GetProperty("false").GetInt32() / 5);

        // Sentences of the articles state what the articles state.
        var measures = report.GetProperty("profiles")[0].GetProperty("measures");
        Assert.InRange(measures.GetProperty("factsCovered").GetProperty("value").GetDouble(), 0.6, 0.9);
        Assert.InRange(measures.GetProperty("unsupported").GetProperty("value").GetDouble(), 0, 0.1);
        Assert.InRange(measures.GetProperty("falseStated").GetProperty("value").GetDouble(), 0, 0.1);
    }

    [Fact]
    public async Task What_they_will_cost_can_be_estimated()
    {
        var ended = await PipelineProcess.RunAsync(
            RepositoryFiles.Root, new Dictionary<string, string?>(), "estimate", Sample, "--json");

        Assert.True(ended.ExitCode == 0, ended.Errors);
        var total = JsonDocument.Parse(ended.Output).RootElement.GetProperty("total");
        Assert.Equal((30, 0), (total.GetProperty("articles").GetInt32(), total.GetProperty("rejected").GetInt32()));

        // Titles and texts have some 6,100 words, and each of the thirty prompts some 450 tokens of instructions.
        Assert.InRange(total.GetProperty("inputTokens").GetInt32(), 20_000, 32_000);
    }

    [Fact]
    public void Each_has_the_length_of_a_news_item_and_enough_to_judge_by() => Assert.All(
        File.ReadLines(Path.Combine(RepositoryFiles.Root, Sample)).Select(line => JsonDocument.Parse(line).RootElement),
        item =>
        {
            Assert.StartsWith($"{item.GetProperty("language")}-", item.GetProperty("id").GetString(), StringComparison.Ordinal);
            Assert.InRange(item.GetProperty("text").GetString()!.Split((char[]?)null).Length, 150, 350);
            Assert.InRange(item.GetProperty("facts").GetArrayLength(), 4, 7);
            Assert.InRange(item.GetProperty("false").GetArrayLength(), 1, 3);
        });
}
