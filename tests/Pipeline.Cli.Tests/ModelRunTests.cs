using System.Globalization;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using Pipeline.Storage;
using Pipeline.Testing.ModelServer;

namespace Pipeline.Cli.Tests;

/// <summary>
/// The whole way with a model at its end, on good days and bad ones. Each test on storage of its own: a run takes
/// whatever waits on the queue, what an earlier one left there too.
/// </summary>
public sealed class ModelRunTests(AzuriteFixture emulator) : IClassFixture<AzuriteFixture>
{
    private const string Key = "planted-key-Rk52Vt";

    private readonly AzuriteAccount azurite = emulator.NewAccount();

    [Fact]
    public async Task Two_hundred_articles_arrive_while_three_calls_in_ten_fail()
    {
        var faults = new SeededFaults(rate: 0.3, seed: 20);
        await using var model = await StandInModel.StartAsync(faults.Answer);
        using var folder = new TemporaryFolder();
        folder.Write("news.ndjson", string.Join('\n', Enumerable.Range(0, 200).Select(i => News.Json($"Fault {i}"))));

        // More retries and a stiffer circuit than by default: what is counted here is that no attempt goes missing.
        var run = await PipelineProcess.RunAsync(
            folder.Path,
            On(
                model,
                ("Pipeline__Model__Resilience__RetryDelay", "00:00:00.02"),
                ("Pipeline__Model__Resilience__MaxRetries", "15"),
                ("Pipeline__Model__Resilience__BreakThroughput", "1000")),
            "run",
            "news.ndjson",
            "--json");

        Assert.True(run.ExitCode == 0, run.Errors);
        var results = run.OutputLines.Select(Parse).ToList();
        Assert.Equal(200, results.Select(result => result.GetProperty("source").GetString()).Distinct().Count());
        Assert.Equal(200, results.Count);
        Assert.True(faults.Count > 50, $"only {faults.Count} faults");
        Assert.Equal(model.Requests.Count, results.Sum(result => result.GetProperty("usage").GetProperty("attempts").GetInt32()));
        Assert.Equal(200 + faults.Count, model.Requests.Count);
        Assert.All(results, result => Assert.Equal("stand-in", result.GetProperty("model").GetString()));
    }

    [Fact]
    public async Task An_endpoint_that_filters_everything_rejects_each_article_once_with_the_category()
    {
        await using var model = await StandInModel.StartAsync(_ => Errors.PromptFiltered("violence"));
        using var folder = new TemporaryFolder();
        folder.Write("news.ndjson", string.Join('\n', Enumerable.Range(0, 12).Select(i => News.Json($"Filter {i}"))));

        var run = await PipelineProcess.RunAsync(folder.Path, On(model), "run", "news.ndjson", "--json");

        Assert.Equal(3, run.ExitCode);
        Assert.Empty(run.OutputLines);
        var rejected = run.ErrorLines.Where(line => line.Contains(": content-filter: ", StringComparison.Ordinal)).ToList();
        Assert.Equal(12, rejected.Distinct().Count());
        Assert.All(rejected, line => Assert.Contains("violence (high)", line, StringComparison.Ordinal));
        Assert.Equal(12, model.Requests.Count);
    }

