using Pipeline.Azure.Storage;
using Pipeline.Storage;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Contracts;

namespace Pipeline.Azure.Tests.Storage;

public sealed class TableSharedRowsTests(AzuriteFixture azurite) : SharedRowsContract, IAsyncLifetime
{
    private TableSharedRows? rows;

    protected override ISharedRows Rows => rows!;

    public async ValueTask InitializeAsync() => rows = new(new LedgerTable(await azurite.ClientsAsync(), new Random(2)));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
