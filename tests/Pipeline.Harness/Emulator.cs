using Pipeline.Azure.Storage;
using Pipeline.Hosting.Emulator;

namespace Pipeline.Harness;

/// <summary>An Azurite that, with its data on disk, can be ended in good order and started again on its ports.</summary>
internal sealed class Emulator : IAsyncDisposable
{
    /// <summary>Below those that systems give to who asks for any: nobody takes one while the emulator is started again.</summary>
    private const int LowestPort = 20_000;

    private const int HighestPort = 32_000;

    private const int Tries = 10;

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

    /// <param name="data">Folder; null for none, in memory.</param>
    /// <param name="random">Chooses the ports.</param>
    /// <param name="clock">For the time it may take to start.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    public static async Task<Emulator> StartAsync(string? data, Random random, TimeProvider clock, CancellationToken cancellationToken)
    {
        var installation = await new AzuriteInstallation(clock, Console.Error).EnsureAsync(cancellationToken);
        var server = await StartAsync(installation, data, random, clock, cancellationToken);
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

    private static async Task<AzuriteServer> StartAsync(
        string installation, string? data, Random random, TimeProvider clock, CancellationToken cancellationToken)
    {
        for (var left = Tries; ; left--)
        {
            var port = random.Next(LowestPort, HighestPort);
            try
            {
                return await AzuriteServer.StartAsync(installation, data, new(port, port + 1, port + 2), clock, cancellationToken);
            }
            catch (EmulatorException) when (left > 1)
            {
                // Somebody has one of these ports.
            }
        }
    }
}
