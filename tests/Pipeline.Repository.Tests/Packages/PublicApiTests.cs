using Pipeline.Contracts;
using Pipeline.Subscriber;
using Pipeline.Testing;
using PublicApiGenerator;

namespace Pipeline.Repository.Tests.Packages;

/// <summary>What the packages offer to other people's code changes only on purpose: it is compared with what was approved.</summary>
public sealed class PublicApiTests
{
    private const string Approve = "PIPELINE_APPROVE";

    private static readonly ApiGeneratorOptions Options = new() { IncludeAssemblyAttributes = false };

    [Theory]
    [InlineData(typeof(EventTypes))]
    [InlineData(typeof(EventSubscriber))]
    public void The_public_api_of_a_package_is_the_approved_one(Type type)
    {
        var name = type.Assembly.GetName().Name!;
        var path = Path.Combine(RepositoryFiles.Root, "tests", "Pipeline.Repository.Tests", "Packages", $"{name}.approved.txt");
        var api = type.Assembly.GeneratePublicApi(Options).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable(Approve) is "1")
        {
            File.WriteAllText(path, api);
        }

        Assert.True(
            api == RepositoryFiles.Read(Path.GetRelativePath(RepositoryFiles.Root, path)).ReplaceLineEndings("\n"),
            $"The public API of {name} has changed. Run the tests with {Approve}=1, read the difference in {Path.GetFileName(path)}, and name the change in CHANGELOG.md."
        );
    }
}
