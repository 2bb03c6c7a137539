using System.Diagnostics;
using System.IO.Compression;
using System.Reflection;
using System.Xml.Linq;

namespace Pipeline.Subscriber.Tests;

/// <summary>What a subscriber gets from the package feed.</summary>
public sealed class PackageTests : IDisposable
{
    private static readonly string Sources = Metadata("src");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pipeline-packages-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("Pipeline.Contracts", "schemas/pipeline.article.summarized.v1.json")]
    [InlineData("Pipeline.Subscriber", "lib/net10.0/Pipeline.Subscriber.dll")]
    public async Task A_package_brings_its_assembly_documentation_readme_and_metadata(string name, string content)
    {
        using var pack = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    "pack",
                    Path.Combine(Sources, name),
                    "--no-build",
                    "--no-restore",
                    "-c",
                    Metadata("configuration"),
                    "-o",
                    folder.FullName,
                    "-v",
                    "q",
                ])
            {
                RedirectStandardOutput = true,
            }
        )!;
        var output = await pack.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await pack.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(pack.ExitCode == 0, output);

        using var package = await ZipFile.OpenReadAsync(
            Assert.Single(folder.GetFiles($"{name}.*.nupkg")).FullName,
            TestContext.Current.CancellationToken);
        var entries = package.Entries.Select(entry => entry.FullName).ToList();
        Assert.Contains($"lib/net10.0/{name}.dll", entries);
        Assert.Contains($"lib/net10.0/{name}.xml", entries);
        Assert.Contains("README.md", entries);
        Assert.Contains(content, entries);
        await using var nuspec = await package
            .Entries.Single(entry => entry.Name == $"{name}.nuspec")
            .OpenAsync(TestContext.Current.CancellationToken);
        var metadata = (await XDocument.LoadAsync(nuspec, LoadOptions.None, TestContext.Current.CancellationToken))
            .Root!.Elements()
            .Single();
        foreach (var element in new[] { "id", "version", "authors", "description", "license", "readme", "tags" })
        {
            Assert.NotEmpty(metadata.Elements().Single(found => found.Name.LocalName == element).Value);
        }
    }

    private static string Metadata(string key) =>
        typeof(PackageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;
}
