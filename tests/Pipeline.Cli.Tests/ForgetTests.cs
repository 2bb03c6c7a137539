using Pipeline.Ledger;
using Pipeline.Storage;

namespace Pipeline.Cli.Tests;

public sealed class ForgetTests(AzuriteFixture emulator)
{
    private readonly AzuriteAccount azurite = emulator.NewAccount();

    [Fact]
    public async Task An_article_and_then_its_whole_dump_are_taken_back()
    {
        await using var account = await Account.OpenAsync(azurite.ConnectionString);
        var dump = await account.SettleAsync("forget/two.ndjson", News.Json("Lostwood") + "\n" + News.Json("Foundwood") + "\n");
        var first = (await account.Ledger.FindArticleAsync(dump.Id, 1, TestContext.Current.CancellationToken))!;

        Assert.Equal("forget/two.ndjson#1: taken back", Assert.Single(await ForgetAsync("forget/two.ndjson", "--article", "1")));
        Assert.Equal("forget/two.ndjson#1: was taken back before", Assert.Single(await ForgetAsync("forget/two.ndjson", "--article", "1")));
        Assert.Single(await NamesAsync(account, ContainerNames.Articles, dump.Id));
        Assert.Empty(await NamesAsync(account, ContainerNames.Summaries, $"texts/{first.TextId}/"));

        Assert.StartsWith("forget/two.ndjson: 1 articles taken back.", Assert.Single(await ForgetAsync(dump.Id)), StringComparison.Ordinal);
        Assert.Empty(await NamesAsync(account, ContainerNames.Articles, dump.Id));
        Assert.Equal(DumpState.Forgotten, (await account.Ledger.FindDumpAsync(dump.Id, TestContext.Current.CancellationToken))!.State);
        Assert.NotNull(await account.Get<IDumpContainer>().FindAsync("forget/two.ndjson", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("'forget/none' is not in the ledger", "forget/none")]
    [InlineData("'forget/one.ndjson' has no article 7", "forget/one.ndjson", "--article", "7")]
    public async Task What_is_not_there_is_said_in_one_line(string expected, params string[] arguments)
    {
        await using var account = await Account.OpenAsync(azurite.ConnectionString);
        await account.SettleAsync("forget/one.ndjson", News.Json("Onewood"));

        var ended = await PipelineProcess.RunAsync(AppContext.BaseDirectory, azurite.Settings, ["forget", .. arguments]);

        Assert.Equal(2, ended.ExitCode);
        Assert.Contains(expected, Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
    }

    private static async Task<List<string>> NamesAsync(Account account, string container, string prefix) =>
        await account
            .Get<IDocumentStore>()
            .ListAsync(container, prefix, TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

    private async Task<string[]> ForgetAsync(params IEnumerable<string> arguments)
    {
        var ended = await PipelineProcess.RunAsync(AppContext.BaseDirectory, azurite.Settings, ["forget", .. arguments]);
        Assert.True(ended.ExitCode == 0, ended.Errors);
        return ended.OutputLines;
    }
}
