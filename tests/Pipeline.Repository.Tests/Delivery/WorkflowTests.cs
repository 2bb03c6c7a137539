using System.Text.RegularExpressions;
using Pipeline.Testing;
using YamlDotNet.RepresentationModel;

namespace Pipeline.Repository.Tests.Delivery;

/// <summary>The workflows cannot run here; what they run can, and what they may do shows in the files.</summary>
public partial class WorkflowTests
{
    [Theory]
    [MemberData(nameof(Workflow.Files), MemberType = typeof(Workflow))]
    public void Every_action_is_pinned_by_its_hash_and_says_its_version(string file)
    {
        var workflow = new Workflow(file);
        var uses = workflow.Steps.Count(step => step.Children.ContainsKey("uses"));

        Assert.Equal(uses, Pinned().Count(workflow.Text));
        Assert.Equal(uses, Uses().Count(workflow.Text));
    }

    [Theory]
    [MemberData(nameof(Workflow.Files), MemberType = typeof(Workflow))]
    public void Nothing_is_allowed_but_what_a_job_asks_for_and_no_job_runs_for_ever(string file)
    {
        string[] harmless = ["contents: read", "security-events: write", "id-token: write"];
        var workflow = new Workflow(file);

        Assert.Empty((YamlMappingNode)workflow["permissions"]);
        Assert.All(
            workflow.Jobs,
            job =>
            {
                Assert.InRange(
                    int.Parse(Workflow.Value(job, "timeout-minutes") ?? "0", System.Globalization.CultureInfo.InvariantCulture),
                    1,
                    60);
                Assert.Subset(
                    harmless.ToHashSet(),
                    ((YamlMappingNode)job["permissions"]).Select(permission => $"{permission.Key}: {permission.Value}").ToHashSet());
            });
        Assert.All(
            workflow.Steps.Where(step => Workflow.Value(step, "uses")?.StartsWith("actions/checkout@", StringComparison.Ordinal) is true),
            step => Assert.Equal("false", (string?)step["with"]["persist-credentials"]));
    }

    [Fact]
    public void Only_the_deployment_gets_an_identity()
    {
        Assert.Equal(
            ["deploy.yml"],
            Workflow.Files.Select(row => row.Data).Where(file => new Workflow(file).Text.Contains("id-token", StringComparison.Ordinal)));
        Assert.All(
            Workflow.Files.Select(row => row.Data),
            file => Assert.DoesNotContain("secrets.", new Workflow(file).Text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Workflow.Files), MemberType = typeof(Workflow))]
    public void Every_step_that_runs_something_calls_a_script_that_is_there(string file)
    {
        Assert.All(
            new Workflow(file).Steps.Select(step => Workflow.Value(step, "run")).OfType<string>(),
            run =>
            {
                var path = Path.Combine(RepositoryFiles.Root, run);
                Assert.True(File.Exists(path), $"{run} is no script of the repository.");
                Assert.True(
                    OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & UnixFileMode.UserExecute) != 0,
                    $"{run} cannot be executed.");
            });
    }

    [Fact]
    public void The_tests_run_on_Linux_and_Windows_as_they_do_everywhere_and_the_app_under_its_host()
    {
        var workflow = new Workflow("ci.yml");
        var systems = (YamlSequenceNode)workflow.Jobs.First()["strategy"]["matrix"]["os"];

        Assert.Equal(["ubuntu", "windows"], systems.Select(system => ((string)system!).Split('-')[0]));
        Assert.Equal([".ci/run", "eng/functions.sh", "eng/sbom.sh"], workflow.Steps.Select(step => Workflow.Value(step, "run")).OfType<string>());
    }

    [GeneratedRegex(@"^ +- uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+\r?$", RegexOptions.Multiline)]
    private static partial Regex Pinned();

    [GeneratedRegex(@"\buses:")]
    private static partial Regex Uses();
}
