using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Pipeline.Azure.Storage;

namespace Pipeline.Hosting.Emulator;

/// <summary>The storage of a run: the configured account, an Azurite that is there already, or one of our own.</summary>
public sealed class LocalStorage : IAsyncDisposable
{
    private readonly AzuriteServer? server;
    private readonly DataFolder? folder;

    private LocalStorage(StorageSettings settings, string description, AzuriteServer? server = null, DataFolder? folder = null)
    {
        Settings = settings;
        Description = description;
        this.server = server;
        this.folder = folder;
    }

    public StorageSettings Settings { get; }

    /// <summary>For people; never a connection string.</summary>
    public string Description { get; }

    /// <summary>Whether what is stored stays when this is disposed.</summary>
    public bool IsKept => server?.KeepsData ?? true;

    /// <summary>Whether others may have been here before, or be here now.</summary>
    public bool IsJoined => server is null;

    /// <summary>Of the data of an emulator of our own; null for any other storage.</summary>
    public string? Folder => folder?.Path;

    /// <summary>Completes when the emulator ended before us; never for storage that is not our own.</summary>
    public Task Lost => server?.Ended ?? Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System);

    /// <param name="configured">From the settings; null to use Azurite.</param>
    /// <param name="data">Folder of the emulator's data that somebody named; null for none.</param>
    /// <param name="usualData">Folder for the data where none is named and no emulator runs; null for a folder of the run's own, which goes
    /// with it.</param>
    /// <param name="runs">The folders of runs.</param>
    /// <param name="installation">Where the emulator comes from.</param>
    /// <param name="clock">For the emulator's start.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="EmulatorException">No emulator could be started; the message says what to do.</exception>
    public static async Task<LocalStorage> OpenAsync(
        StorageSettings? configured,
        string? data,
        string? usualData,
        RunFolders runs,
        AzuriteInstallation installation,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (configured is not null)
        {
            return new(configured, configured.IsDevelopment ? "the storage emulator" : "the configured storage account");
        }

        if (data is null && await RunningAsync(cancellationToken) is { } running)
        {
            return new(running, "the Azurite that runs on this machine");
        }

        if ((data ?? usualData) is { } path)
        {
            // What stays should be found where everybody looks; what ends with the run must not be relied on by others.
            var endpoints = UsualPortsAreFree() ? AzuriteEndpoints.Usual : null;
            return await OpenAsync(DataFolder.At(path), endpoints, installation, clock, cancellationToken);
        }

        var packages = await installation.EnsureAsync(cancellationToken);
        return await StartAsync(runs.Begin(), "an Azurite of its own", keep: false, packages, clock, cancellationToken);
    }

    /// <summary>
    /// The storage to look at: the configured account, the folder that was named, the Azurite of this machine, that of a run that is under
    /// way, or what the last run has kept.
    /// </summary>
    /// <param name="configured">From the settings; null to use Azurite.</param>
    /// <param name="data">Folder of the emulator's data that somebody named; null for none.</param>
    /// <param name="isForChange">Whether something is to be changed: then there must be no choice among runs.</param>
    /// <param name="runs">The folders of runs.</param>
    /// <param name="installation">Where the emulator comes from.</param>
    /// <param name="clock">For the emulator's start.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>Null when there is none.</returns>
    /// <exception cref="EmulatorException">The emulator for what was kept could not be started, there is nothing in the named folder, or
    /// several runs could be meant.</exception>
    public static async Task<LocalStorage?> FindAsync(
        StorageSettings? configured,
        string? data,
        bool isForChange,
        RunFolders runs,
        AzuriteInstallation installation,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (configured is not null)
        {
            return new(configured, "");
        }

        if (data is not null)
        {
            var named = DataFolder.At(data);
            return named.HasData
                ? await OpenAsync(named, null, installation, clock, cancellationToken)
                : throw new EmulatorException($"--data {data}: there are no data of an emulator in {named.Data}.");
        }

        if (await RunningAsync(cancellationToken) is { } there)
        {
            return new(there, "");
        }

        var found = runs.List();
        if (isForChange && found.Count > 1)
        {
            throw new EmulatorException(
                $"{found.Count} runs have kept their data or are under way; say which is meant: "
                    + string.Join(", ", found.Select(folder => $"--data {folder.Path}")));
        }

        var others = found.Count > 1 ? $" ({found.Count - 1} more in {Path.GetDirectoryName(found[0].Path)}; --data names one)" : "";
        DataFolder? kept = null;
        foreach (var folder in found)
        {
            if (!folder.TryTake())
            {
                if (folder.Announced() is { } endpoints && await endpoints.AnswersAsync(cancellationToken))
                {
                    kept?.Dispose();
                    return new(new() { ConnectionString = endpoints.ConnectionString }, $"the run that began at {Time(folder)}{others}");
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

        var packages = await installation.EnsureAsync(cancellationToken);
        return await StartAsync(
            kept, $"kept from the run of {Time(kept)}, in {kept.Path}{others}", keep: true, packages, clock, cancellationToken);
    }

    /// <summary>What is stored stays also when it would have gone with the run.</summary>
    public void Keep()
    {
        if (server is not null)
        {
            server.KeepsData = true;
        }
    }

    /// <summary>As <see cref="Keep"/>, and no later run removes it.</summary>
    public void KeepForGood()
    {
        Keep();
        folder?.Want();
    }

    /// <returns>The Azurite on the usual ports of this machine; null when none answers there.</returns>
    public static async Task<StorageSettings?> RunningAsync(CancellationToken cancellationToken) =>
        await AzuriteEndpoints.Usual.AnswersAsync(cancellationToken)
            ? new() { ConnectionString = AzuriteEndpoints.Usual.ConnectionString }
            : null;

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        if (IsKept)
        {
            folder?.Dispose();
        }
        else
        {
            folder?.Remove();
        }
    }

    /// <summary>Starts an emulator on the folder's data, or joins the one that works on them.</summary>
    private static async Task<LocalStorage> OpenAsync(
        DataFolder folder,
        AzuriteEndpoints? endpoints,
        AzuriteInstallation installation,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder.Data);
        if (!folder.TryTake())
        {
            return folder.Announced() is { } announced && await announced.AnswersAsync(cancellationToken)
                ? new(new() { ConnectionString = announced.ConnectionString }, $"the Azurite that another process runs, data in {folder.Data}")
                : throw new EmulatorException(
                    $"Another process has the data in {folder.Path}, and its emulator does not answer: let it end, or name another folder.");
        }

        try
        {
            var packages = await installation.EnsureAsync(cancellationToken);
            var server = await AzuriteServer.StartAsync(packages, folder.Data, endpoints, clock, cancellationToken);
            folder.Announce(server.Endpoints);
            var where = server.Endpoints == AzuriteEndpoints.Usual ? "UseDevelopmentStorage=true" : $"blob port {server.Endpoints.BlobPort}";
            return new(
                new() { ConnectionString = server.Endpoints.ConnectionString },
                $"an Azurite of its own ({where}), data in {folder.Data}",
                server,
                folder);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    private static async Task<LocalStorage> StartAsync(
        DataFolder folder,
        string description,
        bool keep,
        string packages,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        try
        {
            var server = await AzuriteServer.StartAsync(packages, folder.Data, endpoints: null, clock, cancellationToken);
            server.KeepsData = keep;
            folder.Announce(server.Endpoints);
            return new(new() { ConnectionString = server.Endpoints.ConnectionString }, description, server, folder);
        }
        catch when (!keep)
        {
            folder.Remove();
            throw;
        }
    }

    private static string Time(DataFolder run) =>
        run.Started!.Value.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

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
