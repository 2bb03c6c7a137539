using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Pipeline.Dumps;
using Pipeline.Summarization;
using Pipeline.Summarization.Extractive;
using Pipeline.Tests.Cleaning;

namespace Pipeline.Tests.Summarization;

/// <summary>The published bars, where the evaluation data lies beside the repository; see docs/benchmarks.md.</summary>
public sealed class ScoredSummaryTests
{
    [Fact]
    public async Task Points_beat_the_first_three_sentences_of_news_with_bullets()
    {
        var scores = await ScoreAsync("cnn_dm.jsonl", "bullets");
        Assert.True(scores is [> 0.38, > 0.165, > 0.35], string.Join(' ', scores));
    }

    [Fact]
    public async Task Texts_beat_text_rank_on_extracts_of_news()
    {
        var scores = await ScoreAsync("bbc.jsonl", "summary");
        Assert.True(scores is [> 0.596, > 0.558, > 0.593], string.Join(' ', scores));
    }

    /// <summary>ROUGE-1, ROUGE-2 and ROUGE-Lsum.</summary>
    private static async Task<double[]> ScoreAsync(string set, string field)
    {
        var references = EvaluationData.Summaries(set);
        Assert.SkipUnless(File.Exists(references), $"The evaluation data is not here: no {references}.");
        var predictions = Path.GetTempFileName();
        try
        {
            await WritePredictionsAsync(references, predictions);
            var last = (await RunAsync(EvaluationData.Scorer, predictions, references, "--field", field))
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]
                .Split(' ');
            return
            [
                .. new[] { "rouge1", "rouge2", "rougeLsum" }.Select(name =>
                    double.Parse(last[Array.IndexOf(last, name) + 1], CultureInfo.InvariantCulture)),
            ];
        }
        finally
        {
            File.Delete(predictions);
        }
    }

    private static async Task WritePredictionsAsync(string references, string predictions)
    {
        var summarizer = new ExtractiveSummarizer(Options.Create(new SummaryOptions()));
        await using var output = File.CreateText(predictions);
        await foreach (var line in File.ReadLinesAsync(references, TestContext.Current.CancellationToken))
        {
            using var row = JsonDocument.Parse(line);
            var text = row.RootElement.GetProperty("article").GetString()!;
            var headed = text.IndexOf('\n', StringComparison.Ordinal);
            var raw = headed < 0 ? new RawArticle { Content = text } : new RawArticle { Title = text[..headed], Content = text[headed..] };
            var article = Cleaners.Default.Clean(raw, TestContext.Current.CancellationToken);
            var summary = await summarizer.SummarizeAsync(article, TestContext.Current.CancellationToken);
            await output.WriteLineAsync(JsonSerializer.Serialize(new
            {
                id = row.RootElement.GetProperty("id").GetString(),
                summary = summary.Text,
                bullets = summary.KeyPoints.Select(point => point.Text),
            }));
        }
    }

    private static async Task<string> RunAsync(params string[] arguments)
    {
        using var python = Process.Start(new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true })!;
        var output = await python.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await python.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, python.ExitCode);
        return output;
    }
}
