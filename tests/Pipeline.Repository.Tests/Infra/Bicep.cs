using System.Diagnostics;
using System.Reflection;
using Pipeline.Testing;

namespace Pipeline.Repository.Tests.Infra;

/// <summary>The Bicep compiler of the package.</summary>
internal static class Bicep
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private static readonly string Compiler = typeof(Bicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "Bicep").Value!.Replace('\\', Path.DirectorySeparatorChar);

    /// <returns>What it wrote; <c>Problems</c> are its errors and warnings.</returns>
    public static async Task<(int ExitCode, string Output, string Problems)> RunAsync(params IEnumerable<string> arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(Compiler, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        var output = process.StandardOutput.ReadToEndAsync();
        var problems = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Limit, TimeProvider.System);
        return (process.ExitCode, await output, await problems);
    }

    public static string PathOf(string file) => Path.Combine(RepositoryFiles.Root, "infra", file);
}
