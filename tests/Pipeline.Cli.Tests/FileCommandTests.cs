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
    }

    [Fact]
    public async Task Summarize_prints_one_object_per_article_and_one_line_per_failure()
    {
        folder.Write("in/a.txt", News.Text("One"));
        folder.Write("in/b.ndjson", News.Json("Two") + "\nbroken\n" + News.Json("Three"));

        var summarize = await PipelineProcess.RunAsync(folder.Path, none, "summarize", "in", "--model", "extractive");

        Assert.Equal(1, summarize.ExitCode);
        Assert.Equal(["in/a.txt", "in/b.ndjson#1", "in/b.ndjson#3"], summarize.OutputLines.Select(line => Parse(line).GetProperty("source").GetString()!));
        Assert.StartsWith("in/b.ndjson#2: malformed: ", Assert.Single(summarize.ErrorLines), StringComparison.Ordinal);
        Assert.All(summarize.OutputLines.Select(Parse), summary =>
        {
            Assert.All(new[] { "articleId", "title", "headline", "summary", "model" }, name => Assert.NotEqual("", summary.GetProperty(name).GetString()));
            Assert.Equal(JsonValueKind.Object, summary.GetProperty("usage").ValueKind);
            var evidence = summary.GetProperty("keyPoints")[0].GetProperty("evidence")[0];
            Assert.Equal(evidence.GetProperty("end").GetInt32() - evidence.GetProperty("start").GetInt32(), evidence.GetProperty("text").GetString()!.Length);
        });
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
