using Pipeline.Cli.Tests;
using Pipeline.Hosting.Emulator;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]

namespace Pipeline.Cli.Tests;

/// <summary>
/// One Azurite for all tests of this assembly that do their work step by step; a class that starts a worker takes one of its own, for
/// the processor's sake. When it cannot be started every test that needs it fails.
/// </summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    /// <summary>More than there are tests. The names begin as the emulator's own does: by that it is told from Azure.</summary>
    private static readonly string[] Accounts = [.. Enumerable.Range(100, 400).Select(number => $"devstoreaccount1{number}")];

    private AzuriteServer? server;
    private int taken;

    public async ValueTask InitializeAsync()
    {
        var folder = await new AzuriteInstallation(TimeProvider.System, Console.Error).EnsureAsync(CancellationToken.None);
        server = await AzuriteServer.StartAsync(folder, data: null, endpoints: null, Accounts, TimeProvider.System, CancellationToken.None);
    }

    /// <summary>Nobody else has it.</summary>
    public AzuriteAccount NewAccount() =>
        new(server!.Endpoints.ConnectionStringOf(Accounts[Interlocked.Increment(ref taken) - 1]));

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
