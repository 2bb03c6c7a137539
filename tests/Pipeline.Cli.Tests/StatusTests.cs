using System.Text.Json;

namespace Pipeline.Cli.Tests;

public sealed class StatusTests(AzuriteFixture azurite)
{
    private readonly Dictionary<string, string?> onAzurite = new() { ["PipelineStorage"] = azurite.ConnectionString };

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
        Assert.Equal("3 of 3 dumps: 3 articles, 1 delivered, 1 rejected, 0 dead, 1 waiting", lines[4].TrimEnd());
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
        var none = await PipelineProcess.RunAsync(AppContext.BaseDirectory, onAzurite, "status", "one-article.ndjson", "--article", "2");
        Assert.Equal(
            (2, "pipeline: 'one-article.ndjson' has no article 2; 1 were found in it so far."),
            (none.ExitCode, Assert.Single(none.ErrorLines)));
    }

    [Fact]
    public async Task What_the_ledger_does_not_know_is_said_in_one_line()
    {
        var none = await PipelineProcess.RunAsync(AppContext.BaseDirectory, onAzurite, "status", "never-seen.txt");

        Assert.Equal((2, ""), (none.ExitCode, none.Output));
        Assert.Contains("'never-seen.txt' is not in the ledger", Assert.Single(none.ErrorLines), StringComparison.Ordinal);
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    private async Task<PipelineProcess.Ended> StatusAsync(params IEnumerable<string> arguments)
    {
        var ended = await PipelineProcess.RunAsync(AppContext.BaseDirectory, onAzurite, ["status", .. arguments]);
        Assert.True(ended.ExitCode == 0, ended.Errors);
        return ended;
    }
}
