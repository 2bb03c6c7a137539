using System.Globalization;
using System.Security.Cryptography;

namespace Pipeline.Hosting.Emulator;

/// <summary>
/// The storage emulator's npm packages, exactly as the lock file names them, in a folder of the user's that all checkouts
/// and versions share. Fetched on first use; two processes that need it at once fetch it once.
/// </summary>
public sealed class AzuriteInstallation(TimeProvider clock, TextWriter messages)
{
    /// <summary>What the packages of the lock file run on.</summary>
    private const int OldestNode = 20;

    private const string Avoid = "or set PipelineStorage to the connection string of a storage account";

    private static readonly TimeSpan LockRetry = TimeSpan.FromMilliseconds(200);

    /// <returns>The folder that holds <c>start.cjs</c> and its packages.</returns>
    /// <exception cref="EmulatorException">There is no Node, or the packages cannot be fetched.</exception>
    public async Task<string> EnsureAsync(CancellationToken cancellationToken)
    {
        await RequireNodeAsync(cancellationToken);
        var sources = Path.Combine(AppContext.BaseDirectory, "azurite");
        var content = Directory.GetFiles(sources).Order(StringComparer.Ordinal).SelectMany(File.ReadAllBytes).ToArray();
        var folder = Path.Combine(CacheFolder(), "azurite-" + Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8)));
        if (Directory.Exists(folder))
        {
            return folder;
        }

        await using var only = await LockAsync(folder + ".lock", cancellationToken);
        if (!Directory.Exists(folder))
        {
            await InstallAsync(sources, folder, cancellationToken);
        }

        return folder;
    }

    private async Task InstallAsync(string sources, string folder, CancellationToken cancellationToken)
    {
        await messages.WriteLineAsync("Fetching the storage emulator (Azurite), this once ...".AsMemory(), cancellationToken);
        var incomplete = folder + ".incomplete";
        if (Directory.Exists(incomplete))
        {
            Directory.Delete(incomplete, recursive: true);
        }

        Directory.CreateDirectory(incomplete);
        foreach (var file in Directory.GetFiles(sources))
        {
            File.Copy(file, Path.Combine(incomplete, Path.GetFileName(file)));
        }

        var result =
            await Tool.RunAsync("npm", ["ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund"], incomplete, cancellationToken)
            ?? throw new EmulatorException($"npm is not installed; install Node.js {OldestNode} or later with npm, {Avoid}.");
        if (result.ExitCode != 0)
        {
            var why = result.Output.Split('\n').LastOrDefault(line => line.Contains("error", StringComparison.OrdinalIgnoreCase))?.Trim();
            throw new EmulatorException(
                $"npm could not fetch the storage emulator ({why ?? "no reason given"}); check the network, {Avoid}.");
        }

        Directory.Move(incomplete, folder);
    }

    private static async Task RequireNodeAsync(CancellationToken cancellationToken)
    {
        var result = await Tool.RunAsync("node", ["--version"], Path.GetTempPath(), cancellationToken);
        if (
            result is null
            || !int.TryParse(result.Value.Output.Trim().TrimStart('v').Split('.')[0], CultureInfo.InvariantCulture, out var major)
            || major < OldestNode)
        {
            var found = result is null ? "Node.js is not installed" : $"Node.js {result.Value.Output.Trim()} is too old";
            throw new EmulatorException($"{found}: the local storage emulator needs version {OldestNode} or later; install it, {Avoid}.");
        }
    }

    private static string CacheFolder()
    {
        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        var folder = Path.Combine(local is "" ? Path.GetTempPath() : local, "pipeline");
        try
        {
            return Directory.CreateDirectory(folder).FullName;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "pipeline")).FullName;
        }
    }

    private async Task<FileStream> LockAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(LockRetry, clock, cancellationToken);
            }
        }
    }
}
