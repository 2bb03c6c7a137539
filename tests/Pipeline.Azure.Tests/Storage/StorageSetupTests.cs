using Azure;
using Azure.Storage.Sas;
using Pipeline.Azure.Storage;
using Pipeline.Storage;
using Pipeline.Testing.Azurite;

namespace Pipeline.Azure.Tests.Storage;

public sealed class StorageSetupTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Who_may_only_read_finds_everything_there_and_is_refused_nothing()
    {
        await azurite.ClientsAsync();
        var setup = new StorageSetup(await ReaderAsync());

        await Assert.ThrowsAsync<RequestFailedException>(() => setup.EnsureAsync(TestContext.Current.CancellationToken));
        await setup.EnsureAsAllowedAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Who_may_create_does()
    {
        await using var own = new AzuriteFixture();
        var clients = new StorageClients(new StorageSettings { ConnectionString = await own.ConnectionStringAsync() });

        await new StorageSetup(clients).EnsureAsAllowedAsync(TestContext.Current.CancellationToken);

        Assert.True(await clients.Queue(QueueNames.Dumps).ExistsAsync(TestContext.Current.CancellationToken));
        Assert.True(await clients.Container(ContainerNames.Summaries).ExistsAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The same account by a signature for reading.</summary>
    private async Task<StorageClients> ReaderAsync()
    {
        var all = await azurite.ConnectionStringAsync();
        var endpoints = all.Split(';').Where(part => part.Contains("Endpoint=", StringComparison.Ordinal));
        var sas = new AccountSasBuilder(
            AccountSasPermissions.Read | AccountSasPermissions.List,
            TimeProvider.System.GetUtcNow().AddHours(1),
            AccountSasServices.All,
            AccountSasResourceTypes.All);
        var values = all.Split(';')
            .Select(part => part.Split('=', 2))
            .Where(part => part.Length == 2)
            .ToDictionary(part => part[0], part => part[1]);
        var token = sas.ToSasQueryParameters(new(values["AccountName"], values["AccountKey"]));
        return new StorageClients(new StorageSettings
        {
            ConnectionString = string.Join(';', endpoints.Append($"SharedAccessSignature={token}")),
        });
    }
}
