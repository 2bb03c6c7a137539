using Pipeline.Testing;

namespace Pipeline.Repository.Tests;

/// <summary>A restore in locked mode passes without a lock file too, so that a lost one would go unseen.</summary>
public class LockedPackagesTests
{
    /// <summary>Its compiler of Bicep is another package on each platform.</summary>
    private const string WithoutLock = "Pipeline.Repository.Tests.csproj";

    [Fact]
    public void Every_project_has_its_lock_file()
    {
        string[] projects =
        [
            .. new[] { "src", "tests", "samples" }
                .Select(folder => Path.Combine(RepositoryFiles.Root, folder))
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories))
                .Where(project => !project.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .Where(project => Path.GetFileName(project) != WithoutLock),
        ];

        Assert.NotEmpty(projects);
        Assert.All(
            projects,
            project => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")), project));
    }
}
