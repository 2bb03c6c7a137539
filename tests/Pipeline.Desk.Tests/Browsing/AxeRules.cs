using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Playwright;
using Pipeline.Hosting.Emulator;
using Pipeline.Testing;

namespace Pipeline.Desk.Tests.Browsing;

/// <summary>The rules of axe-core, as <c>tools/axe</c> pins it, fetched once for each version.</summary>
internal static class AxeRules
{
    /// <returns>What is serious or worse on a page, with where it is.</returns>
    public static async Task<IReadOnlyList<string>> BrokenAsync(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(await EnsureAsync(), TestContext.Current.CancellationToken));
        var result = await page.EvaluateAsync<JsonElement>("async () => (await axe.run()).violations");
        return
        [
            .. result.EnumerateArray()
                .Where(rule => rule.GetProperty("impact").GetString() is "serious" or "critical")
                .SelectMany(rule => rule.GetProperty("nodes").EnumerateArray().Select(node =>
                    $"{page.Url}: {rule.GetProperty("id")}: {rule.GetProperty("help")}: {node.GetProperty("html")}")),
        ];
    }

    private static async Task<string> EnsureAsync()
    {
        var sources = Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "tools", "axe"), "package*.json")
            .Order(StringComparer.Ordinal)
            .ToList();
        var content = sources.SelectMany(File.ReadAllBytes).ToArray();
        var folder = Path.Combine(Path.GetTempPath(), "pipeline-axe-" + Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8)));
        if (!Directory.Exists(folder))
        {
            var incomplete = Directory.CreateTempSubdirectory("pipeline-axe-").FullName;
            sources.ForEach(file => File.Copy(file, Path.Combine(incomplete, Path.GetFileName(file))));
            var fetched = await Tool.RunAsync(
                "npm",
                ["ci", "--ignore-scripts", "--no-audit", "--no-fund"],
                incomplete,
                TestContext.Current.CancellationToken);
            Assert.True(fetched is { ExitCode: 0 }, $"axe-core cannot be fetched: {fetched?.Output ?? "npm is not installed"}");
            Directory.Move(incomplete, folder);
        }

        return Path.Combine(folder, "node_modules", "axe-core", "axe.min.js");
    }
}
