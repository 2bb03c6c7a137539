using System.Diagnostics;
using System.Text.Json;
using Pipeline.Testing;

namespace Pipeline.Repository.Tests;

public sealed class SbomTests
{
    [Fact]
    public async Task Each_package_of_a_program_is_named_with_its_version()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no sh.");
        var (restored, problem) = await RunAsync("dotnet", "tool", "restore");
        Assert.SkipUnless(restored, $"The tool that writes it cannot be had here: {problem}");
        var folder = Directory.CreateTempSubdirectory("sbom-");
        try
        {
            var (written, said) = await RunAsync("sh", Path.Combine("eng", "sbom.sh"), folder.FullName);
            Assert.True(written, said);

            Assert.All(
                ["Pipeline.Cli", "Pipeline.Functions"],
                program => Assert.Empty(Locked(program).Except(Named(Path.Combine(folder.FullName, program + ".json")))));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(bool Succeeded, string Said)> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = RepositoryFiles.Root,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode == 0, await output + await errors);
    }

    private static string[] Named(string file) =>
        [
            .. JsonElement.Parse(File.ReadAllText(file)).GetProperty("components").EnumerateArray()
                .Select(component => $"{component.GetProperty("name").GetString()} {component.GetProperty("version").GetString()}"),
        ];

    /// <summary>What is restored for the program, but for what only its build needs.</summary>
    private static string[] Locked(string program) =>
        [
            .. JsonElement.Parse(RepositoryFiles.Read($"src/{program}/packages.lock.json"))
                .GetProperty("dependencies").GetProperty("net10.0").EnumerateObject()
                .Where(package => package.Value.GetProperty("type").GetString() is "Direct" or "Transitive")
                .Select(package => $"{package.Name} {package.Value.GetProperty("resolved").GetString()}"),
        ];
}
