using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pipeline.Cli.Tests;

/// <summary>What was delivered is shown, exported and added up from what is stored.</summary>
public sealed class DeliveredTests(AzuriteFixture emulator)
{
    private readonly AzuriteAccount azurite = emulator.NewAccount();

    [Fact]
    public async Task An_article_is_shown_with_its_evidence_in_its_paragraph_by_number_article_and_event()
    {
        await using var account = await Account.OpenAsync(azurite.ConnectionString);
        var dump = await account.SettleAsync("shown/a.ndjson", News.Json("Showby") + "\n" + News.Json("Showford"));
        var row = (await account.Ledger.FindArticleAsync(dump.Id, 2, TestContext.Current.CancellationToken))!;

        var byNumber = await RunAsync("show", "shown/a.ndjson#2");

        Assert.True(byNumber.ExitCode == 0, byNumber.Errors);
        Assert.Contains("Showford", byNumber.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Showby", byNumber.Output, StringComparison.Ordinal);
        Assert.Contains(
            byNumber.OutputLines,
            line => line.Contains('»', StringComparison.Ordinal) && line.Contains('«', StringComparison.Ordinal));
        Assert.Equal(byNumber.Output, (await RunAsync("show", row.ArticleId)).Output);
        Assert.Equal(byNumber.Output, (await RunAsync("show", row.EventId!)).Output);
        Assert.Contains("Showby", (await RunAsync("show", dump.Id)).Output, StringComparison.Ordinal);
        Assert.Equal(
            row.ArticleId,
            JsonDocument
                .Parse((await RunAsync("show", "shown/a.ndjson#2", "--json")).Output)
                .RootElement.GetProperty("articleId")
                .GetString());
        Assert.Equal(2, (await RunAsync("show", new string('0', 32))).ExitCode);
    }

    [Fact]
    public async Task A_story_is_told_from_version_to_version_by_any_of_its_names()
    {
        await using var account = await Account.OpenAsync(azurite.ConnectionString);
        await account.SettleAsync("story/1.json", Version("31 million"));
        var second = await account.SettleAsync("story/2.json", Version("35 million"));
        await account.SettleAsync("story/copies.ndjson", News.Json("Storyford") + "\n" + News.Json("Storyby"));
        var row = (await account.Ledger.FindArticleAsync(second.Id, 1, TestContext.Current.CancellationToken))!;

        var story = await RunAsync("story", "https://news.example/storyford");

        Assert.True(story.ExitCode == 0, story.Errors);
        Assert.StartsWith("2 versions, ", story.OutputLines[0], StringComparison.Ordinal);
        Assert.Contains(story.OutputLines, line => line.Contains("changed: Construction", StringComparison.Ordinal));
        Assert.Contains(story.OutputLines, line => line.EndsWith("[31 million -> 35 million]", StringComparison.Ordinal));
        Assert.Contains(story.OutputLines, line => line.Contains("story/copies.ndjson#1", StringComparison.Ordinal));
        foreach (var name in new[] { "story/1.json", "story/2.json#1", row.ArticleId, row.EventId! })
        {
            Assert.Equal(story.Output, (await RunAsync("story", name)).Output);
        }

        var versions = JsonDocument.Parse((await RunAsync("story", row.ArticleId, "--json")).Output).RootElement.GetProperty("versions");
        Assert.Equal("35 million", versions[1].GetProperty("changes")[0].GetProperty("newNumbers")[0].GetString());
        Assert.Contains(
            "'story/copies.ndjson' has several articles; say which: 'story/copies.ndjson#1'.",
            (await RunAsync("story", "story/copies.ndjson")).Errors,
            StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("story", "https://news.example/unknown")).ExitCode);
    }

    private static string Version(string cost)
    {
        var news = JsonNode.Parse(News.Json("Storyford"))!;
        news["text"] = news["text"]!.GetValue<string>().Replace("31 million", cost, StringComparison.Ordinal);
        news["url"] = "https://news.example/storyford";
        return news.ToJsonString();
    }

    [Fact]
    public async Task A_file_that_a_run_uploaded_is_found_by_its_path_unless_two_have_it()
    {
        await using var account = await Account.OpenAsync(azurite.ConnectionString);
        await account.SettleAsync("runs/0123456789ab/own/found.ndjson", News.Json("Pathby"));
        Assert.Contains("Pathby", (await RunAsync("show", "own/found.ndjson")).Output, StringComparison.Ordinal);

        await account.SettleAsync("runs/0123456789ac/own/found.ndjson", News.Json("Pathford"));
        Assert.Contains("may be any of 2 dumps", (await RunAsync("show", "own/found.ndjson")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_exported_in_three_formats_and_no_cell_is_a_formula()
    {
        await using var account = await Account.OpenAsync(azurite.ConnectionString);
        await account.SettleAsync("export/a.ndjson", News.Json("=HYPERLINK(1)") + "\n" + News.Json("*Exportford*"));

        var lines = await RunAsync("export", "--dump", "export/a.ndjson");
        var table = await RunAsync("export", "--dump", "export/a.ndjson", "--format", "csv");
        var text = await RunAsync("export", "--dump", "export/a.ndjson", "--format", "markdown");

        Assert.Equal([1, 2], lines.OutputLines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("ordinal").GetInt32()));
        Assert.StartsWith("dump,article,published", table.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(^|,)""?=", table.Output);
        Assert.Contains("'=HYPERLINK(1)", table.Output, StringComparison.Ordinal);
        Assert.Contains(@"\*Exportford\*", text.Output, StringComparison.Ordinal);
        Assert.Equal("2 summaries", lines.Errors.Trim());
        Assert.Single((await RunAsync("export", "--dump", "export/a.ndjson", "--since", "2100-01-01", "--format", "csv")).OutputLines);
    }

    [Theory]
    [InlineData("day")]
    [InlineData("profile")]
    [InlineData("model")]
    public async Task What_was_paid_is_added_up(string by)
    {
        await using var account = await Account.OpenAsync(azurite.ConnectionString);
        await account.SettleAsync($"spend/{by}.ndjson", News.Json($"Spendby {by}"));

        var spend = await RunAsync("spend", "--by", by);

        Assert.True(spend.ExitCode == 0, spend.Errors);
        Assert.StartsWith(by, spend.OutputLines[0], StringComparison.Ordinal);
        Assert.StartsWith("total", spend.OutputLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spend_counts_the_same_articles_whatever_it_adds_up_by()
    {
        await using var account = await Account.OpenAsync(azurite.ConnectionString);
        await account.SettleAsync("spend/all.ndjson", News.Json("Spendall") + "\n{\"title\":7}\n");

        var totals = new List<string>();
        foreach (var by in new[] { "day", "profile", "model" })
        {
            totals.Add((await RunAsync("spend", "--by", by, "--since", "2000-01-01")).OutputLines[^1]);
        }

        Assert.Single(totals.Select(total => string.Join(' ', total.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Distinct());
    }

    [Theory]
    [InlineData("--class", "bad-ouput")]
    [InlineData("--stage", "SummariseArticle")]
    public async Task A_class_or_stage_that_does_not_exist_is_refused(string option, string value)
    {
        var refused = await RunAsync("dead-letters", "list", option, value);

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains(value, refused.Errors, StringComparison.Ordinal);
    }

    private Task<PipelineProcess.Ended> RunAsync(params IEnumerable<string> arguments) =>
        PipelineProcess.RunAsync(AppContext.BaseDirectory, azurite.Settings, arguments);
}
