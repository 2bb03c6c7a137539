using System.Text.Json;
using Pipeline.Documents;
using Pipeline.Ledger;
using Pipeline.Storage;

namespace Pipeline.Cli.Tests;

public sealed class DeadLetterTests(AzuriteFixture emulator)
{
    private readonly AzuriteAccount azurite = emulator.NewAccount();

    private ReadOnlyMemory<byte>? document;

    [Fact]
    public async Task What_was_given_up_is_listed_shown_replayed_and_gone_when_it_succeeds()
    {
        await using var account = await Account.OpenAsync(azurite.ConnectionString);
        var dump = await KilledAsync(account, "dead/replayed.ndjson");

        var id = $"articles/{dump.Id}/00000001";
        var lines = (await RunAsync("list", "--dump", "dead/replayed.ndjson")).OutputLines[1..];
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("-> source-gone  upload it again", lines[1], StringComparison.Ordinal);
        Assert.Matches($@"SummarizeArticle\s+source-gone\s+1\s+{id}\s+dead/replayed\.ndjson#1\s+Its document", lines[0]);
        var shown = JsonDocument.Parse((await RunAsync("show", id)).Output).RootElement;
        Assert.Equal(
            (id, "source-gone", dump.Id),
            (shown.GetProperty("id").GetString(), shown.GetProperty("class").GetString(), shown.GetProperty("dumpId").GetString()));
        Assert.Contains("\"ordinal\":1", shown.GetProperty("workItem").GetString(), StringComparison.Ordinal);

        await account
            .Get<IDocumentStore>()
            .TryCreateAsync(ContainerNames.Articles, StoredArticle.BlobName(dump.Id, 1), document!.Value, default);
        var replay = await RunAsync("replay", "--dump", "dead/replayed.ndjson", "--class", "source-gone");

        Assert.Equal([$"{id}: offered again", "1 done, 0 gone"], replay.OutputLines);
        await account.SummarizeAsync((await account.Ledger.FindArticleAsync(dump.Id, 1, default))!);
        Assert.Equal(
            (DumpState.Completed, 1, 0),
            await account.IngestAsync(dump.Id) is var settled ? (settled.State, settled.Delivered, settled.Dead) : default);
        var none = await RunAsync("list", "--dump", "dead/replayed.ndjson");
        Assert.Equal(("", "There are no such dead letters."), (none.Output, none.Errors.Trim()));
    }

    [Fact]
    public async Task What_is_discarded_is_listed_no_more()
    {
        await using var account = await Account.OpenAsync(azurite.ConnectionString);
        var dump = await KilledAsync(account, "dead/discarded.ndjson");

        Assert.Single((await RunAsync("list", "--dump", dump.Id, "--since", "2026-01-01", "--json")).OutputLines);
        Assert.Equal("1 done, 0 gone", (await RunAsync("discard", $"articles/{dump.Id}/00000001")).OutputLines[^1]);

        Assert.Empty((await RunAsync("list", "--dump", dump.Id, "--json")).OutputLines);
    }

    [Theory]
    [InlineData("Name dead letters by id or by filters, or give --all", "replay")]
    [InlineData("Name dead letters by id or by filters, or give --all", "discard")]
    [InlineData("There is no dead letter 'articles/none'", "show", "articles/none")]
    [InlineData("There is no dead letter '../ledger/none'", "discard", "../ledger/none")]
    public async Task What_cannot_be_meant_is_said(string expected, params string[] arguments)
    {
        await azurite.EnsureAsync();

        var ended = await PipelineProcess.RunAsync(AppContext.BaseDirectory, azurite.Settings, ["dead-letters", .. arguments]);

        Assert.NotEqual(0, ended.ExitCode);
        Assert.Contains(expected, ended.Errors, StringComparison.Ordinal);
    }

    /// <summary>A dump whose one article died, because its document was gone.</summary>
    private async Task<DumpRow> KilledAsync(Account account, string name)
    {
        var dump = await account.AcceptAsync(name, News.Json("Deadham"));
        await account.IngestAsync(dump.Id);
        var blob = StoredArticle.BlobName(dump.Id, 1);
        document = await account.Get<IDocumentStore>().ReadAsync(ContainerNames.Articles, blob, default);
        await account.Get<IDocumentStore>().DeleteAsync(ContainerNames.Articles, blob, default);
        await account.SummarizeAsync((await account.Ledger.FindArticleAsync(dump.Id, 1, default))!);
        return await account.IngestAsync(dump.Id);
    }

    private async Task<PipelineProcess.Ended> RunAsync(params IEnumerable<string> arguments)
    {
        var ended = await PipelineProcess.RunAsync(AppContext.BaseDirectory, azurite.Settings, ["dead-letters", .. arguments]);
        Assert.True(ended.ExitCode == 0, ended.Errors);
        return ended;
    }
}
