using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Threading.Channels;

namespace Pipeline.Cli.Tests;

/// <summary>The command as its users start it: a process of its own.</summary>
internal sealed class PipelineProcess : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>What runs keep does not lie about on the machine.</summary>
    private static readonly string Runs = Directory.CreateTempSubdirectory("pipeline-runs-").FullName;

    public static readonly string Command = typeof(PipelineProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "Pipeline.Cli").Value!;

    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> errors;
    private readonly Channel<string> errorLines = Channel.CreateUnbounded<string>();

    private PipelineProcess(Process process)
    {
        this.process = process;
        output = process.StandardOutput.ReadToEndAsync();
        errors = ReadErrorsAsync();
    }

    public int Id => process.Id;

    /// <param name="folder">Working directory.</param>
    /// <param name="settings">Environment on top of this process's own; a null value removes one.</param>
    /// <param name="arguments">Verb and its arguments.</param>
    public static PipelineProcess Start(string folder, IReadOnlyDictionary<string, string?> settings, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Command);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["Pipeline__Host__Runs"] = Runs;
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return new(Process.Start(start)!);
    }

    public static async Task<Ended> RunAsync(
        string folder,
        IReadOnlyDictionary<string, string?> settings,
        params IEnumerable<string> arguments)
    {
        using var started = Start(folder, settings, arguments);
        return await started.EndAsync();
    }

    public async Task<Ended> EndAsync()
    {
        try
        {
            await process.WaitForExitAsync().WaitAsync(Limit, TimeProvider.System);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The command did not end. Its errors: {await errors}");
        }

        return new(process.ExitCode, await output, await errors);
    }

    /// <summary>Until a line on stderr begins so and has this in it.</summary>
    public async Task UntilErrorAsync(string start, string part = "")
    {
        using var limit = new CancellationTokenSource(Limit);
        string line;
        do
        {
            line = await errorLines.Reader.ReadAsync(limit.Token);
        }
        while (!line.StartsWith(start, StringComparison.Ordinal) || !line.Contains(part, StringComparison.Ordinal));
    }

    /// <summary>Sends SIGTERM.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Ends it at once, as a crash would.</summary>
    public void Kill() => process.Kill(entireProcessTree: true);

    /// <summary>What a test that failed half-way has started does not go on beside the others.</summary>
    public void Dispose()
    {
        if (!process.HasExited)
        {
            Kill();
        }

        process.Dispose();
    }

    private async Task<string> ReadErrorsAsync()
    {
        var text = new StringBuilder();
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            text.Append(line).Append('\n');
            errorLines.Writer.TryWrite(line);
        }

        errorLines.Writer.TryComplete();
        return text.ToString();
    }

    internal sealed record Ended(int ExitCode, string Output, string Errors)
    {
        public string[] OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        public string[] ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
