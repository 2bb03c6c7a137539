using System.Diagnostics;
using System.Reflection;

namespace Pipeline.Cli.Tests;

public sealed class HarnessTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(16);

    private static readonly string Harness = typeof(HarnessTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "Pipeline.Harness").Value!;

    [Fact]
    public Task Nothing_is_lost_and_nothing_happens_twice_while_processes_die_and_the_storage_fails() =>
        RunAsync("--articles", "80", "--seed", "8");

    [Fact]
    public Task Nothing_is_lost_with_two_models_and_nothing_happens_twice_while_hosts_of_the_Functions_app_die() =>
        RunAsync("--articles", "60", "--seed", "4", "--functions", "--cascade");

    private static async Task RunAsync(params string[] arguments)
    {
        using var harness = Process.Start(
            new ProcessStartInfo(Harness + (OperatingSystem.IsWindows() ? ".exe" : ""), [.. arguments, "--workers", "2", "--limit", "15"])
            {
                RedirectStandardOutput = true,
            }
        )!;
        var output = harness.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            await harness.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Limit, TimeProvider.System);
        }
        finally
        {
            // Its processes end with it.
            harness.Kill();
        }

        Assert.Contains("lost 0, wrong 0, unexplained 0; subscriber effects exactly", await output, StringComparison.Ordinal);
        Assert.Equal(0, harness.ExitCode);
    }
}
