using System.Text.Json;
using Azure.Data.Tables;
using Pipeline.Cli.Evaluating.Golden;
using Pipeline.Contracts;
using Pipeline.Hosting.Emulator;
using Pipeline.Operations;
using Pipeline.Storage;

namespace Pipeline.Cli.Tests.Feedback;

/// <summary>What readers say is taken from the queue, counted, and made into golden items.</summary>
public sealed class FeedbackTests(AzuriteFixture emulator)
{
    private readonly AzuriteAccount azurite = emulator.NewAccount();

    [Fact]
    public async Task It_is_counted_by_model_and_version_of_the_prompt()
    {
        await using var account = await Account.OpenAsync(azurite.ConnectionString);
        var dump = await account.SettleAsync("feedback/counted.ndjson", News.Json("Feedby") + "\n" + News.Json("Feedford"));
        SummaryFeedback good = new() { DumpId = dump.Id, Ordinal = 1, Good = true, Reader = "Ada" };
        await KeepAsync(
            account,
            good,
            good with { Ordinal = 2 },
            good with { Reader = "Ben", Good = false, Problem = "false", Part = "point-1" },
            good with { Reader = "Cleo", Good = false, Problem = "missing" });

        var table = await RunAsync("feedback", "--dump", "feedback/counted.ndjson");
        var json = await RunAsync("feedback", "--dump", dump.Id, "--json");
        var later = await RunAsync("feedback", "--dump", dump.Id, "--since", "2100-01-01");

        Assert.Matches(@"(?m)^extractive +\d+ +2 +2 +2 +1 +1 +0 *$", table.Output);
        Assert.Equal(2, JsonDocument.Parse(Assert.Single(json.OutputLines)).RootElement.GetProperty("bad").GetInt32());
        Assert.StartsWith("No reader has said anything yet", later.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Golden_items_have_what_was_called_good_and_what_was_called_false()
    {
        await using var account = await Account.OpenAsync(azurite.ConnectionString);
        var dump = await account.SettleAsync(
            "feedback/golden.ndjson", string.Join('\n', new[] { "Goldby", "Goldford", "Goldton" }.Select(News.Json)));
        SummaryFeedback good = new() { DumpId = dump.Id, Ordinal = 1, Good = true, Reader = "Ada" };
        await KeepAsync(
            account,
            good,
            good with { Good = false, Problem = "false", Part = "point-1", Reason = "It was on Tuesday." },
            good with { Ordinal = 2 },
            good with { Ordinal = 3, Good = false, Problem = "unclear" });
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "golden.jsonl");

        var run = await RunAsync("feedback", "--dump", dump.Id, "--golden", file);

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Equal($"2 golden items in {file}; 1 left out, in which nothing was called good", Assert.Single(run.ErrorLines));
        var items = (await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken)).Select(GoldenLine.Read).ToArray();
        var (first, second) = (await SummaryAsync(account, dump.Id, 1), await SummaryAsync(account, dump.Id, 2));
        Assert.Equal(first.KeyPoints.Skip(1).Select(point => point.Text), items[0].Facts.Select(fact => fact.Name));
        Assert.Equal(first.KeyPoints[0].Text, Assert.Single(items[0].False).Name);
        Assert.Null(items[0].Reference);
        Assert.Contains("31 million", items[0].Text, StringComparison.Ordinal);
        Assert.Equal(second.KeyPoints.Select(point => point.Text), items[1].Facts.Select(fact => fact.Name));
        Assert.Equal((second.Summary, second.ArticleId), (items[1].Reference, items[1].Id));

        var judged = await RunAsync("evaluate", file, "--profile", "extractive");
        Assert.True(judged.ExitCode == 0, judged.Errors);
    }

    [Fact]
    public async Task A_serving_run_takes_it_from_its_queue()
    {
        await using var storage = await AzuriteServer.StartAsync(
            await new AzuriteInstallation(TimeProvider.System, Console.Error).EnsureAsync(TestContext.Current.CancellationToken),
            data: null, endpoints: null, TimeProvider.System, TestContext.Current.CancellationToken);
        using var folder = new TemporaryFolder();
        var settings = new Dictionary<string, string?> { ["PipelineStorage"] = storage.Endpoints.ConnectionString };
        var clients = new AzuriteClients(storage.Endpoints.ConnectionString);
        using var serving = PipelineProcess.Start(folder.Path, settings, "run", "--watch");
        try
        {
            await AzuriteClients.UntilAsync(() => clients.TryUploadAsync("said.txt", News.Text("Saidtown")));
            await AzuriteClients.UntilAsync(async () => await clients.CountAsync(QueueNames.ArticleSummaries) == 1);
            await AzuriteClients.UntilAsync(() => Task.FromResult(Rows("Kind eq 'article' and State eq 'Delivered'").Length == 1));
            var dumpId = Rows("Kind eq 'article'")[0].PartitionKey;

            await clients.Queue(QueueNames.Feedback).SendMessageAsync($$"""{"dumpId":"{{dumpId}}","ordinal":1,"good":true}""");
            await clients.Queue(QueueNames.Feedback).SendMessageAsync("good!");

            await AzuriteClients.UntilAsync(() => Task.FromResult(Rows("Kind eq 'feedback'").Length == 1));
            await AzuriteClients.UntilAsync(async () => await clients.CountAsync(QueueNames.Feedback) == 0);
            var letters = await PipelineProcess.RunAsync(folder.Path, settings, "dead-letters", "list", "--stage", "TakeFeedback");
            Assert.Contains("malformed", letters.Output, StringComparison.Ordinal);
        }
        finally
        {
            serving.Kill();
        }

        TableEntity[] Rows(string filter) => [.. clients.Ledger.Query<TableEntity>(filter)];
    }

    private static async Task KeepAsync(Account account, params SummaryFeedback[] feedback)
    {
        foreach (var said in feedback)
        {
            Assert.True(await account.Get<TakeFeedback>().KeepAsync(said, TestContext.Current.CancellationToken));
        }
    }

    private static async Task<ArticleSummarized> SummaryAsync(Account account, string dumpId, int ordinal)
    {
        var row = await account.Ledger.FindArticleAsync(dumpId, ordinal, TestContext.Current.CancellationToken);
        return (await account.Get<DeliveredArticles>().FindAsync(row!, TestContext.Current.CancellationToken))!.Event;
    }

    private Task<PipelineProcess.Ended> RunAsync(params IEnumerable<string> arguments) => PipelineProcess.RunAsync(
        AppContext.BaseDirectory,
        azurite.Settings,
        arguments);
}
