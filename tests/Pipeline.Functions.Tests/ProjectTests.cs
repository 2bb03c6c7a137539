using System.Xml.Linq;
using Pipeline.Testing;

namespace Pipeline.Functions.Tests;

/// <summary>What the app's project leaves out of what is published.</summary>
public class ProjectTests
{
    private const string Name = "Pipeline.Functions";

    private static readonly XDocument Project = XDocument.Parse(RepositoryFiles.Read($"src/{Name}/{Name}.csproj"));

    [Fact]
    public void The_scan_is_left_out_of_what_is_published()
    {
        var scan = Project.Descendants("Compile").Single();

        Assert.True(File.Exists(Path.Combine(RepositoryFiles.Root, "src", Name, scan.Attribute("Remove")!.Value)));
        Assert.Contains("'$(ScanContainer)' != 'true'", scan.Attribute("Condition")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_host_finds_its_files_beside_the_app()
    {
        var links = Project
            .Descendants("None")
            .ToDictionary(link => Include(link), link => link.Attribute("CopyToPublishDirectory")?.Value);

        Assert.Null(links["../../host.json"]);
        Assert.Equal("Never", links["../../local.settings.json"]);
    }

    private static string Include(XElement element) => element.Attribute("Include")!.Value;
}
