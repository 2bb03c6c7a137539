using System.Text.Json;
using System.Text.RegularExpressions;
using Pipeline.FunctionsHost;
using Pipeline.Ledger;
using Pipeline.Testing;

namespace Pipeline.Functions.Tests;

/// <summary>host.json says what it means to, and docs/functions.md explains each value once.</summary>
public partial class HostJsonTests
{
    private static readonly Dictionary<string, string> Values = Leaves(
            JsonDocument.Parse(RepositoryFiles.Read("host.json")).RootElement,
            "")
        .ToDictionary(leaf => leaf.Name, leaf => leaf.Value);

    [Fact]
    public void Every_value_is_explained_and_nothing_else_is()
    {
        var explained = Rows()
            .Matches(RepositoryFiles.Read("docs/functions.md"))
            .Select(row => $"{row.Groups[1].Value} = {row.Groups[2].Value}");

        Assert.Equal(Values.Select(pair => $"{pair.Key} = {pair.Value}"), explained);
    }

    [Fact]
    public void Each_kind_of_storage_trigger_has_its_section()
    {
        var kinds = Trigger.All.Where(trigger => trigger.UsesStorage).Select(trigger => trigger.Kind + "s").Distinct();
        var sections = Values
            .Keys.Where(name => name.StartsWith("extensions.", StringComparison.Ordinal))
            .Select(name => name.Split('.')[1])
            .Distinct();

        Assert.Equal(kinds.Order(), sections.Order());
    }

    [Fact]
    public void The_platform_gives_up_long_after_the_ledger_does()
    {
        Assert.True(int.Parse(Values["extensions.queues.maxDequeueCount"], null) >= 10 * new StageOptions().MaxAttempts);
    }

    [Fact]
    public void A_function_may_run_longer_than_a_worker_may_hold_a_row()
    {
        Assert.True(TimeSpan.Parse(Values["functionTimeout"], null) > new StageOptions().Lease);
    }

    [Fact]
    public void The_host_leaves_decoding_to_the_functions()
    {
        Assert.Equal("none", Values["extensions.queues.messageEncoding"]);
    }

    private static IEnumerable<(string Name, string Value)> Leaves(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object
            ? element
                .EnumerateObject()
                .SelectMany(property => Leaves(property.Value, name.Length == 0 ? property.Name : $"{name}.{property.Name}"))
            :
            [
                (
                    name,
                    element.ToString().Replace("True", "true", StringComparison.Ordinal).Replace("False", "false", StringComparison.Ordinal)
                ),
            ];

    [GeneratedRegex(@"^\| `([\w.]+)` \| `([^`]+)` \| .+ \|$", RegexOptions.Multiline)]
    private static partial Regex Rows();
}
