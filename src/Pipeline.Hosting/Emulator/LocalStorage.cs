using System.Net;
using System.Net.Sockets;
using Pipeline.Azure.Storage;

namespace Pipeline.Hosting.Emulator;

/// <summary>The storage of a run: the configured account, an Azurite that is there already, or one of our own.</summary>
public sealed class LocalStorage : IAsyncDisposable
{
    private readonly AzuriteServer? server;

    private LocalStorage(StorageSettings settings, string description, AzuriteServer? server)
    {
        Settings = settings;
        Description = description;
        this.server = server;
    }

    public StorageSettings Settings { get; }

    /// <summary>For people; never a connection string.</summary>
    public string Description { get; }

    /// <summary>Whether what is stored stays when this is disposed.</summary>
    public bool IsKept => server?.KeepsData ?? true;

    /// <summary>Completes when the emulator ended before us; never for storage that is not our own.</summary>
    public Task Lost => server?.Ended ?? Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System);

    /// <param name="configured">From the settings; null to use Azurite.</param>
    /// <param name="data">Folder that keeps the emulator's data; null for a run that leaves nothing behind.</param>
    /// <param name="installation">Where the emulator comes from.</param>
    /// <param name="clock">For the emulator's start.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="EmulatorException">No emulator could be started; the message says what to do.</exception>
    public static async Task<LocalStorage> OpenAsync(
        StorageSettings? configured,
        string? data,
        AzuriteInstallation installation,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (configured is not null)
        {
            return new(configured, configured.IsDevelopment ? "the storage emulator" : "the configured storage account", null);
        }

        if (await RunningAsync(cancellationToken).ConfigureAwait(false) is { } running)
        {
            return new(running, "the Azurite that runs on this machine", null);
        }

        var folder = await installation.EnsureAsync(cancellationToken).ConfigureAwait(false);
        if (data is not null)
        {
            Directory.CreateDirectory(data);
        }

        // What stays should be found where everybody looks; what ends with the run must not be relied on by others.
        var endpoints = data is not null && UsualPortsAreFree() ? AzuriteEndpoints.Usual : null;
        var server = await AzuriteServer.StartAsync(folder, data, endpoints, clock, cancellationToken).ConfigureAwait(false);
        var where = server.Endpoints == AzuriteEndpoints.Usual ? "UseDevelopmentStorage=true" : $"blob port {server.Endpoints.BlobPort}";
        return new(
            new() { ConnectionString = server.Endpoints.ConnectionString },
            data is null ? "an Azurite of its own, in memory" : $"an Azurite of its own ({where}), data in {data}",
            server);
    }

    /// <returns>The Azurite on the usual ports of this machine; null when none answers there.</returns>
    public static async Task<StorageSettings?> RunningAsync(CancellationToken cancellationToken) =>
        await AzuriteEndpoints.Usual.AnswersAsync(cancellationToken).ConfigureAwait(false)
            ? new() { ConnectionString = AzuriteEndpoints.Usual.ConnectionString }
            : null;

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;

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
