using System.Text.Json;

namespace Pipeline.Cli.Tests;

public sealed class FileCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, string?> none = [];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Clean_names_outputs_after_inputs()
    {
        folder.Write("in/one.txt", News.Text("One"));
        folder.Write("in/sub/many.ndjson", News.Json("Two") + "\n" + News.Json("Three"));
        folder.Write("in/twin.txt", News.Text("Four"));
        folder.Write("in/twin.ndjson", News.Json("Five"));

        var clean = await PipelineProcess.RunAsync(folder.Path, none, "clean", "in", "--out", "out");

        Assert.True(clean.ExitCode == 0, clean.Errors);
        var written = Directory.GetFiles(Path.Combine(folder.Path, "out"), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Path.Combine(folder.Path, "out"), path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "one.json", "one.txt", "sub/many-0001.json", "sub/many-0001.txt", "sub/many-0002.json", "sub/many-0002.txt",
                "twin.ndjson.json", "twin.ndjson.txt", "twin.txt.json", "twin.txt.txt",
            ],
            written);
        using var one = JsonDocument.Parse(
            await File.ReadAllTextAsync(Path.Combine(folder.Path, "out/one.json"), TestContext.Current.CancellationToken));
        var body = one.RootElement.GetProperty("body").GetString()!;
        var sentences = one
            .RootElement.GetProperty("sentences")
            .EnumerateArray()
            .Select(span => body[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()])
            .ToList();
        Assert.Equal(
            body,
            string.Join(
                "\n\n",
                one.RootElement.GetProperty("paragraphs")
                    .EnumerateArray()
                    .Select(span => body[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()])));
        Assert.Equal(
            string.Concat(body.Where(c => !char.IsWhiteSpace(c))),
            string.Concat(string.Concat(sentences).Where(c => !char.IsWhiteSpace(c))));
        Assert.True(sentences.Count > 1);
    }

    [Fact]
    public async Task Clean_explains_each_block_and_then_needs_no_folder()
    {
        folder.Write("one.txt", News.Text("One") + "\n\nShare this article\n");

        var explain = await PipelineProcess.RunAsync(folder.Path, none, "clean", "one.txt", "--explain");
        var neither = await PipelineProcess.RunAsync(folder.Path, none, "clean", "one.txt");

        Assert.True(explain.ExitCode == 0, explain.Errors);
        Assert.Equal("one.txt", explain.OutputLines[0]);
        Assert.Contains(explain.OutputLines, line => line.StartsWith("+ [prose] ", StringComparison.Ordinal));
        Assert.Contains(
            explain.OutputLines,
            line => line.StartsWith("- [", StringComparison.Ordinal) && line.EndsWith("] Share this article", StringComparison.Ordinal));
        Assert.NotEqual(0, neither.ExitCode);
        Assert.Contains("--out", neither.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summarize_prints_one_object_per_article_and_one_line_per_failure()
    {
        folder.Write("in/a.txt", News.Text("One"));
        folder.Write("in/b.ndjson", News.Json("Two") + "\nbroken\n" + News.Json("Three"));

        var summarize = await PipelineProcess.RunAsync(folder.Path, none, "summarize", "in", "--model", "extractive");
        var allowed = await PipelineProcess.RunAsync(folder.Path, none, "summarize", "in", "--model", "extractive", "--rejected-ok");

        Assert.Equal((3, 0), (summarize.ExitCode, allowed.ExitCode));
        Assert.Equal(
            ["in/a.txt", "in/b.ndjson#1", "in/b.ndjson#3"],
            summarize.OutputLines.Select(line => Parse(line).GetProperty("source").GetString()!));
        Assert.StartsWith("in/b.ndjson#2: malformed: ", Assert.Single(summarize.ErrorLines), StringComparison.Ordinal);
        Assert.All(
            summarize.OutputLines.Select(Parse),
            summary =>
            {
                Assert.All(
                    new[] { "articleId", "title", "headline", "summary", "model" },
                    name => Assert.NotEqual("", summary.GetProperty(name).GetString()));
                Assert.Equal(JsonValueKind.Object, summary.GetProperty("usage").ValueKind);
                var evidence = summary.GetProperty("keyPoints")[0].GetProperty("evidence")[0];
                Assert.Equal(
                    evidence.GetProperty("end").GetInt32() - evidence.GetProperty("start").GetInt32(),
                    evidence.GetProperty("text").GetString()!.Length);
            });
    }

    [Fact]
    public async Task Summarize_gives_as_many_points_and_sentences_as_asked()
    {
        folder.Write("a.txt", News.Text("One"));

        var summarize = await PipelineProcess.RunAsync(
            folder.Path, none, "summarize", "a.txt", "--model", "extractive", "--points", "1", "--sentences",
            "1");

        Assert.True(summarize.ExitCode == 0, summarize.Errors);
        Assert.Equal(1, Parse(Assert.Single(summarize.OutputLines)).GetProperty("keyPoints").GetArrayLength());
    }

    [Fact]
    public async Task Ground_prints_one_object_per_claim_and_one_line_per_failure()
    {
        const string source = "The harbour will close for eleven weeks. Repairs will cost 18 million crowns.";
        folder.Write("claims.jsonl", string.Join('\n',
            JsonSerializer.Serialize(new { id = "right", source, claim = "Repairs will cost 18 million crowns." }),
            "broken",
            JsonSerializer.Serialize(new { id = 2, source, claim = "Repairs will cost 19 million crowns." }),
            JsonSerializer.Serialize(new { id = "none", source })));

        var ground = await PipelineProcess.RunAsync(folder.Path, none, "ground", "claims.jsonl");

        Assert.Equal(1, ground.ExitCode);
        Assert.Equal(2, ground.ErrorLines.Length);
        var (right, wrong) = (Parse(ground.OutputLines[0]), Parse(ground.OutputLines[1]));
        Assert.Equal("right", right.GetProperty("id").GetString());
        Assert.Equal(2, wrong.GetProperty("id").GetInt32());
        Assert.True(right.GetProperty("grounded").GetBoolean());
        Assert.False(wrong.GetProperty("grounded").GetBoolean());
        Assert.Equal(
            ("supported", "supported"),
            (right.GetProperty("support").GetString(), right.GetProperty("supportReason").GetString()));
        Assert.NotEqual("supported", wrong.GetProperty("support").GetString());
        Assert.True(right.GetProperty("score").GetDouble() > wrong.GetProperty("score").GetDouble());
        var evidence = right.GetProperty("evidence")[0];
        Assert.Equal(
            source[evidence.GetProperty("start").GetInt32()..evidence.GetProperty("end").GetInt32()],
            evidence.GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_path_that_is_not_there_is_one_line()
    {
        var clean = await PipelineProcess.RunAsync(folder.Path, none, "clean", "nowhere", "--out", "out");

        Assert.Equal(2, clean.ExitCode);
        Assert.Equal("pipeline: nowhere is neither a file nor a folder", Assert.Single(clean.ErrorLines));
    }

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement.Clone();
}
