using System.Globalization;
using System.Text.Json.Nodes;
using Pipeline.Azure.Models;
using Pipeline.Cleaning;
using Pipeline.Testing.ModelServer;

namespace Pipeline.Azure.Tests.Models;

/// <summary>Servers that cut a prompt at their context's length and do not say so, as Ollama does.</summary>
public sealed class CutPromptTests
{
    private const int Context = 4_096;

    private static readonly TiktokenCounter Counter = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_article_that_a_server_cuts_is_read_in_parts_that_it_reads_whole()
    {
        await using var bench = ModelBench.Of(await StandInModel.StartAsync(request => Completions.Obedient(
            request.Body, Math.Min(Context, Tokens(request)))));

        var summary = await bench.Summarizer.SummarizeAsync(Article(sentences: 400), Cancellation);

        Assert.NotEmpty(summary.KeyPoints);
        Assert.Contains(
            "sailed 399 times",
            string.Concat(bench.Server.Requests.Skip(1).Select(request => request.Body)),
            StringComparison.Ordinal);
        Assert.True(bench.Server.Requests.TakeLast(5).All(request => Tokens(request) < Context));
        Assert.Contains("raise its context length", bench.Logs.Text, StringComparison.Ordinal);
        Assert.True(summary.Usage.InputTokens >= Context + bench.Server.Requests.TakeLast(5).Sum(Tokens));
    }

    [Theory]
    [InlineData(120)]
    [InlineData(3_000)]
    public async Task A_server_that_counts_otherwise_is_believed(int promptTokens)
    {
        await using var bench = ModelBench.Of(await StandInModel.StartAsync(request => Completions.Obedient(request.Body, promptTokens)));

        await bench.Summarizer.SummarizeAsync(Article(sentences: 250), Cancellation);

        Assert.Single(bench.Server.Requests);
    }

    private static int Tokens(RecordedRequest request) =>
        JsonNode.Parse(request.Body)!["messages"]!.AsArray().Sum(message => Counter.Count(message!["content"]!.GetValue<string>()));

    private static Article Article(int sentences)
    {
        var lines = Enumerable
            .Range(0, sentences)
            .Select(i =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The ferry from Lorne Bay to the island sailed {i} times in the spring of that year."))
            .ToList();
        var spans = new List<TextSpan>();
        foreach (var line in lines)
        {
            var start = spans.Count == 0 ? 0 : spans[^1].End + 2;
            spans.Add(new(start, start + line.Length));
        }

        return new() { Title = "Ferries", Body = string.Join("\n\n", lines), Paragraphs = spans, Language = "en" };
    }
}
