using Azure.Storage.Queues;
using Pipeline.Hosting.Emulator;

namespace Pipeline.Cli.Tests;

/// <summary>On storage of its own, where nobody accepts what is dropped.</summary>
public sealed class CanaryTests(AzuriteFixture emulator) : IClassFixture<AzuriteFixture>
{
    private readonly AzuriteAccount azurite = emulator.NewAccount();

    [Fact]
    public async Task A_pipeline_that_runs_elsewhere_answers_it()
    {
        await using var storage = await AzuriteServer.StartAsync(
            await new AzuriteInstallation(TimeProvider.System, Console.Error).EnsureAsync(TestContext.Current.CancellationToken),
            data: null, endpoints: null, TimeProvider.System, TestContext.Current.CancellationToken);
        using var folder = new TemporaryFolder();
        var settings = new Dictionary<string, string?> { ["PipelineStorage"] = storage.Endpoints.ConnectionString };
        using var serving = PipelineProcess.Start(folder.Path, settings, "run", "--watch");
        try
        {
            await AzuriteClients.UntilAsync(() =>
                new AzuriteClients(storage.Endpoints.ConnectionString).TryUploadAsync("first.txt", News.Text("Firsttown")));

            var canary = await PipelineProcess.RunAsync(folder.Path, settings, "canary");

            Assert.True(canary.ExitCode == 0, canary.Errors);
            Assert.Contains("model extractive", canary.Output, StringComparison.Ordinal);
            Assert.DoesNotContain(
                "article-summaries-canary",
                await QueuesAsync(storage.Endpoints.ConnectionString),
                StringComparison.Ordinal);
        }
        finally
        {
            serving.Kill();
        }
    }

    [Fact]
    public async Task Where_nobody_accepts_it_the_message_says_so()
    {
        using var folder = new TemporaryFolder();
        var settings = azurite.Settings;
        await azurite.EnsureAsync();

        var canary = await PipelineProcess.RunAsync(folder.Path, settings, "canary", "--minutes", "0.02");

        Assert.Equal(2, canary.ExitCode);
        Assert.Contains("nobody has accepted it", Assert.Single(canary.ErrorLines), StringComparison.Ordinal);
    }

    private static async Task<string> QueuesAsync(string connectionString)
    {
        var names = new List<string>();
        await foreach (
            var queue in new QueueServiceClient(connectionString, new(QueueClientOptions.ServiceVersion.V2021_12_02)).GetQueuesAsync())
        {
            names.Add(queue.Name);
        }

        return string.Join(' ', names);
    }
}
