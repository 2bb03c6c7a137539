using System.Security.Cryptography;
using Pipeline.Hosting.Emulator;

namespace Pipeline.Cli.Tests;

/// <summary>A copy of a folder with the npm packages that its lock file names, kept for the next run.</summary>
internal static class NpmFolder
{
    /// <returns>Null when the packages cannot be fetched.</returns>
    public static async Task<string?> EnsureAsync(string sources)
    {
        var files = new[] { "package.json", "package-lock.json", "tsconfig.json", "subscriber.ts" };
        var content = files.SelectMany(file => File.ReadAllBytes(Path.Combine(sources, file))).ToArray();
        var folder = Path.Combine(Path.GetTempPath(), "pipeline-sample-" + Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8)));
        if (Directory.Exists(folder))
        {
            return folder;
        }

        var incomplete = Directory.CreateTempSubdirectory("pipeline-sample-").FullName;
        foreach (var file in files)
        {
            File.Copy(Path.Combine(sources, file), Path.Combine(incomplete, file));
        }

        if (
            await Tool.RunAsync(
                "npm",
                ["ci", "--ignore-scripts", "--no-audit", "--no-fund"],
                incomplete,
                TestContext.Current.CancellationToken)
            is not { ExitCode: 0 })
        {
            Directory.Delete(incomplete, recursive: true);
            return null;
        }

        Directory.Move(incomplete, folder);
        return folder;
    }
}
