using System.Text.Json;
using System.Text.RegularExpressions;
using Pipeline.FunctionsHost;
using Pipeline.Stages;
using Pipeline.Testing;

namespace Pipeline.Functions.Tests.Worker;

/// <summary>What the build puts beside the app for the host.</summary>
public sealed partial class BuildTests
{
    /// <summary>The scan of 5.3.8 loses blobs.</summary>
    private static readonly Version OldestExtension = new(5, 3, 10);

    [Fact]
    public void The_host_loads_storage_extensions_whose_scan_loses_no_blobs()
    {
        var extensions = JsonDocument
            .Parse(File.ReadAllText(Path.Combine(WorkerProcess.AppFolder, "extensions.json")))
            .RootElement.GetProperty("extensions")
            .EnumerateArray()
            .Select(extension => Storage().Match(extension.GetProperty("typeName").GetString()!))
            .Where(match => match.Success)
            .ToDictionary(match => match.Groups[1].Value, match => Version.Parse(match.Groups[2].Value));

        Assert.Equal(["Blobs", "Queues"], extensions.Keys.Order());
        Assert.All(extensions.Values, version => Assert.True(version >= OldestExtension, $"{version} is older than {OldestExtension}."));
    }

    [Fact]
    public void The_app_brings_the_repositorys_host_json_and_no_local_settings_that_nobody_made()
    {
        Assert.Equal(RepositoryFiles.Read("host.json"), File.ReadAllText(Path.Combine(WorkerProcess.AppFolder, "host.json")));
        Assert.Equal(
            File.Exists(Path.Combine(RepositoryFiles.Root, "local.settings.json")),
            File.Exists(Path.Combine(WorkerProcess.AppFolder, "local.settings.json")));
    }

    [Fact]
    public void A_debug_build_scans_the_container_and_names_every_stage()
    {
        Assert.Contains(StageNames.AcceptDumpByScan, Trigger.All.Select(trigger => trigger.Function));
    }

    [GeneratedRegex(@"Microsoft\.Azure\.WebJobs\.Extensions\.Storage\.(\w+), Version=([\d.]+)")]
    private static partial Regex Storage();
}
