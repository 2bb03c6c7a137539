using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Pipeline.Storage;

namespace Pipeline.Cli.Tests;

/// <summary>What the image would hold and start, without an engine to make one.</summary>
public sealed class ContainerTests(AzuriteFixture emulator) : IClassFixture<AzuriteFixture>
{
    private readonly AzuriteAccount azurite = emulator.NewAccount();

    /// <summary>The number that the base images give their user.</summary>
    private const string User = "1654";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    [Fact]
    public void It_is_neither_root_nor_started_by_a_shell()
    {
        Assert.Equal("$APP_UID", Assert.Single(Dockerfile.Instructions["USER"]));
        Assert.Equal("SIGTERM", Assert.Single(Dockerfile.Instructions["STOPSIGNAL"]));
        Assert.Equal(["dotnet", "Pipeline.Cli.dll", "run", "--watch"], Dockerfile.EntryPoint);
        Assert.DoesNotContain("RUN", Dockerfile.Instructions.Select(instruction => instruction.Key));
    }

    [Fact]
    public async Task What_is_published_serves_without_Node_as_a_user_who_may_write_nowhere_and_ends_on_a_signal()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The image is Linux's.");
        using var folder = new TemporaryFolder();
        var app = await PublishAsync(folder.Path);
        using var serving = Start(app, folder.Path);
        var errors = serving.StandardError.ReadToEndAsync();
        var output = serving.StandardOutput.ReadToEndAsync();

        var clients = new AzuriteClients(azurite.ConnectionString);
        await AzuriteClients.UntilAsync(async () =>
            serving.HasExited || await clients.TryUploadAsync("contained.txt", News.Text("contained")));
        await AzuriteClients.UntilAsync(async () => serving.HasExited || await clients.CountAsync(QueueNames.ArticleSummaries) > 0);
        using var kill = Process.Start("kill", ["-TERM", serving.Id.ToString(CultureInfo.InvariantCulture)]);
        await serving.WaitForExitAsync().WaitAsync(Limit, TimeProvider.System);

        Assert.True(serving.ExitCode == 0, $"{await output}\n{await errors}");
        Assert.Equal(1, await clients.CountAsync(QueueNames.ArticleSummaries));
    }

    /// <summary>
    /// As the Dockerfile does, in a copy of what the engine would be given. Not compiled ahead of time, which takes minutes and changes no
    /// behaviour.
    /// </summary>
    private static async Task<string> PublishAsync(string folder)
    {
        var context = Directory.CreateDirectory(Path.Combine(folder, "context")).FullName;
        var app = Path.Combine(folder, "app");
        Dockerfile.CopyContext(context);
        var arguments = Dockerfile
            .Publish[1..]
            .Select(argument =>
                argument switch
                {
                    "/app" => app,
                    "$TARGETARCH" => RuntimeInformation.OSArchitecture is Architecture.Arm64 ? "arm64" : "amd64",
                    _ => argument,
                });
        using var publishing = Process.Start(
            new ProcessStartInfo(
                "dotnet", [.. arguments, "-p:PublishReadyToRun=false", "-p:RunAnalyzers=false", "--disable-build-servers"])
            {
                WorkingDirectory = context,
                RedirectStandardOutput = true,
            }
        )!;
        var output = publishing.StandardOutput.ReadToEndAsync();
        try
        {
            await publishing.WaitForExitAsync().WaitAsync(Limit, TimeProvider.System);
        }
        catch (TimeoutException)
        {
            publishing.Kill(entireProcessTree: true);
            throw;
        }

        Assert.True(publishing.ExitCode == 0, await output);
        return app;
    }

    private Process Start(string app, string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            // Readable by others, as a layer of an image is.
            File.SetUnixFileMode(
                folder,
                UnixFileMode.UserRead
                    | UnixFileMode.UserWrite
                    | UnixFileMode.UserExecute
                    | UnixFileMode.OtherRead
                    | UnixFileMode.OtherExecute);
        }

        string[] entry = [DotNet(), .. Dockerfile.EntryPoint[1..]];
        var asUser = Environment.UserName == "root" && File.Exists("/usr/bin/setpriv");
        var start = asUser
            ? new ProcessStartInfo("/usr/bin/setpriv", ["--reuid", User, "--regid", User, "--clear-groups", "--", .. entry])
            : new ProcessStartInfo(entry[0], entry[1..]);
        start.WorkingDirectory = app;
        start.RedirectStandardError = true;
        start.RedirectStandardOutput = true;
        start.Environment.Remove("HOME");
        start.Environment["PATH"] = "";
        start.Environment["PipelineStorage"] = azurite.ConnectionString;
        return Process.Start(start)!;
    }

    private static string DotNet() =>
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH")
        ?? Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, "dotnet")).First(File.Exists);
}
