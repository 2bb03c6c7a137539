using System.Diagnostics;
using Pipeline.Testing;

namespace Pipeline.Repository.Tests.Delivery;

/// <summary>
/// Runs a script of the repository with stand-ins in place of the commands that it calls; each writes down how it was called.
/// </summary>
internal sealed class StandIns : IDisposable
{
    /// <summary>
    /// Another process makes the commands of their texts: while this one writes a file, what it starts meanwhile has the file open too, and
    /// nobody can execute it.
    /// </summary>
    private const string Making =
        """
        for text in "$COMMANDS"/*.text; do
          [ -e "$text" ] || continue
          cp "$text" "${text%.text}" && chmod +x "${text%.text}"
        done
        exec sh "$0"
        """;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("script-");

    public string Folder => folder.FullName;

    /// <param name="name">Of the command.</param>
    /// <param name="script">What it does after that, in sh.</param>
    public void Add(string name, string script) =>
        File.WriteAllText(Path.Combine(Folder, $"{name}.text"), $"#!/bin/sh\necho \"{name} $*\" >> \"$CALLS\"\n{script}\n");

    public async Task<(int ExitCode, string Errors)> RunAsync(string script, params IEnumerable<KeyValuePair<string, string>> environment)
    {
        var start = new ProcessStartInfo("sh", ["-c", Making.ReplaceLineEndings("\n"), Path.Combine(RepositoryFiles.Root, script)])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment =
            {
                ["PATH"] = $"{Folder}:/usr/bin:/bin",
                ["CALLS"] = Path.Combine(Folder, "calls"),
                ["COMMANDS"] = Folder,
            },
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Limit, TimeProvider.System);
        await output;
        return (process.ExitCode, errors);
    }

    public async Task<string[]> CallsAsync() =>
        File.Exists(Path.Combine(Folder, "calls")) ? await File.ReadAllLinesAsync(Path.Combine(Folder, "calls")) : [];

    public void Dispose() => folder.Delete(recursive: true);
}
