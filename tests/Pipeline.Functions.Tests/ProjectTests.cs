using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Pipeline.Functions.Tests;

/// <summary>The app's project stands apart, and all that it names is there.</summary>
public partial class ProjectTests
{
    private const string Name = "Pipeline.Functions";

    private static readonly XDocument Project = XDocument.Parse(Repository.Read($"src/{Name}/{Name}.csproj"));

    [Fact]
    public void The_solution_lists_the_app_and_does_not_build_it()
    {
        var solution = Repository.Read("Pipeline.sln");
        var id = Regex.Match(solution, $@"""{Regex.Escape(Name)}"", ""[^""]+"", ""(\{{[^}}]+\}})""").Groups[1].Value;

        Assert.NotEmpty(id);
        Assert.Contains($"{id}.Debug|Any CPU.ActiveCfg", solution, StringComparison.Ordinal);
        Assert.DoesNotMatch($@"{Regex.Escape(id)}\.[^\n]+\.Build\.0", solution);
        Assert.Contains($"dotnet build src/{Name}", Repository.Read("Directory.Solution.targets"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_the_solution_builds_refers_to_the_app()
    {
        var projects = Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories);

        Assert.All(projects, path => Assert.DoesNotContain($"{Name}.csproj", File.ReadAllText(path), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_package_has_a_version()
    {
        var versions = XDocument.Parse(Repository.Read("Directory.Packages.props")).Descendants("PackageVersion").Select(Include);

        Assert.Empty(Project.Descendants("PackageReference").Select(Include).Except(versions));
    }

    [Fact]
    public void The_scan_is_left_out_of_what_is_published()
    {
        var scan = Project.Descendants("Compile").Single();

        Assert.True(File.Exists(Path.Combine(Repository.Root, "src", Name, scan.Attribute("Remove")!.Value)));
        Assert.Contains("'$(ScanContainer)' != 'true'", scan.Attribute("Condition")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_host_finds_its_files_beside_the_app()
    {
        var links = Project.Descendants("None").ToDictionary(link => Include(link), link => link.Attribute("CopyToPublishDirectory")?.Value);

        Assert.Null(links["../../host.json"]);
        Assert.Equal("Never", links["../../local.settings.json"]);
    }

    private static string Include(XElement element) => element.Attribute("Include")!.Value;
}
