using Pipeline.Azure.Storage;
using Pipeline.Storage;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Contracts;

namespace Pipeline.Azure.Tests.Storage;

public sealed class TableLedgerTests(AzuriteFixture azurite) : LedgerContract, IAsyncLifetime
{
    private TableLedger? ledger;
    private StorageClients? clients;

    protected override ILedger Ledger => ledger!;

    public async ValueTask InitializeAsync() => ledger = new(clients = await azurite.ClientsAsync()) { PageSize = PageSize };

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>A crash between a dump's row and its name's.</summary>
    [Fact]
    public async Task A_name_that_was_not_written_is_no_unknown_dump_and_is_written_later()
    {
        var blob = new DumpBlob(Names.Id(), "0x1", 1, null, DateTimeOffset.UnixEpoch, null);
        await clients!.Ledger.AddEntityAsync(LedgerRows.Of(new DumpRecord
        {
            Id = blob.DumpId, Name = blob.Name, ETag = blob.ETag, Length = 1, DueAt = DateTimeOffset.UnixEpoch, AcceptedAt = DateTimeOffset.UnixEpoch,
        }));
        var names = new TableDumpNames(clients.Ledger);

        Assert.Single(await names.FindMissingAsync([blob], default));
        Assert.Empty(await Ledger.FindUnknownAsync([blob], default));
        Assert.Empty(await names.FindMissingAsync([blob], default));
    }
}
