using System.Diagnostics;
using System.Globalization;
using Azure.Data.Tables;
using Pipeline.Hosting.Emulator;
using Pipeline.Storage;

namespace Pipeline.Cli.Tests;

public sealed class WatchTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task What_is_dropped_is_served_until_the_signal_and_not_again_after_a_restart()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM to send.");
        await using var azurite = await StartAsync();
        using var folder = new TemporaryFolder();
        var settings = new Dictionary<string, string?> { ["PipelineStorage"] = azurite.Endpoints.ConnectionString };
        var clients = new AzuriteClients(azurite.Endpoints.ConnectionString);

        using (var serving = PipelineProcess.Start(folder.Path, settings, "run", "--watch"))
        {
            await AzuriteClients.UntilAsync(() => clients.TryUploadAsync("dropped.txt", News.Text("Watchtown")));
            await AzuriteClients.UntilAsync(async () => await clients.CountAsync(QueueNames.ArticleSummaries) == 1);
            await serving.TerminateAsync();
            var ended = await serving.EndAsync();
            Assert.True(ended.ExitCode == 0, ended.Errors);
        }

        using (var again = PipelineProcess.Start(folder.Path, settings, "run"))
        {
            await AzuriteClients.UntilAsync(() => clients.TryUploadAsync("second.txt", News.Text("Secondtown")));
            await AzuriteClients.UntilAsync(async () => await clients.CountAsync(QueueNames.ArticleSummaries) >= 2);
            await AzuriteClients.UntilAsync(() =>
                Task.FromResult(clients.Ledger.Query<TableEntity>("Kind eq 'dump' and State eq 'Completed'").Count() == 2));
            await again.TerminateAsync();
            await again.EndAsync();
        }

        Assert.Equal(2, await clients.CountAsync(QueueNames.ArticleSummaries));
    }

    [Fact]
    public async Task What_comes_and_ends_is_said_a_line_each_unless_quiet()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM to send.");
        await using var azurite = await StartAsync();
        using var folder = new TemporaryFolder();
        var settings = new Dictionary<string, string?> { ["PipelineStorage"] = azurite.Endpoints.ConnectionString };
        var clients = new AzuriteClients(azurite.Endpoints.ConnectionString);

        var said = await ServeAsync("said", "--watch");
        var quiet = await ServeAsync("quiet", "--watch", "--quiet");

        Assert.Contains(said.ErrorLines, line => line.StartsWith("said-good.txt: accepted, ", StringComparison.Ordinal));
        Assert.Contains("said-good.txt: completed, 1 delivered, 0 rejected, 0 failed", said.ErrorLines);
        Assert.Contains("said-empty.txt: rejected; empty: holds no bytes", said.ErrorLines);
        Assert.DoesNotContain("quiet-good.txt", quiet.Errors, StringComparison.Ordinal);

        async Task<PipelineProcess.Ended> ServeAsync(string prefix, params string[] options)
        {
            using var serving = PipelineProcess.Start(folder.Path, settings, ["run", .. options]);
            await AzuriteClients.UntilAsync(() => clients.TryUploadAsync($"{prefix}-empty.txt", ""));
            await AzuriteClients.UntilAsync(() => clients.TryUploadAsync($"{prefix}-good.txt", News.Text(prefix)));
            await AzuriteClients.UntilAsync(async () => await clients.CountAsync(QueueNames.ArticleSummaries) > 0);
            await AzuriteClients.UntilAsync(() =>
                Task.FromResult(
                    clients
                        .Ledger.Query<TableEntity>("Kind eq 'dump' and State eq 'Completed'")
                        .Any(row => row.GetString("Name") == $"{prefix}-good.txt")));
            if (prefix == "said")
            {
                await serving.UntilErrorAsync("said-good.txt: completed");
            }

            await serving.TerminateAsync();
            return await serving.EndAsync();
        }
    }

    [Fact]
    public async Task A_signal_to_the_whole_group_leaves_the_emulator_to_who_started_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM to send.");
        await using var azurite = await StartAsync();

        await TerminateAsync(azurite.ProcessId);

        var clients = new AzuriteClients(azurite.Endpoints.ConnectionString);
        for (var request = 0; request < 200; request++)
        {
            Assert.False(await clients.TryUploadAsync("a.txt", "There is no container, but an answer."));
        }

        Assert.False(azurite.Ended.IsCompleted);
    }

    [Fact]
    public async Task An_emulator_that_dies_ends_the_wait_for_it()
    {
        var azurite = await StartAsync();
        Process.GetProcessById(azurite.ProcessId).Kill();
        await azurite.Ended.WaitAsync(Limit, TimeProvider.System, TestContext.Current.CancellationToken);
        await azurite.DisposeAsync();
    }

    private static async Task<AzuriteServer> StartAsync() => await AzuriteServer.StartAsync(
        await new AzuriteInstallation(TimeProvider.System, Console.Error).EnsureAsync(TestContext.Current.CancellationToken),
        data: null, endpoints: null, TimeProvider.System, TestContext.Current.CancellationToken);

    private static async Task TerminateAsync(int process)
    {
        using var kill = Process.Start("kill", ["-TERM", process.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
