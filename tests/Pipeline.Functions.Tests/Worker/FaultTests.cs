using System.Diagnostics;
using System.Globalization;
using Pipeline.FunctionsHost;
using Pipeline.Storage;
using Pipeline.Testing.ModelServer;

namespace Pipeline.Functions.Tests.Worker;

/// <summary>The app under the platform's listeners when something goes wrong around it.</summary>
[Collection(OneAtATime.Name)]
public sealed class FaultTests
{
    [Fact]
    public async Task Garbage_on_any_queue_becomes_a_dead_letter()
    {
        await using var account = await StorageAccount.StartAsync();
        await using var app = await FunctionsApp.StartAsync(account.App(), TimeProvider.System);
        string[] queues =
        [
            QueueNames.Dumps,
            QueueNames.Articles,
            QueueNames.DumpsPoison,
            QueueNames.ArticlesPoison,
            QueueNames.BlobTriggerPoison,
        ];
        foreach (var queue in queues)
        {
            await account
                .Queue(queue)
                .SendMessageAsync(Convert.ToBase64String("{\"no\": \"work item\"}"u8), TestContext.Current.CancellationToken);
            await account.Queue(queue).SendMessageAsync($"put into {queue} by hand", TestContext.Current.CancellationToken);
        }

        await StorageAccount.UntilAsync(async () =>
            (await account.DeadLettersAsync()).Count == 2 * queues.Length && await EmptyAsync(account, queues));

        var letters = await account.DeadLettersAsync();
        Assert.All(
            queues,
            queue =>
                Assert.Single(
                    letters,
                    letter =>
                        letter.Contains($"put into {queue} by hand", StringComparison.Ordinal)
                        && letter.Contains("not a work item", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_worker_that_is_killed_in_the_middle_loses_nothing()
    {
        await using var account = await StorageAccount.StartAsync();
        await using var model = await StandInModel.StartAsync(_ => new Reply.Obedient());
        await using var app = await FunctionsApp.StartAsync(
            account.App([.. Model(model), KeyValuePair.Create("Pipeline__Stages__Lease", (string?)"00:00:10")]),
            TimeProvider.System);
        await account.DropAsync("news.ndjson", string.Join('\n', Enumerable.Range(1, 60).Select(number => News.Json($"Town {number}"))));

        await AskedAsync(app, account, model, 5);
        app.Worker.Process.Kill();

        await StorageAccount.UntilAsync(async () => await SweptAsync(app) && await account.IsSettledAsync(1));
        var rows = await account.RowsAsync("article");
        Assert.Equal(60, rows.Count(row => row.GetString("State") == "Delivered"));
        Assert.Equal(
            rows.Select(row => row.GetString("EventId")).Order(),
            (await account.TakeAsync(QueueNames.ArticleSummaries))
                .Select(Id)
                .Where(id => rows.Any(row => row.GetString("EventId") == id))
                .Distinct()
                .Order());
    }

    [Fact]
    public async Task On_the_hosts_word_the_worker_gives_back_what_it_holds_and_no_execution_fails()
    {
        await using var account = await StorageAccount.StartAsync();
        await using var model = await StandInModel.StartAsync(_ => new Reply.Hang());
        await using var app = await FunctionsApp.StartAsync(account.App(Model(model)), TimeProvider.System);
        await account.DropAsync("news.txt", News.Text("Bergen"));
        await AskedAsync(app, account, model, 1);

        Assert.True(await app.StopAsync());

        var row = Assert.Single(await account.RowsAsync("article"));
        Assert.Equal((0, null), (row.GetInt32("Attempts"), row.GetDateTimeOffset("LeasedUntil")));
        Assert.Equal(1, await account.CountAsync(QueueNames.Articles));
        Assert.Empty(app.Failures);
    }

    [Fact]
    public async Task After_a_signal_the_worker_stays_for_the_host_and_refuses_what_still_comes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM to send.");
        await using var account = await StorageAccount.StartAsync();
        await using var model = await StandInModel.StartAsync(_ => new Reply.Hang());
        await using var app = await FunctionsApp.StartAsync(account.App(Model(model)), TimeProvider.System);
        await account.DropAsync("news.txt", News.Text("Bergen"));
        await AskedAsync(app, account, model, 1);

        using var kill = Process.Start("kill", ["-TERM", app.Worker.Process.Id.ToString(CultureInfo.InvariantCulture)]);
        await StorageAccount.UntilAsync(async () => (await account.RowsAsync("article")).Single().GetDateTimeOffset("LeasedUntil") is null);
        var refused = await Assert.ThrowsAsync<InvocationFailedException>(() => app.Worker.InvokeQueueAsync("IngestDump", "{}"));
        Assert.Contains("stopping", refused.Message, StringComparison.Ordinal);

        Assert.True(await app.StopAsync());
    }

    private static KeyValuePair<string, string?>[] Model(StandInModel model) =>
    [
        new("Pipeline__Model__Endpoint", new Uri(model.Url, "v1").ToString()),
        new("Pipeline__Model__Name", "stand-in"),
    ];

    /// <summary>Until the model has been asked so often.</summary>
    private static Task AskedAsync(FunctionsApp app, StorageAccount account, StandInModel model, int times) =>
        StorageAccount.UntilAsync(async () =>
    {
        if ((await account.RowsAsync("dump")).Count == 0)
        {
            await app.Worker.InvokeTimerAsync("Sweep");
        }

        return model.Requests.Count(request => request.Body.Contains("bridge", StringComparison.Ordinal)) >= times;
    });

    /// <summary>Sweep as the timer runs it; not while the worker is being started again.</summary>
    private static async Task<bool> SweptAsync(FunctionsApp app)
    {
        try
        {
            await app.Worker.InvokeTimerAsync("Sweep");
            return true;
        }
        catch (WorkerLostException)
        {
            return false;
        }
    }

    private static async Task<bool> EmptyAsync(StorageAccount account, IEnumerable<string> queues)
    {
        foreach (var queue in queues)
        {
            if (await account.CountAsync(queue) > 0)
            {
                return false;
            }
        }

        return true;
    }

    private static string Id(string text) => System.Text.Json.JsonDocument.Parse(text).RootElement.GetProperty("id").GetString()!;
}
