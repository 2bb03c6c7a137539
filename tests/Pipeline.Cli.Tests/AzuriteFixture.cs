using Pipeline.Azure.Storage;
using Pipeline.Cli.Tests;
using Pipeline.Hosting.Emulator;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]

namespace Pipeline.Cli.Tests;

/// <summary>
/// One Azurite for all tests of this assembly that do their work step by step; a class that starts a worker takes one of its own, or the
/// worker would do the others' work. When it cannot be started every test that needs it fails.
/// </summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private AzuriteServer? server;

    public string ConnectionString => server!.Endpoints.ConnectionString;

    public async ValueTask InitializeAsync()
    {
        var folder = await new AzuriteInstallation(TimeProvider.System, Console.Error).EnsureAsync(CancellationToken.None);
        server = await AzuriteServer.StartAsync(folder, data: null, endpoints: null, TimeProvider.System, CancellationToken.None);
    }

    internal StorageClients Clients() => new(new StorageSettings { ConnectionString = ConnectionString });

    /// <summary>Containers, queues and the table.</summary>
    internal Task EnsureAsync() => new StorageSetup(Clients()).EnsureAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
