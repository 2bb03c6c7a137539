using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Pipeline.Azure.Storage;

namespace Pipeline.Hosting.Emulator;

/// <summary>The storage of a run: the configured account, an Azurite that is there already, or one of our own.</summary>
public sealed class LocalStorage : IAsyncDisposable
{
    private readonly AzuriteServer? server;
    private readonly RunFolder? run;

    private LocalStorage(StorageSettings settings, string description, AzuriteServer? server = null, RunFolder? run = null)
    {
        Settings = settings;
        Description = description;
        this.server = server;
        this.run = run;
    }

    public StorageSettings Settings { get; }

    /// <summary>For people; never a connection string.</summary>
    public string Description { get; }

    /// <summary>Whether what is stored stays when this is disposed.</summary>
    public bool IsKept => server?.KeepsData ?? true;

    /// <summary>Whether others may have been here before, or be here now.</summary>
    public bool IsJoined => server is null;

    /// <summary>The folder of a run whose emulator is its own; null for any other storage.</summary>
    public string? RunFolder => run?.Path;

    /// <summary>Completes when the emulator ended before us; never for storage that is not our own.</summary>
    public Task Lost => server?.Ended ?? Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System);

    /// <param name="configured">From the settings; null to use Azurite.</param>
    /// <param name="data">Folder that keeps the emulator's data; null for a folder of the run's own, which goes with it.</param>
    /// <param name="runs">The folders of runs.</param>
    /// <param name="installation">Where the emulator comes from.</param>
    /// <param name="clock">For the emulator's start.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="EmulatorException">No emulator could be started; the message says what to do.</exception>
    public static async Task<LocalStorage> OpenAsync(
        StorageSettings? configured,
        string? data,
        RunFolders runs,
        AzuriteInstallation installation,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (configured is not null)
        {
            return new(configured, configured.IsDevelopment ? "the storage emulator" : "the configured storage account");
        }

        if (await RunningAsync(cancellationToken).ConfigureAwait(false) is { } running)
        {
            return new(running, "the Azurite that runs on this machine");
        }

        var folder = await installation.EnsureAsync(cancellationToken).ConfigureAwait(false);
        if (data is null)
        {
            return await StartAsync(runs.Begin(), "an Azurite of its own", keep: false, folder, clock, cancellationToken)
                .ConfigureAwait(false);
        }

        Directory.CreateDirectory(data);

        // What stays should be found where everybody looks; what ends with the run must not be relied on by others.
        var endpoints = UsualPortsAreFree() ? AzuriteEndpoints.Usual : null;
        var server = await AzuriteServer.StartAsync(folder, data, endpoints, clock, cancellationToken).ConfigureAwait(false);
        var where = server.Endpoints == AzuriteEndpoints.Usual ? "UseDevelopmentStorage=true" : $"blob port {server.Endpoints.BlobPort}";
        return new(
            new() { ConnectionString = server.Endpoints.ConnectionString },
            $"an Azurite of its own ({where}), data in {data}",
            server);
    }

    /// <summary>
    /// The storage to look at: the configured account, the Azurite of this machine, that of a run that is under way, or what the last run
    /// has kept.
    /// </summary>
    /// <returns>Null when there is none.</returns>
    /// <exception cref="EmulatorException">The emulator for what was kept could not be started.</exception>
    public static async Task<LocalStorage?> FindAsync(
        StorageSettings? configured,
        RunFolders runs,
        AzuriteInstallation installation,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if ((configured ?? await RunningAsync(cancellationToken).ConfigureAwait(false)) is { } there)
        {
            return new(there, "");
        }

        RunFolder? kept = null;
        foreach (var folder in runs.List())
        {
            if (!folder.TryTake())
            {
                if (folder.Announced() is { } endpoints && await endpoints.AnswersAsync(cancellationToken).ConfigureAwait(false))
                {
                    kept?.Dispose();
                    return new(new() { ConnectionString = endpoints.ConnectionString }, $"the run that began at {Time(folder)}");
                }
            }
            else if (kept is null)
            {
                kept = folder;
            }
            else
            {
                folder.Dispose();
            }
        }

        if (kept is null)
        {
            return null;
        }

        var packages = await installation.EnsureAsync(cancellationToken).ConfigureAwait(false);
        return await StartAsync(kept, $"kept from the run of {Time(kept)}, in {kept.Path}", keep: true, packages, clock, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>What is stored stays also when it would have gone with the run.</summary>
    public void Keep()
    {
        if (server is not null)
        {
            server.KeepsData = true;
        }
    }

    /// <returns>The Azurite on the usual ports of this machine; null when none answers there.</returns>
    public static async Task<StorageSettings?> RunningAsync(CancellationToken cancellationToken) =>
        await AzuriteEndpoints.Usual.AnswersAsync(cancellationToken).ConfigureAwait(false)
            ? new() { ConnectionString = AzuriteEndpoints.Usual.ConnectionString }
            : null;

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync().ConfigureAwait(false);
        }

        if (IsKept)
        {
            run?.Dispose();
        }
        else
        {
            run?.Remove();
        }
    }

    private static async Task<LocalStorage> StartAsync(
        RunFolder run,
        string description,
        bool keep,
        string packages,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        try
        {
            var server = await AzuriteServer
                .StartAsync(packages, run.Data, endpoints: null, clock, cancellationToken)
                .ConfigureAwait(false);
            server.KeepsData = keep;
            run.Announce(server.Endpoints);
            return new(new() { ConnectionString = server.Endpoints.ConnectionString }, description, server, run);
        }
        catch when (!keep)
        {
            run.Remove();
            throw;
        }
    }

    private static string Time(RunFolder run) => run.Started.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static bool UsualPortsAreFree() =>
        new[] { AzuriteEndpoints.Usual.BlobPort, AzuriteEndpoints.Usual.QueuePort, AzuriteEndpoints.Usual.TablePort }.All(IsFree);

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
