using System.Text.Json;
using System.Text.RegularExpressions;
using Pipeline.FunctionsHost;
using Pipeline.Testing;

namespace Pipeline.Functions.Tests;

/// <summary>docs/functions.md names every function and every setting of the sample.</summary>
public partial class DocumentTests
{
    private static readonly string Document = RepositoryFiles.Read("docs/functions.md");

    [Fact]
    public void Every_function_has_its_row_and_every_row_its_function()
    {
        var rows = FunctionRow().Matches(Document).SelectMany(row => row.Groups[1].Value.Split(", "));

        Assert.Equal(Trigger.All.Select(trigger => trigger.Function).Order(), rows.Order());
    }

    [Fact]
    public void Every_setting_of_the_sample_is_explained()
    {
        var settings = JsonDocument
            .Parse(RepositoryFiles.Read("local.settings.sample.json"))
            .RootElement.GetProperty("Values")
            .EnumerateObject();

        Assert.All(
            settings,
            setting =>
                Assert.Contains(
                    $"{setting.Name[Math.Max(0, setting.Name.LastIndexOf("__", StringComparison.Ordinal))..]}`",
                    Document,
                    StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\| ([A-Z][A-Za-z, ]+) \| .+ \| .+ \|$", RegexOptions.Multiline)]
    private static partial Regex FunctionRow();
}
