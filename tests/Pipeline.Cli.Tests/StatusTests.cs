using System.Text.Json;
using Pipeline.Cli.Json;
using Pipeline.Cli.Output;
using Pipeline.Ledger;
using Spectre.Console;

namespace Pipeline.Cli.Tests;

public sealed class StatusTests(AzuriteFixture emulator)
{
    private readonly AzuriteAccount azurite = emulator.NewAccount();

    [Fact]
    public async Task All_dumps_are_shown_with_their_counts()
    {
        await using var account = await Account.OpenAsync(azurite.ConnectionString);
        await account.SettleAsync("all/a.ndjson", News.Json("Allby") + "\n{\"title\":7}\n");
        await account.SettleAsync("all/b.bin", "\0\0");
        var open = await account.AcceptAsync("all/c.ndjson", News.Json("Allford"));
        await account.IngestAsync(open.Id);

        var lines = (await StatusAsync("--prefix", "all/")).OutputLines;

        Assert.Matches(@"^read\s+1\s+0\s+0\s+0\s+1\s.*all/c\.ndjson", lines[1]);
        Assert.Matches(@"^rejected\s+0\s.*all/b\.bin\s+[a-z-]+$", lines[2].TrimEnd());
        Assert.Matches(@"^completed\s+2\s+1\s+1\s+0\s+0\s.*all/a\.ndjson", lines[3]);
        Assert.Equal("3 of 3 dumps, 1 of them rejected: 3 articles, 1 delivered, 1 rejected, 0 dead, 1 waiting", lines[4].TrimEnd());
        Assert.Contains(lines, line => line.StartsWith("-> empty", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.True(line.TrimEnd().Length <= 100, line));
        var rejected = (await StatusAsync("--prefix", "all/", "--state", "rejected")).OutputLines;
        Assert.Equal(
            [true, true, false],
            new[] { "b.bin", "a.ndjson", "c.ndjson" }.Select(name => rejected.Any(line => line.Contains(name, StringComparison.Ordinal))));
        Assert.Equal(
            ["all/c.ndjson", "all/b.bin", "all/a.ndjson"],
            (await StatusAsync("--prefix", "all/", "--json")).OutputLines.Select(line => Json(line).GetProperty("name").GetString()));
    }

    [Fact]
    public async Task A_dump_is_shown_with_its_articles_by_name_and_by_id()
    {
        await using var account = await Account.OpenAsync(azurite.ConnectionString);
        var dump = await account.SettleAsync("one dump/ü [x].ndjson", News.Json("Onebury") + "\n{\"title\":7}\n");
        var article = await account.Ledger.FindArticleAsync(dump.Id, 1, TestContext.Current.CancellationToken);

        var byName = await StatusAsync("one dump/ü [x].ndjson");
        var byId = await StatusAsync(dump.Id);

        Assert.Equal(byName.Output, byId.Output);
        Assert.Contains(
            byName.OutputLines,
            line =>
                line.StartsWith("articles", StringComparison.Ordinal)
                && line.Contains("2: 1 delivered, 1 rejected", StringComparison.Ordinal));
        Assert.Contains(
            byName.OutputLines,
            line =>
                line.StartsWith('1')
                && line.Contains("delivered", StringComparison.Ordinal)
                && line.Contains(article!.EventId!, StringComparison.Ordinal));
        Assert.Equal(2, Json((await StatusAsync(dump.Id, "--json")).Output).GetProperty("articleRows").GetArrayLength());
    }

    [Fact]
    public void A_long_name_is_shortened_to_the_terminals_width_and_is_still_a_name()
    {
        var writer = new StringWriter();
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Out = new AnsiConsoleOutput(writer),
            });
        console.Profile.Width = 100;
        var dump = DumpStatus.Of(
            new DumpRow
            {
                Id = "d",
                Name = $"runs/6b07a67cf1ea/{new string('x', 200)}/harbour-ferry.ndjson",
                ETag = "1",
                Length = 1,
                DueAt = DateTimeOffset.UnixEpoch,
                AcceptedAt = DateTimeOffset.UnixEpoch,
                Settled = 1_234_567,
                Delivered = 1_234_567,
            },
            [],
            isHeld: false);

        StatusTables.Write([dump], 1, console, []);

