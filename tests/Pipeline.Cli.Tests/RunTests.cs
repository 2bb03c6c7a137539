using System.Text.Json;
using Azure.Data.Tables;
using Pipeline.Hosting.Emulator;
using Pipeline.Storage;

namespace Pipeline.Cli.Tests;

/// <summary>On storage of its own: a run works off whatever it finds on the queues.</summary>
public sealed class RunTests(AzuriteFixture emulator) : IClassFixture<AzuriteFixture>
{
    private readonly AzuriteAccount azurite = emulator.NewAccount();

    [Fact]
    public async Task Seeds_go_through_an_emulator_that_the_run_starts_and_ends_itself()
    {
        var run = await PipelineProcess.RunAsync(
            AppContext.BaseDirectory,
            new Dictionary<string, string?> { ["PipelineStorage"] = null },
            "run",
            "seeds/000_322bb715d72d7675.txt",
            "--json");

        Assert.True(run.ExitCode == 0, run.Errors);
        using var summary = JsonDocument.Parse(Assert.Single(run.OutputLines));
        Assert.StartsWith("End of ISIS?", summary.RootElement.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Equal("seeds/000_322bb715d72d7675.txt", summary.RootElement.GetProperty("source").GetString());
        Assert.Equal("extractive", summary.RootElement.GetProperty("model").GetString());
        Assert.NotEmpty(summary.RootElement.GetProperty("keyPoints").EnumerateArray());
    }

    [Fact]
    public async Task Evidence_stands_in_the_stored_body_where_it_says()
    {
        using var folder = new TemporaryFolder();
        folder.Write("news.ndjson", News.Json("Evidence") + "\n" + News.Json("Eviđence 😀"));

        var run = await PipelineProcess.RunAsync(folder.Path, azurite.Settings, "run", "news.ndjson", "--json");
        await PipelineProcess.RunAsync(folder.Path, azurite.Settings, "clean", "news.ndjson", "--out", "cleaned");

        Assert.Equal(
            ["news.ndjson#1", "news.ndjson#2"],
            run.OutputLines.Select(line => Parse(line).GetProperty("source").GetString()).Order());
        foreach (var summary in run.OutputLines.Select(Parse))
        {
            var number = summary.GetProperty("source").GetString()![^1];
            var body = Parse(
                    await File.ReadAllTextAsync(
                        Path.Combine(folder.Path, "cleaned", $"news-000{number}.json"),
                        TestContext.Current.CancellationToken))
                .GetProperty("body")
                .GetString()!;
            Assert.All(
                summary.GetProperty("keyPoints").EnumerateArray().SelectMany(point => point.GetProperty("evidence").EnumerateArray()),
                evidence =>
                    Assert.Equal(
                        evidence.GetProperty("text").GetString(),
                        body[evidence.GetProperty("start").GetInt32()..evidence.GetProperty("end").GetInt32()]));
        }
    }

    [Fact]
    public async Task Two_runs_at_once_on_one_storage_each_get_their_own_answers()
    {
        using var folder = new TemporaryFolder();
        folder.Write("one.ndjson", string.Join('\n', Enumerable.Range(0, 10).Select(i => News.Json($"Oneville {i}"))));
        folder.Write("two.ndjson", string.Join('\n', Enumerable.Range(0, 10).Select(i => News.Json($"Twoville {i}"))));

        var runs = await Task.WhenAll(
            PipelineProcess.RunAsync(folder.Path, azurite.Settings, "run", "one.ndjson", "--json"),
            PipelineProcess.RunAsync(folder.Path, azurite.Settings, "run", "two.ndjson", "--json"));

        Assert.All(runs, run => Assert.True(run.ExitCode == 0, run.Errors));
        Assert.Equal(10, runs[0].OutputLines.Distinct().Count(line => line.Contains("one.ndjson#", StringComparison.Ordinal)));
        Assert.Equal(10, runs[1].OutputLines.Distinct().Count(line => line.Contains("two.ndjson#", StringComparison.Ordinal)));
        Assert.Equal(20, runs.Sum(run => run.OutputLines.Length));
    }

    [Fact]
    public async Task The_same_file_again_is_answered_again_and_summarised_once()
    {
        using var folder = new TemporaryFolder();
        folder.Write("same.txt", News.Text("Samestadt"));

        var first = await PipelineProcess.RunAsync(folder.Path, azurite.Settings, "run", "same.txt", "--json");
        var second = await PipelineProcess.RunAsync(folder.Path, azurite.Settings, "run", "same.txt", "--json");

        var (one, two) = (Parse(Assert.Single(first.OutputLines)), Parse(Assert.Single(second.OutputLines)));
        Assert.NotEqual(one.GetProperty("articleId").GetString(), two.GetProperty("articleId").GetString());
        var claims = azurite
            .Clients()
            .Ledger.Query<TableEntity>(row => row.PartitionKey.CompareTo("t-") > 0 && row.PartitionKey.CompareTo("t.") < 0)
            .Select(row => row.PartitionKey)
            .ToList();
        var texts = azurite
            .Clients()
            .Ledger.Query<TableEntity>("Kind eq 'article'")
            .Where(row =>
                row.GetString("ArticleId") == one.GetProperty("articleId").GetString()
                || row.GetString("ArticleId") == two.GetProperty("articleId").GetString())
            .Select(row => row.GetString("TextId"))
            .Distinct();
        var text = Assert.Single(texts);
        Assert.DoesNotContain("t-" + text, claims);
        var blobs = new List<string>();
        await foreach (
            var blob in azurite
                .Clients()
                .Container(ContainerNames.Summaries)
                .GetBlobsAsync(cancellationToken: TestContext.Current.CancellationToken))
        {
            blobs.Add(blob.Name);
        }

        Assert.Single(blobs, name => name.Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_delivered_is_one_line_each_and_in_the_ledger_while_the_rest_goes_through()
    {
        using var folder = new TemporaryFolder();
        folder.Write("bad/empty.txt", "");
        folder.Write("bad/zeros.txt", new byte[5000]);
        folder.Write("bad/line.txt", LongLine());
        folder.Write("bad/mixed.txt", [.. "caf\u00e9 "u8, 0xE9, 0x20, .. "\u00fc"u8, 0xFF]);
        folder.Write("bad/noise.xyz", [0x00, 0x01, 0xFE, 0x7F, 0x80]);
        folder.Write("bad/broken.ndjson", $"{News.Json("Upper")}\n{{\"title\":\"cut\nnot json\n{News.Json("Lower")}\n");
        folder.Write("bad/we#ird ?n\u00e4me %2F..txt", News.Text("Weirdtown"));
        folder.Write("bad/" + string.Join('/', Enumerable.Repeat(new string('d', 190), 5)) + "/x.txt", News.Text("Deeptown"));

        var run = await PipelineProcess.RunAsync(folder.Path, azurite.Settings, "run", "bad", "--json");

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(4, run.OutputLines.Length);
        string[] expected =
        [
            "bad/empty.txt: empty: ", "bad/zeros.txt: empty: ", "bad/line.txt: entry-too-large: ", "bad/mixed.txt: undecodable: ",
            "bad/noise.xyz: unknown-form: ", "bad/broken.ndjson#2: malformed: ", "bad/broken.ndjson#3: malformed: ",
        ];
        Assert.All(expected, line => Assert.Single(run.ErrorLines, error => error.StartsWith(line, StringComparison.Ordinal)));
        var recorded = azurite.Clients().Ledger.Query<TableEntity>(row => row.GetString("Class") != "").ToList();
        Assert.All(
            new[] { "empty", "entry-too-large", "undecodable", "unknown-form", "malformed" },
            name => Assert.Contains(recorded, row => row.GetString("Class") == name && row.GetString("Reason") != ""));
    }

    [Fact]
    public async Task Without_node_the_run_says_in_one_line_what_to_do()
    {
        Assert.SkipWhen(
            await AzuriteEndpoints.Usual.AnswersAsync(TestContext.Current.CancellationToken),
            "An Azurite answers on the usual ports: a run would use it and need no Node.");
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.txt", News.Text("Nodeless"));
        var dotnet = Path.GetDirectoryName(Environment.ProcessPath!)!;

        var run = await PipelineProcess.RunAsync(
            folder.Path,
            new Dictionary<string, string?>
            {
                ["PipelineStorage"] = null,
                ["PATH"] = folder.Path,
                ["DOTNET_ROOT"] = dotnet,
            },
            "run",
            file);

        Assert.Equal(2, run.ExitCode);
        var line = Assert.Single(run.ErrorLines);
        Assert.Contains("Node.js", line, StringComparison.Ordinal);
        Assert.Contains("PipelineStorage", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Storage_that_does_not_answer_is_a_clear_error_without_the_connection_string()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.txt", News.Text("Gone"));
        var settings = new Dictionary<string, string?> { ["PipelineStorage"] = new AzuriteEndpoints(1, 1, 1).ConnectionString };

        var run = await PipelineProcess.RunAsync(folder.Path, settings, "run", file);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("pipeline: Storage does not work", run.ErrorLines[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("Eby8vdM02", run.Errors, StringComparison.Ordinal);
    }

    /// <summary>Longer than any entry may be.</summary>
    private static byte[] LongLine()
    {
        var line = new byte[200_000_000];
        Array.Fill(line, (byte)'a');
        return line;
    }

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement.Clone();
}
