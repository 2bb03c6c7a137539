using System.Text.Json;
using Pipeline.Repository.Tests.Infra;
using Pipeline.Testing;

[assembly: AssemblyFixture(typeof(Deployment))]

namespace Pipeline.Repository.Tests.Infra;

/// <summary>
/// What main.bicep would make in an empty subscription, with all parameters that add something: its resources with evaluated names.
/// </summary>
public sealed class Deployment : IAsyncLifetime
{
    private const string Parameters =
        """
        using 'infra/main.bicep'
        param environmentName = 'ENVIRONMENT'
        param location = 'westeurope'
        param principalId = '11111111-1111-1111-1111-111111111111'
        param modelPrice = { Input: '0.2', CachedInput: '0.02', Output: '1.25' }
        param modelSpendingPerDay = '5'
        param alertEmail = 'operator@example.org'
        """;

    private JsonElement[] resources = [];

    public async ValueTask InitializeAsync() => resources = await PredictAsync("news");

    /// <summary>Resources of an environment of that name.</summary>
    internal static Task<JsonElement[]> PredictAsync(string environment, string more = "") =>
        PredictAsync(
            Parameters.Replace("ENVIRONMENT", environment, StringComparison.Ordinal) + "\n" + more,
            "--subscription-id",
            "00000000-0000-0000-0000-000000000001",
            "--location",
            "westeurope");

    /// <summary>Resources of a template under its parameters, which begin with its name.</summary>
    internal static async Task<JsonElement[]> PredictAsync(string parameters, params string[] scope)
    {
        var folder = Directory.CreateTempSubdirectory("infra-");
        try
        {
            Copy(Path.Combine(RepositoryFiles.Root, "infra"), Path.Combine(folder.FullName, "infra"));
            var file = Path.Combine(folder.FullName, "main.bicepparam");
            await File.WriteAllTextAsync(file, parameters);
            var (exitCode, _, problems) = await Bicep.RunAsync(["snapshot", file, "--mode", "overwrite", .. scope]);
            Assert.True(exitCode == 0, problems);
            var snapshot = await File.ReadAllTextAsync(Path.Combine(folder.FullName, "main.snapshot.json"));
            return [.. JsonElement.Parse(snapshot).GetProperty("predictedResources").EnumerateArray()];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The last part of the name of each resource of a type.</summary>
    internal IEnumerable<string> Names(string type) =>
        Of(type).Select(resource => resource.GetProperty("name").GetString()!.Split('/')[^1]);

    internal IEnumerable<JsonElement> Of(string type) => resources.Where(resource => resource.GetProperty("type").GetString() == type);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static void Copy(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
