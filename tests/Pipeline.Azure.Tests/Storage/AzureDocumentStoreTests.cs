using Pipeline.Azure.Storage;
using Pipeline.Storage;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Contracts;

namespace Pipeline.Azure.Tests.Storage;

public sealed class AzureDocumentStoreTests(AzuriteFixture azurite) : DocumentStoreContract, IAsyncLifetime
{
    private AzureDocumentStore? store;

    protected override IDocumentStore Store => store!;

    public async ValueTask InitializeAsync() => store = new(await azurite.ClientsAsync());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
