using System.Text.Json;
using System.Text.RegularExpressions;
using Pipeline.Testing;

namespace Pipeline.Repository.Tests.Infra;

/// <summary>The compiler has nothing to say against what is deployed.</summary>
public partial class CompilerTests
{
    public static TheoryData<string> EntryPoints =>
        [.. Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "infra"), "*.bicep").Select(path => Path.GetFileName(path))];

    /// <summary>A build lints too.</summary>
    [Theory]
    [MemberData(nameof(EntryPoints))]
    public async Task It_builds_without_a_warning_and_describes_its_parameters(string file)
    {
        var (exitCode, template, problems) = await Bicep.RunAsync("build", Bicep.PathOf(file), "--stdout");

        Assert.Equal((0, ""), (exitCode, problems));
        Assert.All(
            JsonElement.Parse(template).GetProperty("parameters").EnumerateObject(),
            parameter =>
                Assert.True(
                    parameter.Value.TryGetProperty("metadata", out var metadata) && metadata.TryGetProperty("description", out _),
                    $"{parameter.Name} has no description."));
    }

    [Fact]
    public void Every_module_is_used_and_so_is_each_of_its_outputs()
    {
        var entries = string.Concat(EntryPoints.Select(file => File.ReadAllText(Bicep.PathOf(file.Data))));
        var used = Used()
            .Matches(entries)
            .Select(match => (File: match.Groups["file"].Value, Name: match.Groups["name"].Value))
            .Distinct()
            .ToDictionary(module => module.File, module => module.Name);
        var modules = Directory
            .EnumerateFiles(Path.Combine(RepositoryFiles.Root, "infra", "modules"), "*.bicep")
            .ToDictionary(path => Path.GetFileName(path), File.ReadAllText);

        Assert.Equal(modules.Keys.Order(), used.Keys.Order());
        Assert.All(modules, module => Assert.All(
            Output().Matches(module.Value),
            output => Assert.Matches($@"\b{used[module.Key]}\.\??outputs\.{output.Groups[1].Value}\b", entries)));
    }

    [Fact]
    public void The_environment_sets_every_parameter_that_is_there_and_no_other()
    {
        var declared = Parameter()
            .Matches(RepositoryFiles.Read("infra/main.bicep"))
            .Select(match => match.Groups[1].Value)
            .Except(["budgetStart"]);
        var set = JsonElement
            .Parse(RepositoryFiles.Read("infra/main.parameters.json"))
            .GetProperty("parameters")
            .EnumerateObject()
            .Select(parameter => parameter.Name);

        Assert.Equal(declared.Order(), set.Order());
    }

    [GeneratedRegex(@"^module (?<name>\w+) 'modules/(?<file>[\w.-]+)'", RegexOptions.Multiline)]
    private static partial Regex Used();

    [GeneratedRegex(@"^output (\w+) ", RegexOptions.Multiline)]
    private static partial Regex Output();

    [GeneratedRegex(@"^param (\w+) ", RegexOptions.Multiline)]
    private static partial Regex Parameter();
}
