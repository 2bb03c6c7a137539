using System.Text.Json;
using System.Text.RegularExpressions;
using Pipeline.Azure.Storage;
using Pipeline.FunctionsHost;
using Pipeline.Testing;

namespace Pipeline.Repository.Tests;

/// <summary>The sample of local settings holds what the app needs, and nothing that nobody reads.</summary>
public partial class LocalSettingsTests
{
    /// <summary>Settings that users, infrastructure and documents know by name.</summary>
    private static readonly string[] Fixed =
        [StorageSettings.Section, "Pipeline:Model:Provider", "Pipeline:Model:Endpoint", "Pipeline:Model:Name", "Pipeline:Model:ApiKey"];

    /// <summary>Read by the host, not by the app.</summary>
    private static readonly string[] Platform = ["FUNCTIONS_WORKER_RUNTIME", "AzureWebJobsStorage"];

    private static readonly Dictionary<string, string> Sample = JsonDocument
        .Parse(RepositoryFiles.Read("local.settings.sample.json"))
        .RootElement.GetProperty("Values")
        .EnumerateObject()
        .ToDictionary(pair => pair.Name.Replace("__", ":", StringComparison.Ordinal), pair => pair.Value.GetString()!);

    [Fact]
    public void The_sample_has_every_setting_that_is_known_by_name()
    {
        Assert.Empty(Fixed.Concat(Platform).Except(Sample.Keys));
    }

    [Fact]
    public void The_sample_has_no_setting_that_nobody_reads()
    {
        Assert.Empty(Sample.Keys.Except(KnownSettings.All).Except(Platform));
    }

    [Fact]
    public void The_code_reads_what_is_known_by_name()
    {
        Assert.Empty(Fixed.Except(KnownSettings.All));
    }

    [Fact]
    public void Every_setting_that_a_trigger_names_is_in_the_sample()
    {
        var connections = Trigger.All.Select(trigger => trigger.Connection).OfType<string>();
        var placeholders = Trigger.All.SelectMany(trigger => Placeholder().Matches(trigger.Target).Select(match => match.Groups[1].Value));

        Assert.Empty(
            connections.Concat(placeholders).Select(name => name.Replace("__", ":", StringComparison.Ordinal)).Except(Sample.Keys));
    }

    [Fact]
    public void The_sample_runs_as_it_is_with_an_emulator_and_no_model()
    {
        Assert.Equal("dotnet-isolated", Sample["FUNCTIONS_WORKER_RUNTIME"]);
        Assert.Equal("UseDevelopmentStorage=true", Sample["AzureWebJobsStorage"]);
        Assert.Equal("UseDevelopmentStorage=true", Sample[StorageSettings.Section]);
        Assert.Equal("Extractive", Sample["Pipeline:Model:Provider"]);
    }

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Placeholder();
}