    [Fact]
    public async Task An_endpoint_that_is_down_for_a_while_loses_nothing_and_the_run_says_what_waits()
    {
        var down = 14;
        await using var model = await StandInModel.StartAsync(_ =>
            Interlocked.Decrement(ref down) >= 0 ? Errors.Server(503) : new Reply.Obedient());
        using var folder = new TemporaryFolder();
        folder.Write("news.ndjson", string.Join('\n', Enumerable.Range(0, 20).Select(i => News.Json($"Outage {i}"))));

        var run = await PipelineProcess.RunAsync(
            folder.Path,
            On(
                model,
                ("Pipeline__Model__Resilience__RetryDelay", "00:00:00.1"),
                ("Pipeline__Model__Resilience__BreakDuration", "00:00:10")),
            "run",
            "news.ndjson",
            "--json");

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Equal(20, run.OutputLines.Length);
        Assert.Contains("waiting until", run.Errors, StringComparison.Ordinal);
        Assert.Contains("circuit-open", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_long_outage_the_extractive_summarizer_takes_over_where_that_is_allowed()
    {
        await using var model = await StandInModel.StartAsync(_ => Errors.Server(503));
        using var folder = new TemporaryFolder();
        folder.Write("news.ndjson", string.Join('\n', Enumerable.Range(0, 8).Select(i => News.Json($"Fallback {i}"))));

        var run = await PipelineProcess.RunAsync(
            folder.Path,
            On(
                model,
                ("Pipeline__Model__Outage__FallbackAfter", "00:00:01"),
                ("Pipeline__Model__Resilience__RetryDelay", "00:00:00.1"),
                ("Pipeline__Model__Resilience__BreakDuration", "00:00:01")),
            "run",
            "news.ndjson",
            "--json");

        Assert.True(run.ExitCode == 0, run.Errors);
        var results = run.OutputLines.Select(Parse).ToList();
        Assert.Equal(8, results.Count);
        Assert.All(
            results,
            result =>
                Assert.Equal(
                    ("extractive", "stand-in"),
                    (result.GetProperty("model").GetString(), result.GetProperty("fallbackFor").GetString())));
    }

    [Theory]
    [InlineData("PerDay", "the daily ceiling of spending is reached")]
    [InlineData("PerDump", "the dump's ceiling of spending is reached")]
    public async Task At_a_ceiling_calls_stop_and_the_articles_wait(string ceiling, string reason)
    {
        const decimal Ceiling = 0.02m;
        await using var model = await StandInModel.StartAsync();
        using var folder = new TemporaryFolder();
        folder.Write("appsettings.json", $$$"""{"Pipeline":{"Prices":{"stand-in":{"Input":2,"Output":8} },"Budget":{"{{{ceiling}}}":{{{Ceiling}}} } } }""");
        folder.Write("ceiling.ndjson", string.Join('\n', Enumerable.Range(0, 20).Select(i => News.Json($"{ceiling} {i}"))));

        using var run = PipelineProcess.Start(folder.Path, On(model), "run", "ceiling.ndjson", "--json");
        var rows = await WaitedAsync("ceiling.ndjson", 20);
        run.Kill();
        var ended = await run.EndAsync();

        var delivered = rows.Where(row => row.GetString("State") == "Delivered").ToList();
        Assert.InRange(delivered.Count, 1, 19);
        Assert.Equal(model.Requests.Count, delivered.Count);
        Assert.All(rows.Except(delivered), row => Assert.Equal(0, row.GetInt32("Attempts")));
        Assert.All(
            rows.Except(delivered),
            row => Assert.StartsWith(reason, row.GetString("Reason"), StringComparison.Ordinal));
        Assert.True(
            delivered.Sum(row => decimal.Parse(row.GetString("Cost"), CultureInfo.InvariantCulture)) is > 0 and <= Ceiling,
            ended.Output);

        var dump = azurite.Clients().Ledger.Query<TableEntity>($"PartitionKey eq '{rows[0].PartitionKey}' and Kind eq 'dump'").Single();
        var status = await PipelineProcess.RunAsync(folder.Path, On(model), "status", dump.GetString("Name"));
        Assert.Matches($@"waits until \d{{4}}-\d\d-\d\d \d\d:\d\d:\d\dZ .*budget: {reason}", status.Output);
    }

    [Fact]
    public async Task A_wrong_key_ends_the_run_and_is_nowhere_in_output_or_storage_and_with_the_right_one_all_goes_on()
    {
        var isWrong = true;
        await using var model = await StandInModel.StartAsync(_ =>
            Volatile.Read(ref isWrong) ? Errors.WrongKey(Key) : new Reply.Obedient());
        using var folder = new TemporaryFolder();
        folder.Write("news.ndjson", string.Join('\n', Enumerable.Range(0, 4).Select(i => News.Json($"Keys {i}"))));

        var settings = On(model, ("Pipeline__Stages__DeferDelay", "00:00:01"), ("Logging__LogLevel__Default", "Trace"));
        var wrong = await PipelineProcess.RunAsync(folder.Path, settings, "run", "news.ndjson", "--json");
        Volatile.Write(ref isWrong, false);
        var right = await PipelineProcess.RunAsync(folder.Path, settings, "run", "news.ndjson", "--json");

        Assert.Equal((2, 0), (wrong.ExitCode, right.ExitCode));
        Assert.Equal((0, 4), (wrong.OutputLines.Length, right.OutputLines.Length));
        Assert.Contains("authentication", wrong.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, wrong.Output + wrong.Errors + right.Output + right.Errors, StringComparison.Ordinal);
        Assert.All(await StoredAsync(), stored => Assert.DoesNotContain(Key, stored, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_an_endpoint_quotes_in_its_error_and_what_an_article_says_stays_out_of_logs_and_dead_letters()
    {
        const string Said = "Quibbleford";
        await using var model = await StandInModel.StartAsync(request =>
            Errors.Error(400, "odd", $"The key {Key} does not fit: {request.Body}"));
        using var folder = new TemporaryFolder();
        folder.Write("news.ndjson", News.Json(Said));

        var run = await PipelineProcess.RunAsync(
            folder.Path,
            On(
                model,
                ("Pipeline__Stages__DeferDelay", "00:00:01"),
                ("Pipeline__Stages__RetryDelay", "00:00:00.1"),
                ("Logging__LogLevel__Default", "Trace")),
            "run",
            "news.ndjson",
            "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain(Key, run.Output + run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(Said, run.Output + run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(StorageKey, run.Output + run.Errors, StringComparison.Ordinal);
        var stored = await StoredAsync();
        Assert.All(stored, text => Assert.DoesNotContain(Key, text, StringComparison.Ordinal));
        Assert.All(stored, text => Assert.DoesNotContain(StorageKey, text, StringComparison.Ordinal));
        Assert.Contains(stored, text => text.Contains(Said, StringComparison.Ordinal));
        Assert.All(await StoredAsync(ContainerNames.DeadLetters), letter => Assert.DoesNotContain(Said, letter, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Summarize_names_each_article_that_fails_with_class_and_reason()
    {
        var calls = 0;
        await using var model = await StandInModel.StartAsync(_ =>
            Interlocked.Increment(ref calls) == 1 ? Completions.Refuses("no") : new Reply.Obedient());
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", News.Text("Refusia"));
        folder.Write("b.txt", News.Text("Summaria"));

        var run = await PipelineProcess.RunAsync(folder.Path, On(model), "summarize", "a.txt", "b.txt", "--model", "other");

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(["a.txt: refusal: the model declined to summarise this article"], run.ErrorLines);
        Assert.Equal("other", Parse(Assert.Single(run.OutputLines)).GetProperty("model").GetString());
        Assert.Contains("\"model\":\"other\"", model.Requests[0].Body, StringComparison.Ordinal);

        var offline = await PipelineProcess.RunAsync(folder.Path, On(model), "summarize", "b.txt", "--model", "extractive");
        Assert.Equal("extractive", Parse(Assert.Single(offline.OutputLines)).GetProperty("model").GetString());
        Assert.Equal(2, model.Requests.Count);
    }

    [Fact]
    public async Task A_model_named_without_an_endpoint_is_a_clear_error()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", News.Text("Nowhere"));

        var run = await PipelineProcess.RunAsync(folder.Path, new Dictionary<string, string?>(), "summarize", "a.txt", "--model", "other");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(["pipeline: --model other: no endpoint to ask is configured. Set Pipeline:Model:Endpoint."], run.ErrorLines);
    }

    private Dictionary<string, string?> On(StandInModel model, params (string Name, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["PipelineStorage"] = azurite.ConnectionString,
            ["Pipeline__Model__Endpoint"] = new Uri(model.Url, "v1").ToString(),
            ["Pipeline__Model__Name"] = "stand-in",
            ["Pipeline__Model__ApiKey"] = Key,
        };
        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        return all;
    }

    /// <summary>The rows of a dump's articles, as soon as each is delivered or waits for money.</summary>
    private async Task<List<TableEntity>> WaitedAsync(string file, int count)
    {
        var ledger = azurite.Clients().Ledger;
        List<TableEntity> rows = [];
        await ledger.CreateIfNotExistsAsync(TestContext.Current.CancellationToken);
        await AzuriteClients.UntilAsync(async () =>
        {
            var all = await ledger.QueryAsync<TableEntity>().ToListAsync(TestContext.Current.CancellationToken);
            var dump = all.Find(row => row.GetString("Name")?.EndsWith(file, StringComparison.Ordinal) == true)?.PartitionKey;
            rows = all.FindAll(row => row.PartitionKey == dump && row.GetString("Kind") == "article");
            return rows.Count(row => row.GetString("State") == "Delivered" || row.GetString("Class") == "budget") == count;
        });
        return rows;
    }

    private string StorageKey =>
        azurite.ConnectionString.Split(';').Single(part => part.StartsWith("AccountKey=", StringComparison.Ordinal))[
            "AccountKey=".Length..
        ];

    /// <summary>All rows, messages and blobs.</summary>
    private async Task<List<string>> StoredAsync()
    {
        var rows = azurite.Clients().Ledger.Query<TableEntity>().Select(row => string.Join(" ", row.Select(property => property.Value)));
        var messages = QueueNames.All.SelectMany(name => azurite.Clients().Queue(name).PeekMessages(32).Value)
            .Select(message => Encoding.UTF8.GetString(Convert.FromBase64String(message.MessageText)));
        return [.. rows, .. messages, .. await StoredAsync(ContainerNames.Articles, ContainerNames.Summaries, ContainerNames.DeadLetters)];
    }

    private async Task<List<string>> StoredAsync(params string[] containers)
    {
        var stored = new List<string>();
        foreach (var name in containers)
        {
            var container = azurite.Clients().Container(name);
            await foreach (var blob in container.GetBlobsAsync(cancellationToken: TestContext.Current.CancellationToken))
            {
                var content = await container.GetBlobClient(blob.Name).DownloadContentAsync(TestContext.Current.CancellationToken);
                stored.Add(Encoding.UTF8.GetString(content.Value.Content));
            }
        }

        return stored;
    }

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement.Clone();
}
