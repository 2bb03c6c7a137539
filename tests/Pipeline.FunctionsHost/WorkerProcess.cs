using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace Pipeline.FunctionsHost;

/// <summary>The worker as the Functions host starts it: a process of its own, told where to call.</summary>
internal sealed class WorkerProcess : IDisposable
{
    /// <summary>Of a gRPC message, as the real host has it.</summary>
    private const int LargestMessage = int.MaxValue;

    private readonly Process process;

    private WorkerProcess(Process process) => this.process = process;

    /// <summary>The folder that the app was built into.</summary>
    public static string AppFolder { get; } = typeof(WorkerProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "Pipeline.Functions").Value!;

    public int Id => process.Id;

    public ConcurrentQueue<string> Lines { get; } = new();

    public int ExitCode => process.ExitCode;

    /// <param name="folder">Of the app.</param>
    /// <param name="settings">Environment on top of this process's own; a null value removes one.</param>
    /// <param name="endpoint">Where the host listens.</param>
    public static WorkerProcess Start(string folder, IReadOnlyDictionary<string, string?> settings, Uri endpoint)
    {
        var id = endpoint.Port.ToString(CultureInfo.InvariantCulture);
        var start =
            new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[]
        {
            Path.Combine(folder, "Pipeline.Functions.dll"),
            "--host", endpoint.Host,
            "--port", endpoint.Port.ToString(CultureInfo.InvariantCulture),
            "--workerId", id,
            "--requestId", id,
            "--grpcMaxMessageLength", LargestMessage.ToString(CultureInfo.InvariantCulture),
            "--functions-uri", endpoint.ToString(),
            "--functions-worker-id", id,
            "--functions-request-id", id,
            "--functions-grpc-max-message-length", LargestMessage.ToString(CultureInfo.InvariantCulture),
        })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated";
        start.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = folder;
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var worker = new WorkerProcess(Process.Start(start)!);
        worker.process.OutputDataReceived += (_, e) => worker.Hear(e.Data);
        worker.process.ErrorDataReceived += (_, e) => worker.Hear(e.Data);
        worker.process.BeginOutputReadLine();
        worker.process.BeginErrorReadLine();
        return worker;
    }

    /// <summary>Completes when the process has ended and all that it wrote was read.</summary>
    public Task EndedAsync(CancellationToken cancellationToken = default) => process.WaitForExitAsync(cancellationToken);

    /// <summary>As a machine that loses power.</summary>
    public void Kill()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }

    public void Dispose()
    {
        Kill();
        process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is not null)
        {
            Lines.Enqueue(line);
        }
    }
}
