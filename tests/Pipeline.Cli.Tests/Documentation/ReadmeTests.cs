using System.Text.Json;
using Pipeline.Testing;
using Pipeline.Testing.Documentation;

namespace Pipeline.Cli.Tests.Documentation;

/// <summary>The output that the README shows is what the samples give today.</summary>
public sealed class ReadmeTests
{
    private static readonly string Readme = Squeezed(DocumentPage.Read("README.md").Text);

    [Fact]
    public async Task The_readme_shows_a_summary_as_it_is_and_how_many_there_are()
    {
        var ran = await PipelineProcess.RunAsync(
            RepositoryFiles.Root,
            new Dictionary<string, string?>(),
            "summarize",
            "seeds",
            "--model",
            "extractive");
        var summaries = ran
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToList();
        var shown = summaries.Single(summary => summary.GetProperty("source").GetString() == "seeds/harbour-ferry.txt");

        Assert.Contains($"One of the {summaries.Count}, shortened", Readme, StringComparison.Ordinal);
        Assert.Contains(
            $"{shown.GetProperty("headline")} from seeds/harbour-ferry.txt, model extractive {shown.GetProperty("summary")}",
            Readme,
            StringComparison.Ordinal);
        Assert.Contains(
            shown.GetProperty("keyPoints").EnumerateArray().SelectMany(Points),
            point => Readme.Contains(point, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Points(JsonElement point) => point.GetProperty("evidence").EnumerateArray().Select(
        evidence => $"- {point.GetProperty("text")} “{evidence.GetProperty("text")}”");

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
