using Azure.Core;
using Pipeline.Azure.Storage;
using Pipeline.Ledger;
using Pipeline.Storage;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.Contracts;

namespace Pipeline.Azure.Tests.Storage;

public sealed class TableLedgerTests(AzuriteFixture azurite) : LedgerContract, IAsyncLifetime
{
    private TableLedger? ledger;
    private StorageClients? clients;

    protected override ILedger Ledger => ledger!;

    public async ValueTask InitializeAsync() => ledger = TableLedgers.Of(clients = await azurite.ClientsAsync());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>A crash between a dump's row and its name's.</summary>
    [Fact]
    public async Task A_name_that_was_not_written_is_no_unknown_dump_and_is_written_later()
    {
        var blob = new DumpBlob(Names.Id(), "0x1", 1, null, DateTimeOffset.UnixEpoch, null);
        await clients!.Ledger.AddEntityAsync(
            LedgerRows.Of(
                new DumpRow
                {
                    Id = blob.DumpId,
                    Name = blob.Name,
                    ETag = blob.ETag,
                    Length = 1,
                    DueAt = DateTimeOffset.UnixEpoch,
                    AcceptedAt = DateTimeOffset.UnixEpoch,
                }));
        var names = new TableDumpNames(clients.Ledger);

        Assert.Single(await names.FindMissingAsync([blob], default));
        Assert.Empty(await Ledger.FindUnknownAsync([blob], default));
        Assert.Empty(await names.FindMissingAsync([blob], default));
    }

    [Fact]
    public async Task A_write_whose_answer_got_lost_is_known_as_our_own_when_it_is_made_again()
    {
        var lost = new LostAnswers();
        var shaky = TableLedgers.Of(
            new StorageClients(
                new StorageSettings { ConnectionString = await azurite.ConnectionStringAsync() },
                options => options.AddPolicy(lost, HttpPipelinePosition.PerRetry)));
        var dump = new DumpRow
        {
            Id = Names.Id(),
            Name = "lost",
            ETag = "0x1",
            Length = 1,
            DueAt = DateTimeOffset.UnixEpoch,
            AcceptedAt = DateTimeOffset.UnixEpoch,
        };

        var added = await shaky.TryAddAsync(dump, default);
        var claim = await shaky.TryClaimAsync(Names.Id(), "p", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddMinutes(1), default);
        var rows = await shaky.AddAsync(
            [
                .. Enumerable
                    .Range(1, 5)
                    .Select(i => new ArticleRow
                    {
                        DumpId = dump.Id,
                        Ordinal = i,
                        ArticleId = Names.Id(),
                        DueAt = dump.DueAt,
                        ReadyAt = dump.DueAt,
                    }),
            ],
            default);
        var changed = await Task.WhenAll(rows.Select(row => shaky.TryUpdateAsync(row with { Offer = 1 }, default)));

        Assert.Equal(added, await Ledger.FindDumpAsync(dump.Id, default));
        Assert.NotNull(claim);
        foreach (var row in changed)
        {
            Assert.Equal(row, await Ledger.FindArticleAsync(dump.Id, row!.Ordinal, default));
        }

        Assert.True(lost.Count >= 6, $"{lost.Count} answers were lost");
    }

    [Fact]
    public async Task A_version_that_is_none_changes_nothing()
    {
        var dump = (
            await Ledger.TryAddAsync(
                new DumpRow
                {
                    Id = Names.Id(),
                    Name = "any",
                    ETag = "0x1",
                    Length = 1,
                    DueAt = DateTimeOffset.UnixEpoch,
                    AcceptedAt = DateTimeOffset.UnixEpoch,
                },
                default)
        )!;

        Assert.Null(await Ledger.TryUpdateAsync(dump with { Offer = 5, Version = "*" }, default));
        Assert.Null(await Ledger.TryUpdateAsync(dump with { Offer = 5, Version = "" }, default));

        Assert.Equal(dump, await Ledger.FindDumpAsync(dump.Id, default));
    }
}
