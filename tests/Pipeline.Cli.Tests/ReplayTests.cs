using System.Text.Json;
using Azure.Storage.Queues;

namespace Pipeline.Cli.Tests;

public sealed class ReplayTests(AzuriteFixture emulator)
{
    private readonly AzuriteAccount azurite = emulator.NewAccount();

    private Dictionary<string, string?> Settings => new(azurite.Settings)
    {
        ["Pipeline__Routes__late__Queue"] = "replayed-late",
        ["Pipeline__Routes__late__Dumps__0"] = "replay/",
    };

    [Fact]
    public async Task A_route_that_was_added_later_is_filled_from_what_is_stored()
    {
        await using var account = await Account.OpenAsync(azurite.ConnectionString);
        var dump = await account.SettleAsync("replay/a.ndjson", News.Json("Oncewas") + "\n" + News.Json("Twicewas") + "\n");
        var article = await account.Ledger.FindArticleAsync(dump.Id, 1, TestContext.Current.CancellationToken);

        var replay = await ReplayAsync("--to", "replayed-late", "--since", "2026-01-01");
        var again = await ReplayAsync("--to", "replayed-late", "--since", "2026-01-01", "--as-new");

        Assert.Equal((0, 0), (replay.ExitCode, again.ExitCode));
        Assert.EndsWith("2 events to replayed-late", Assert.Single(replay.OutputLines), StringComparison.Ordinal);
        var messages = (
            await new QueueClient(
                azurite.ConnectionString,
                "replayed-late",
                new QueueClientOptions(QueueClientOptions.ServiceVersion.V2021_12_02)
            ).ReceiveMessagesAsync(32, cancellationToken: TestContext.Current.CancellationToken)
        ).Value;
        var ids = messages
            .Select(message => JsonDocument.Parse(Convert.FromBase64String(message.MessageText)).RootElement.GetProperty("id").GetString())
            .ToList();
        Assert.Equal(4, ids.Distinct().Count());
        Assert.Contains(article!.EventId, ids);
    }

    [Theory]
    [InlineData("No route leads to 'nowhere'. Routes lead to replayed-late", "--to", "nowhere", "--since", "2026-01-01")]
    [InlineData("'yesterday' is no time", "--to", "replayed-late", "--since", "yesterday")]
    [InlineData("--since", "--to", "replayed-late")]
    public async Task What_cannot_be_meant_is_said(string expected, params string[] arguments)
    {
        var ended = await ReplayAsync(arguments);

        Assert.NotEqual(0, ended.ExitCode);
        Assert.Contains(expected, ended.Errors, StringComparison.Ordinal);
    }

    private Task<PipelineProcess.Ended> ReplayAsync(params IEnumerable<string> arguments) =>
        PipelineProcess.RunAsync(AppContext.BaseDirectory, Settings, ["replay", .. arguments]);
}
