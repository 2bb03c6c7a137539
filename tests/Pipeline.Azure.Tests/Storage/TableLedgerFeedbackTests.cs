using Pipeline.Azure.Storage;
using Pipeline.Ledger;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Contracts;

namespace Pipeline.Azure.Tests.Storage;

public sealed class TableLedgerFeedbackTests(AzuriteFixture azurite) : LedgerFeedbackContract, IAsyncLifetime
{
    private TableLedger? ledger;

    protected override ILedger Ledger => ledger!;

    public async ValueTask InitializeAsync() => ledger = TableLedgers.Of(await azurite.ClientsAsync());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
