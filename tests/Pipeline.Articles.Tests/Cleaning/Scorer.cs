using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Pipeline.Tests.Cleaning;

/// <summary>The scorers of the evaluation data, which lies beside the repository.</summary>
internal static class Scorer
{
    /// <summary>The folder of the evaluation data.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "..", "shared", "eval"));

    /// <returns>The words of the scorer's last line: names, each with its value behind it.</returns>
    public static async Task<string[]> RunAsync(string script, params string[] arguments)
    {
        using var python = Process.Start(
            new ProcessStartInfo("python3", [Path.Combine(Root, script), .. arguments]) { RedirectStandardOutput = true }
        )!;
        var output = await python.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await python.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, python.ExitCode);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries) is [.., var last] ? last.Split(' ') : [];
    }

    public static double Value(string[] score, string name) =>
        double.Parse(score[Array.IndexOf(score, name) + 1], CultureInfo.InvariantCulture);

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
