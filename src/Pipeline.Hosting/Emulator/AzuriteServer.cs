using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Hosting.Emulator;

/// <summary>A running Azurite of our own. It ends with <see cref="DisposeAsync"/>, or with this process, however that ends.</summary>
public sealed partial class AzuriteServer : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(10);

    private readonly Process process;
    private readonly TaskCompletionSource<AzuriteEndpoints> started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<string, int> ports = [];
    private readonly List<string> lastLines = [];

    private AzuriteServer(Process process, bool keepsData)
    {
        this.process = process;
        KeepsData = keepsData;
    }

    /// <summary>Whether its data stay; those that go are not worth an orderly end.</summary>
    public bool KeepsData { get; set; }

    public AzuriteEndpoints Endpoints { get; private set; } = AzuriteEndpoints.Usual;

    /// <summary>Completes when the emulator's process has ended, for whatever reason.</summary>
    public Task Ended => ended.Task;

    public int ProcessId => process.Id;

    /// <inheritdoc cref="StartAsync(string, string?, AzuriteEndpoints?, IEnumerable{string}, TimeProvider, CancellationToken)"/>
    /// <remarks>With the usual account.</remarks>
    public static Task<AzuriteServer> StartAsync(
        string folder, string? data, AzuriteEndpoints? endpoints, TimeProvider clock, CancellationToken cancellationToken) =>
        StartAsync(folder, data, endpoints, [AzuriteEndpoints.UsualAccount], clock, cancellationToken);

    /// <param name="folder">From <see cref="AzuriteInstallation"/>.</param>
    /// <param name="data">Folder that keeps the data; null keeps it in memory only.</param>
    /// <param name="endpoints">Ports to listen on; null for any that are free.</param>
    /// <param name="accounts">Names of the storage accounts it has; nothing in one is seen in another.</param>
    /// <param name="clock">For the time it may take to start.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="EmulatorException">It did not start; the message has its own last words.</exception>
    public static async Task<AzuriteServer> StartAsync(
        string folder,
        string? data,
        AzuriteEndpoints? endpoints,
        IEnumerable<string> accounts,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("node", Arguments(folder, data, endpoints ?? new(0, 0, 0)))
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Set always: somebody's own list of accounts must not take the usual one away.
        start.Environment["AZURITE_ACCOUNTS"] = string.Join(';', accounts.Select(account => $"{account}:{AzuriteEndpoints.Key}"));
        var server = new AzuriteServer(new Process { StartInfo = start, EnableRaisingEvents = true }, keepsData: data is not null);
        server.Run();
        try
        {
            server.Endpoints = await server.started.Task.WaitAsync(StartLimit, clock, cancellationToken);
            return server;
        }
        catch (TimeoutException)
        {
            await server.DisposeAsync();
            throw new EmulatorException(
                $"The storage emulator did not start within {StartLimit.TotalSeconds:0} seconds: {server.LastWords()}");
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited && !KeepsData)
        {
            // It has nothing to save.
            process.Kill(entireProcessTree: true);
            await ended.Task;
        }
        else if (!process.HasExited)
        {
            process.StandardInput.Close();
            try
            {
                await ended.Task.WaitAsync(StopLimit, TimeProvider.System);
            }
            catch (TimeoutException)
            {
                process.Kill(entireProcessTree: true);
                await ended.Task;
            }
        }

        process.Dispose();
    }

    private static List<string> Arguments(string folder, string? data, AzuriteEndpoints endpoints)
    {
        var arguments = new List<string> { Path.Combine(folder, "start.cjs"), "--skipApiVersionCheck", "--disableTelemetry" };
        arguments.AddRange(data is null ? ["--inMemoryPersistence"] : ["--location", data]);
        foreach (
            var (option, port) in new[]
            {
                ("--blobPort", endpoints.BlobPort),
                ("--queuePort", endpoints.QueuePort),
                ("--tablePort", endpoints.TablePort),
            })
        {
            arguments.AddRange([option, port.ToString(CultureInfo.InvariantCulture)]);
        }

        return arguments;
    }

    private void Run()
    {
        process.OutputDataReceived += (_, e) => Read(e.Data);
        process.ErrorDataReceived += (_, e) => Read(e.Data);
        process.Exited += (_, _) =>
        {
            ended.TrySetResult();
            started.TrySetException(new EmulatorException($"The storage emulator ended while it started: {LastWords()}"));
        };
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private void Read(string? line)
    {
        if (line is null || started.Task.IsCompleted)
        {
            return;
        }

        lock (lastLines)
        {
            lastLines.Add(line);
            if (Listening().Match(line) is { Success: true } match)
            {
                ports[match.Groups["service"].Value] = int.Parse(match.Groups["port"].Value, CultureInfo.InvariantCulture);
                if (ports.Count == 3)
                {
                    started.TrySetResult(new(ports["Blob"], ports["Queue"], ports["Table"]));
                }
            }
        }
    }

    private string LastWords()
    {
        lock (lastLines)
        {
            return lastLines.LastOrDefault(line => line.Contains("rror", StringComparison.Ordinal))
                ?? lastLines.LastOrDefault()
                ?? "it said nothing";
        }
    }

    [GeneratedRegex(@"^Azurite (?<service>Blob|Queue|Table) service is successfully listening at http://[^:]+:(?<port>\d+)")]
    private static partial Regex Listening();
}
