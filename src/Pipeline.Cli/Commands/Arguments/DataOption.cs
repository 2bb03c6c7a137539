using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Pipeline.Azure.Storage;

namespace Pipeline.Cli.Commands.Arguments;

/// <summary><c>--data FOLDER</c>: where the emulator keeps its data.</summary>
internal static class DataOption
{
    public static Option<string?> Create(string description) => new("--data") { Description = description };

    /// <returns>The configured storage; null for an emulator's.</returns>
    /// <exception cref="CliException">Both are named, or a file is.</exception>
    public static StorageSettings? Storage(IConfiguration configuration, string? data)
    {
        if (File.Exists(data))
        {
            throw new CliException($"--data {data} is a file; name a folder.");
        }

        var configured = StorageSettings.From(configuration);
        return configured is null || data is null
            ? configured
            : throw new CliException($"--data names an emulator's data, and {StorageSettings.Section} another storage; give one of them.");
    }
}
