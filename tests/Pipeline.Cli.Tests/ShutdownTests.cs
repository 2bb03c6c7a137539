using Azure.Data.Tables;
using Pipeline.Storage;
using Pipeline.Testing.ModelServer;

namespace Pipeline.Cli.Tests;

/// <summary>On SIGTERM a worker stops receiving, finishes what it can, gives back the rest, and ends. On storage of its own.</summary>
public sealed class ShutdownTests(AzuriteFixture emulator) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private readonly AzuriteAccount azurite = emulator.NewAccount();

    private AzuriteClients Clients => new(azurite.ConnectionString);

    public ValueTask InitializeAsync()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM to send.");
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task What_can_be_finished_within_the_grace_is_finished()
    {
        await using var model = await StandInModel.StartAsync(_ => new Reply.Delayed(TimeSpan.FromSeconds(2), new Reply.Obedient()));

        await StopAtWorkAsync(model, "finished.txt", "00:01:00");

        var row = await RowAsync("finished.txt");
        Assert.Equal("Delivered", row.GetString("State"));
    }

    [Fact]
    public async Task What_takes_longer_is_given_back_at_once_and_costs_no_attempt()
    {
        await using var model = await StandInModel.StartAsync(_ => new Reply.Hang());

        await StopAtWorkAsync(model, "given-back.txt", "00:00:01");

        var row = await RowAsync("given-back.txt");
        Assert.Equal((0, null), (row.GetInt32("Attempts"), row.GetDateTimeOffset("LeasedUntil")));
        var visible = (await Clients.Queue(QueueNames.Articles).PeekMessagesAsync(32, TestContext.Current.CancellationToken)).Value;
        Assert.Contains(visible, message => Convert.FromBase64String(message.MessageText) is var text
            && System.Text.Encoding.UTF8.GetString(text).Contains(row.PartitionKey, StringComparison.Ordinal));
    }

    /// <summary>Serves one article until the model has been asked about it, then says stop. Returns when the process has ended.</summary>
    private async Task StopAtWorkAsync(StandInModel model, string name, string grace)
    {
        using var folder = new TemporaryFolder();
        var settings = new Dictionary<string, string?>
        {
            ["PipelineStorage"] = azurite.ConnectionString,
            ["Pipeline__Model__Endpoint"] = new Uri(model.Url, "v1").ToString(),
            ["Pipeline__Model__Name"] = "stand-in",
            ["Pipeline__Host__Grace"] = grace,
        };
        using var serving = PipelineProcess.Start(folder.Path, settings, "run", "--watch");
        await AzuriteClients.UntilAsync(() => Clients.TryUploadAsync(name, News.Text(name)));
        await AzuriteClients.UntilAsync(() =>
            Task.FromResult(model.Requests.Any(request => request.Body.Contains(name, StringComparison.Ordinal))));
        await serving.TerminateAsync();
        var ended = await serving.EndAsync();
        Assert.True(ended.ExitCode == 0, ended.Errors);
    }

    private async Task<TableEntity> RowAsync(string name)
    {
        var dump = await Clients
            .Ledger.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"Kind eq 'dump' and Name eq {name}"))
            .SingleAsync(TestContext.Current.CancellationToken);
        return await Clients
            .Ledger.QueryAsync<TableEntity>($"Kind eq 'article' and PartitionKey eq '{dump.PartitionKey}'")
            .SingleAsync(TestContext.Current.CancellationToken);
    }
}
