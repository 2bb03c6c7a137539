using System.Text.Json;
using Pipeline.FunctionsHost;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Functions.Tests.Worker;

/// <summary>The worker process by itself: what it says when it cannot start, its health, and what Event Grid's blob brings.</summary>
[Collection(OneAtATime.Name)]
public sealed class WorkerTests
{
    [Fact]
    public async Task Without_storage_it_says_so_and_ends()
    {
        var (code, words) = await EndAsync(new Dictionary<string, string?> { [StorageSection] = null });

        Assert.Equal(1, code);
        Assert.Contains("PipelineStorage is not set", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_emulator_that_is_not_started_is_named()
    {
        var (code, words) = await EndAsync(
            new Dictionary<string, string?>
            {
                [StorageSection] =
                    "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=AAAA;BlobEndpoint=http://127.0.0.1:9/devstoreaccount1;"
                    + "QueueEndpoint=http://127.0.0.1:9/devstoreaccount1;TableEndpoint=http://127.0.0.1:9/devstoreaccount1",
            });

        Assert.Equal(1, code);
        Assert.Contains("Start Azurite first", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_out_of_its_range_is_named()
    {
        await using var account = await StorageAccount.StartAsync();

        var (code, words) = await EndAsync(account.App(KeyValuePair.Create("Pipeline__Stages__MaxAttempts", (string?)"0")).Settings);

        Assert.Equal(1, code);
        Assert.Contains("MaxAttempts", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_says_what_each_stage_reaches()
    {
        await using var account = await StorageAccount.StartAsync();
        await using var worker = await FunctionsWorker.StartAsync(WorkerProcess.AppFolder, account.App().Settings, TimeProvider.System);

        // A first look at a busy machine may take longer than health has patience.
        var body = "";
        await StorageAccount.UntilAsync(async () =>
        {
            (var status, body) = await worker.GetAsync("Health", new("http://localhost/api/health"));
            return status == "200";
        });
        await account.Queue(QueueNames.Articles).DeleteAsync(TestContext.Current.CancellationToken);
        var (broken, _) = await worker.GetAsync("Health", new("http://localhost/api/health"));

        Assert.Equal("503", broken);
        Assert.True(JsonDocument.Parse(body).RootElement.GetProperty("healthy").GetBoolean());
    }

    [Fact]
    public async Task A_blob_that_Event_Grid_reports_twice_is_accepted_once()
    {
        await using var account = await StorageAccount.StartAsync();
        await using var worker = await FunctionsWorker.StartAsync(WorkerProcess.AppFolder, account.App().Settings, TimeProvider.System);
        await account.DropAsync("news.txt", "A bridge\n\nThe council built a bridge.");

        await worker.InvokeBlobAsync(StageNames.AcceptDump, StorageSection, ContainerNames.RawArticles, "news.txt");
        await worker.InvokeBlobAsync(StageNames.AcceptDump, StorageSection, ContainerNames.RawArticles, "news.txt");

        Assert.Single(await account.RowsAsync("dump"));
        Assert.Single(await account.TakeAsync(QueueNames.Dumps));
    }

    [Fact]
    public async Task An_urgent_dump_goes_its_own_way_to_the_same_queue_of_answers()
    {
        await using var account = await StorageAccount.StartAsync();
        await using var worker = await FunctionsWorker.StartAsync(WorkerProcess.AppFolder, account.App().Settings, TimeProvider.System);
        await account.DropAsync("news.txt", News.Text("Skarvik"), ("pipeline_urgent", "true"));
        await worker.InvokeBlobAsync(StageNames.AcceptDump, StorageSection, ContainerNames.RawArticles, "news.txt");
        await worker.InvokeQueueAsync(StageNames.IngestDump, Assert.Single(await account.TakeAsync(QueueNames.Dumps)));

        var offer = Assert.Single(await account.TakeAsync(QueueNames.UrgentArticles));
        await worker.InvokeQueueAsync(StageNames.SummarizeUrgentArticle, offer);

        Assert.Empty(await account.TakeAsync(QueueNames.Articles));
        Assert.Single(await account.TakeAsync(QueueNames.ArticleSummaries));
    }

    private const string StorageSection = "PipelineStorage";

    private static async Task<(int Code, string Words)> EndAsync(IReadOnlyDictionary<string, string?> settings)
    {
        await using var worker = await FunctionsWorker.LaunchAsync(WorkerProcess.AppFolder, settings);
        await worker.Process.EndedAsync(TestContext.Current.CancellationToken);
        return (worker.Process.ExitCode, string.Join('\n', worker.Process.Lines));
    }
}