        var lines = writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.All(lines[..2], line => Assert.True(line.TrimEnd().Length <= 100, line));
        Assert.Matches("runs/.*….*ferry\\.ndjson", lines[1]);
    }

    [Fact]
    public void Every_article_is_in_a_column_and_every_rejected_dump_in_the_total()
    {
        var dump = new DumpRow
        {
            Id = "d",
            Name = "one.ndjson",
            ETag = "1",
            Length = 1,
            DueAt = DateTimeOffset.UnixEpoch,
            AcceptedAt = DateTimeOffset.UnixEpoch,
            Settled = 3,
            Delivered = 1,
            Forgotten = 2,
        };
        var writer = new StringWriter();
        var console = AnsiConsole.Create(new() { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = 120;
        var rest = new[] { (ArticleState.Ready, (Problem?)new Problem("configuration", "HTTP 404")) };

        StatusTables.Write(
            [
                DumpStatus.Of(dump, rest, isHeld: false),
                DumpStatus.Of(dump with { State = DumpState.Rejected, Settled = 0, Delivered = 0, Forgotten = 0 }, [], isHeld: false),
            ],
            2,
            console,
            []);

        var lines = writer.ToString().Split('\n');
        Assert.Matches("^state +found +delivered +rejected +dead +waiting +forgotten +accepted +name", lines[0]);
        Assert.Matches("^\\w+ +4 +1 +0 +0 +1 +2 +1970.*one.ndjson  configuration", lines[1]);
        Assert.Equal(
            "2 of 2 dumps, 1 of them rejected: 4 articles, 1 delivered, 0 rejected, 0 dead, 1 waiting, 2 forgotten",
            lines[3].TrimEnd());
        Assert.Contains(lines, line => line.StartsWith("-> configuration", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_shortened_name_stands_for_the_dump_that_it_fits()
    {
        await using var account = await Account.OpenAsync(azurite.ConnectionString);
        var dump = await account.SettleAsync($"shortened/{new string('y', 100)}/a.ndjson", News.Json("Shortby"));

        Assert.Equal(dump.Id, Json((await StatusAsync("shortened/…/a.ndjson", "--json")).Output).GetProperty("id").GetString());
    }

    [Fact]
    public async Task Following_ends_when_all_that_is_followed_has_ended()
    {
        await using var account = await Account.OpenAsync(azurite.ConnectionString);
        var dump = await account.AcceptAsync("followed/a.ndjson", News.Json("Followby"));
        using var following = PipelineProcess.Start(
            AppContext.BaseDirectory,
            azurite.Settings,
            "status",
            "followed/a.ndjson",
            "--follow");
        await account.IngestAsync(dump.Id);
        await account.SummarizeAsync((await account.Ledger.FindArticleAsync(dump.Id, 1, TestContext.Current.CancellationToken))!);
        await account.IngestAsync(dump.Id);

        var ended = await following.EndAsync();

        Assert.True(ended.ExitCode == 0, ended.Errors);
        Assert.Contains("completed", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_is_found_by_the_id_that_logs_and_events_name()
    {
        await using var account = await Account.OpenAsync(azurite.ConnectionString);
        var dump = await account.SettleAsync("by-id/a.ndjson", News.Json("Idby"));
        var article = (await account.Ledger.FindArticleAsync(dump.Id, 1, TestContext.Current.CancellationToken))!;

        Assert.Equal((await StatusAsync(dump.Id, "--article", "1")).Output, (await StatusAsync(article.ArticleId)).Output);
        Assert.Equal((await StatusAsync(dump.Id, "--article", "1")).Output, (await StatusAsync(article.EventId!)).Output);
    }

    [Fact]
    public async Task An_article_is_shown_with_all_that_came_of_it()
    {
        await using var account = await Account.OpenAsync(azurite.ConnectionString);
        var dump = await account.SettleAsync("one-article.ndjson", News.Json("Artley"));
        var article = (await account.Ledger.FindArticleAsync(dump.Id, 1, TestContext.Current.CancellationToken))!;

        var shown = await StatusAsync("one-article.ndjson", "--article", "1");

        Assert.All(
            [article.ArticleId, article.TextId!, article.EventId!, $"articles/{dump.Id}/00000001.json", "delivered"],
            part => Assert.Contains(part, shown.Output, StringComparison.Ordinal));
        Assert.Equal(
            article.EventId,
            Json((await StatusAsync("one-article.ndjson", "--article", "1", "--json")).Output).GetProperty("eventId").GetString());
        var none = await PipelineProcess.RunAsync(AppContext.BaseDirectory, azurite.Settings, "status", "one-article.ndjson", "--article", "2");
        Assert.Equal(
            (2, "pipeline: 'one-article.ndjson' has no article 2; 1 were found in it so far."),
            (none.ExitCode, Assert.Single(none.ErrorLines)));
    }

    [Fact]
    public async Task What_the_ledger_does_not_know_is_said_in_one_line()
    {
        await azurite.EnsureAsync();

        var none = await PipelineProcess.RunAsync(AppContext.BaseDirectory, azurite.Settings, "status", "never-seen.txt");

        Assert.Equal((2, ""), (none.ExitCode, none.Output));
        Assert.Contains("'never-seen.txt' is not in the ledger", Assert.Single(none.ErrorLines), StringComparison.Ordinal);
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    private async Task<PipelineProcess.Ended> StatusAsync(params IEnumerable<string> arguments)
    {
        var ended = await PipelineProcess.RunAsync(AppContext.BaseDirectory, azurite.Settings, ["status", .. arguments]);
        Assert.True(ended.ExitCode == 0, ended.Errors);
        return ended;
    }
}
