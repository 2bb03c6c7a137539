using System.Diagnostics;
using Pipeline.Hosting.Emulator;
using Pipeline.Testing;

namespace Pipeline.Cli.Tests;

/// <summary>The script that the workflow runs the app under its host with; here another pipeline takes the app's place.</summary>
public sealed class SmokeTests : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private readonly TemporaryFolder folder = new();
    private AzuriteServer? storage;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "It runs on Linux.");
        storage = await AzuriteServer.StartAsync(
            await new AzuriteInstallation(TimeProvider.System, Console.Error).EnsureAsync(TestContext.Current.CancellationToken),
            data: null, endpoints: null, TimeProvider.System, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_pipeline_that_works_passes()
    {
        var (exitCode, output, errors) = await RunAsync(settings: [], [.. Pipeline, "run", "--watch"]);

        Assert.True(exitCode == 0, errors);
        Assert.Contains("canary/", output, StringComparison.Ordinal);
        Assert.Contains("Night ferry between Kelmouth", output, StringComparison.Ordinal);
        Assert.Contains("delivered, 0 rejected, 0 failed", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_answers_nothing_fails_and_shows_what_it_wrote()
    {
        var (exitCode, _, errors) = await RunAsync(new() { ["SMOKE_MINUTES"] = "0.02" }, "sh", "-c", "echo I do nothing; sleep 60");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("The storage is empty", errors, StringComparison.Ordinal);
        Assert.Contains("I do nothing", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run", "--elsewhere")]
    [InlineData("run", "seeds", "--elsewhere", "--watch")]
    public async Task Elsewhere_needs_files_and_does_not_stay(params string[] arguments)
    {
        var run = await PipelineProcess.RunAsync(
            folder.Path,
            new Dictionary<string, string?> { ["PipelineStorage"] = storage!.Endpoints.ConnectionString },
            arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--elsewhere takes files or folders", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Elsewhere_needs_a_storage_that_another_works_on()
    {
        var run = await PipelineProcess.RunAsync(
            folder.Path,
            new Dictionary<string, string?> { ["PipelineStorage"] = null },
            "run",
            folder.Write("a.txt", News.Text("Nowhere")),
            "--elsewhere");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("set PipelineStorage", run.Errors, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        folder.Dispose();
        if (storage is not null)
        {
            await storage.DisposeAsync();
        }
    }

    private static string[] Pipeline => ["dotnet", PipelineProcess.Command];

    private async Task<(int ExitCode, string Output, string Errors)> RunAsync(Dictionary<string, string> settings, params string[] command)
    {
        var script = Path.Combine(RepositoryFiles.Root, "eng", "smoke.sh");
        var start = new ProcessStartInfo("sh", [script, .. command])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PipelineStorage"] = storage!.Endpoints.ConnectionString, ["PIPELINE"] = string.Join(' ', Pipeline) },
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Limit, TimeProvider.System);
        return (process.ExitCode, await output, await errors);
    }
}
