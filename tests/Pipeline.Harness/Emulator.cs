using Pipeline.Azure.Storage;
using Pipeline.Hosting.Emulator;

namespace Pipeline.Harness;

/// <summary>An Azurite that, with its data on disk, can be ended in good order and started again on its ports.</summary>
internal sealed class Emulator : IAsyncDisposable
{
    private readonly string installation;
    private readonly string? data;
    private readonly TimeProvider clock;
    private AzuriteServer server;

    private Emulator(string installation, string? data, TimeProvider clock, AzuriteServer server)
    {
        this.installation = installation;
        this.data = data;
        this.clock = clock;
        this.server = server;
        Clients = new(new StorageSettings { ConnectionString = ConnectionString });
    }

    public StorageClients Clients { get; }

    public bool CanRestart => data is not null;

    public string ConnectionString => server.Endpoints.ConnectionString;

    public static async Task<Emulator> StartAsync(string? data, TimeProvider clock, CancellationToken cancellationToken)
    {
        var installation = await new AzuriteInstallation(clock, Console.Error).EnsureAsync(cancellationToken);
        var server = await AzuriteServer.StartAsync(installation, data, endpoints: null, clock, cancellationToken);
        var emulator = new Emulator(installation, data, clock, server);
        await new StorageSetup(emulator.Clients).EnsureAsync(cancellationToken);
        return emulator;
    }

    public async Task RestartAsync()
    {
        var endpoints = server.Endpoints;
        await server.DisposeAsync();
        server = await AzuriteServer.StartAsync(installation, data, endpoints, clock, CancellationToken.None);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
