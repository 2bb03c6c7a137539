using Pipeline.Azure.Storage;
using Pipeline.Hosting.Emulator;

namespace Pipeline.Testing.Azurite;

/// <summary>One Azurite for the tests of an assembly, started by the first that needs it. Where it cannot start they fail.</summary>
public sealed class AzuriteFixture : IAsyncDisposable
{
    /// <summary>More than an assembly has tests. All begin as the emulator's own account does: by that it is told from Azure.</summary>
    private static readonly string[] Accounts =
        ["devstoreaccount1", .. Enumerable.Range(100, 200).Select(number => $"devstoreaccount1{number}")];

    private readonly Lazy<Task<AzuriteServer>> server = new(StartAsync);
    private readonly Lazy<Task<StorageClients>> clients;
    private int taken;
    private bool isStopped;

    public AzuriteFixture() => clients = new(async () => await ConnectAsync(await ConnectionStringAsync()));

    /// <summary>Of the account that all share.</summary>
    public Task<StorageClients> ClientsAsync() => clients.Value;

    /// <summary>Of the account that all share.</summary>
    public async Task<string> ConnectionStringAsync() => (await server.Value).Endpoints.ConnectionString;

    /// <returns>The connection string of an account that nobody else has, with containers, queues and the table.</returns>
    public async Task<string> NewAccountAsync()
    {
        var account = await EmptyAccountAsync();
        await ConnectAsync(account);
        return account;
    }

    /// <summary>Of an account that nobody else has.</summary>
    public async Task<StorageClients> NewClientsAsync() => await ConnectAsync(await EmptyAccountAsync());

    /// <summary>A test may stop it before its end, to see what happens without storage.</summary>
    public async ValueTask DisposeAsync()
    {
        if (server.IsValueCreated && !isStopped)
        {
            isStopped = true;
            await (await server.Value).DisposeAsync();
        }
    }

    /// <returns>The connection string of an account that nobody else has, with nothing in it.</returns>
    private async Task<string> EmptyAccountAsync() =>
        (await server.Value).Endpoints.ConnectionStringOf(Accounts[Interlocked.Increment(ref taken)]);

    private static async Task<AzuriteServer> StartAsync()
    {
        var folder = await new AzuriteInstallation(TimeProvider.System, Console.Error).EnsureAsync(CancellationToken.None);
        return await AzuriteServer.StartAsync(folder, data: null, endpoints: null, Accounts, TimeProvider.System, CancellationToken.None);
    }

    private static async Task<StorageClients> ConnectAsync(string connectionString)
    {
        var connected = new StorageClients(new StorageSettings { ConnectionString = connectionString });
        await new StorageSetup(connected).EnsureAsync(CancellationToken.None);
        return connected;
    }
}
