using Pipeline.Azure.Storage;
using Pipeline.Hosting.Emulator;

namespace Pipeline.Testing.Azurite;

/// <summary>One Azurite for the tests of an assembly, started by the first that needs it. Where it cannot start they fail.</summary>
public sealed class AzuriteFixture : IAsyncDisposable
{
    private readonly Lazy<Task<AzuriteServer>> server = new(StartAsync);
    private readonly Lazy<Task<StorageClients>> clients;
    private bool isStopped;

    public AzuriteFixture() => clients = new(ConnectAsync);

    public Task<StorageClients> ClientsAsync() => clients.Value;

    public async Task<string> ConnectionStringAsync() => (await server.Value).Endpoints.ConnectionString;

    /// <summary>A test may stop it before its end, to see what happens without storage.</summary>
    public async ValueTask DisposeAsync()
    {
        if (server.IsValueCreated && !isStopped)
        {
            isStopped = true;
            await (await server.Value).DisposeAsync();
        }
    }

    private static async Task<AzuriteServer> StartAsync()
    {
        var folder = await new AzuriteInstallation(TimeProvider.System, Console.Error).EnsureAsync(CancellationToken.None);
        return await AzuriteServer.StartAsync(folder, data: null, endpoints: null, TimeProvider.System, CancellationToken.None);
    }

    private async Task<StorageClients> ConnectAsync()
    {
        var connected = new StorageClients(new StorageSettings { ConnectionString = await ConnectionStringAsync() });
        await new StorageSetup(connected).EnsureAsync(CancellationToken.None);
        return connected;
    }
}
