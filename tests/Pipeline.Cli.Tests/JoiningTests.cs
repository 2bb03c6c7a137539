using Azure.Data.Tables;
using Pipeline.Storage;

namespace Pipeline.Cli.Tests;

/// <summary>A run on storage that others use says so before it starts.</summary>
public sealed class JoiningTests(AzuriteFixture emulator) : IClassFixture<AzuriteFixture>, IDisposable
{
    private readonly AzuriteAccount azurite = emulator.NewAccount();
    private readonly TemporaryFolder folder = new();

    private AzuriteClients Clients => new(azurite.ConnectionString);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task It_says_which_queues_get_the_events_and_whose_model_may_answer_and_refuses_company_when_told_to()
    {
        folder.Write("one.txt", News.Text("Joinham"));
        using var host = PipelineProcess.Start(
            folder.Path,
            azurite.Settings,
            "run",
            "--watch",
            "--Pipeline:Model:Endpoint=http://localhost:9/v1",
            "--Pipeline:Model:Name=other-model",
            "--Pipeline:Host:SweepInterval=00:00:01");
        await host.UntilErrorAsync("Serving the container");

        await AzuriteClients.UntilAsync(() =>
            Task.FromResult(Clients.Ledger.Query<TableEntity>("PartitionKey eq 'shared' and RowKey eq 'hosts'").Any()));
        var refused = await RunAsync("run", "one.txt", "--exclusive");
        using var joining = PipelineProcess.Start(folder.Path, azurite.Settings, "run", "one.txt", "--no-deliver");
        await joining.UntilErrorAsync("Events go to the queue of this run only.");
        await joining.UntilErrorAsync("Another host works there, seen ");
        host.Kill();
        joining.Kill();

        Assert.Equal(2, refused.ExitCode);
        Assert.Matches(
            "^pipeline: --exclusive: another host works on this storage, seen [0-9]+ s ago, model: other-model at localhost;",
            refused.ErrorLines[^1]);
    }

    [Fact]
    public async Task What_is_not_to_be_delivered_reaches_the_run_and_no_route()
    {
        folder.Write("two.txt", News.Text("Aloneham"));
        var before = await Clients.CountAsync(QueueNames.ArticleSummaries);

        var alone = await RunAsync("run", "two.txt", "--no-deliver", "--json");
        var after = await Clients.CountAsync(QueueNames.ArticleSummaries);
        folder.Write("three.txt", News.Text("Togetherham"));
        var shared = await RunAsync("run", "three.txt", "--json");

        Assert.Equal((0, 1, before), (alone.ExitCode, alone.OutputLines.Length, after));
        Assert.Contains($"Events go to {QueueNames.ArticleSummaries}, and to the queue of this run.", shared.ErrorLines);
        Assert.Equal(before + 1, await Clients.CountAsync(QueueNames.ArticleSummaries));
    }

    [Fact]
    public async Task What_is_urgent_goes_the_urgent_way()
    {
        folder.Write("flash.txt", News.Text("Hurryham"));

        var run = await RunAsync("run", "flash.txt", "--urgent", "--json");

        Assert.Equal((0, 1), (run.ExitCode, run.OutputLines.Length));
        var dump = Clients.Ledger.Query<TableEntity>("Kind eq 'dump'")
            .Single(row => row.GetString("Name").EndsWith("flash.txt", StringComparison.Ordinal));
        Assert.True(dump.GetBoolean("IsUrgent"));
        var article = Assert.Single(Clients.Ledger.Query<TableEntity>($"PartitionKey eq '{dump.PartitionKey}' and Kind eq 'article'"));
        Assert.Equal((true, "Delivered"), (article.GetBoolean("IsUrgent"), article.GetString("State")));
    }

    private Task<PipelineProcess.Ended> RunAsync(params IEnumerable<string> arguments) =>
        PipelineProcess.RunAsync(folder.Path, azurite.Settings, arguments);
}
