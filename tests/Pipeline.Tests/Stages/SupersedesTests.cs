using System.Text.Json;
using Pipeline.Contracts;
using Pipeline.Ledger;
using Pipeline.Storage;
using Pipeline.Testing.Doubles;

namespace Pipeline.Tests.Stages;

public sealed class SupersedesTests : IDisposable
{
    private const string Url = "https://news.example/bridge";

    private readonly StageBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_newer_version_of_a_story_names_the_event_of_the_older()
    {
        await DeliverAsync("1.ndjson", Line(1));
        await DeliverAsync("2.ndjson", Line(2));
        await DeliverAsync("3.ndjson", Line(3));

        var ids = bench.Events.Select(sent => sent.Id).ToArray();
        Assert.Equal([null, ids[0], ids[1]], Supersedes(bench));
        Assert.Equal(
            [null, ids[0], ids[1]],
            bench
                .Ledger.Dumps.OrderBy(dump => dump.Name)
                .Select(dump => bench.Ledger.Articles.Single(row => row.DumpId == dump.Id).Supersedes));
    }

    [Theory]
    [InlineData("https://news.example/bridge", true)]
    [InlineData("http://WWW.news.example:80/bridge/?utm_source=feed&utm_medium=rss#top", true)]
    [InlineData("https://news.example/bridge?page=2", false)]
    [InlineData("https://news.example/Bridge", false)]
    [InlineData("https://other.example/bridge", false)]
    [InlineData("not an address", false)]
    public async Task The_same_story_is_told_by_its_address(string url, bool same)
    {
        await DeliverAsync("1.ndjson", Line(1));
        await DeliverAsync("2.ndjson", Line(2, url));

        Assert.Equal(same, Supersedes(bench)[1] is not null);
    }

    [Fact]
    public async Task The_same_text_once_more_is_no_newer_version()
    {
        await DeliverAsync("1.ndjson", Line(1));
        await DeliverAsync("2.ndjson", Line(1));
        await DeliverAsync("3.ndjson", Line(2));

        Assert.Equal([null, null, bench.Events[0].Id], Supersedes(bench));
    }

    [Fact]
    public async Task An_older_version_that_comes_later_supersedes_nothing()
    {
        await DeliverAsync("1.ndjson", Line(2, Url, "2026-02-02T10:00:00Z"));
        await DeliverAsync("2.ndjson", Line(1, Url, "2026-02-01T10:00:00Z"));

        Assert.Equal([null, null], Supersedes(bench));
    }

    [Fact]
    public async Task An_older_version_that_comes_later_says_so_or_is_kept_from_a_route()
    {
        using var routed = new StageBench(
            ("Pipeline:Routes:all:Queue", QueueNames.ArticleSummaries),
            ("Pipeline:Routes:newest:Queue", "newest"),
            ("Pipeline:Routes:newest:Superseded", "Suppress"));
        routed.Messages.CreateQueue("newest");
        await DeliverAsync(routed, "1.ndjson", Line(2, Url, "2026-02-02T10:00:00Z"));
        await DeliverAsync(routed, "2.ndjson", Line(1, Url, "2026-02-01T10:00:00Z"));
        await DeliverAsync(routed, "3.ndjson", Line(3, Url, "2026-02-03T10:00:00Z"));

        var ids = routed.Events.Select(sent => sent.Id).ToArray();
        Assert.Equal([null, ids[0], null], Places(routed).Select(place => place.SupersededBy));
        Assert.Equal([null, null, ids[0]], Supersedes(routed));
        Assert.Equal([ids[0], ids[2]], routed.EventsOn("newest").Select(sent => sent.Id));
        Assert.Equal(
            [null, ids[0], null],
            routed
                .Ledger.Dumps.OrderBy(dump => dump.Name)
                .Select(dump => routed.Ledger.Articles.Single(row => row.DumpId == dump.Id).SupersededBy));
    }

    [Theory]
    [InlineData("UPDATE 1-Bridge opens", "UPDATE 2-Bridge opens", true)]
    [InlineData("UPDATE 2-Bridge opens", "UPDATE 1-Bridge opens", false)]
    [InlineData("Bridge opens (UPDATE 10)", "CORRECTED-UPDATE 9-Bridge opens", false)]
    [InlineData("The bridge opens (2nd Ld)", "The bridge opens (1st Ld-Writethru)", false)]
    [InlineData("UPDATE 1-Bridge opens", "CORRECTED-UPDATE 1-Bridge opens", true)]
    [InlineData("UPDATE 2-Bridge opens", "Bridge opens", true)]
    [InlineData("The update 12 of the bridge", "The update 11 of the bridge", true)]
    public async Task Titles_that_count_updates_tell_which_is_newer(string first, string second, bool newer)
    {
        await DeliverAsync("1.ndjson", JsonSerializer.Serialize(new { title = first, text = StageBench.Body(1), url = Url }));
        await DeliverAsync("2.ndjson", JsonSerializer.Serialize(new { title = second, text = StageBench.Body(2), url = Url }));

        Assert.Equal(
            newer ? (bench.Events[0].Id, null) : (null, bench.Events[0].Id),
            (Places(bench)[1].Supersedes, Places(bench)[1].SupersededBy));
    }

    [Theory]
    [InlineData("https://news.example/", "id-7", true)]
    [InlineData("https://other.example/", "id-7", false)]
    [InlineData("https://news.example/", "id-8", false)]
    public async Task An_item_of_a_feed_is_told_by_its_guid_within_the_feed(string channel, string id, bool same)
    {
        await DeliverAsync("1.xml", Rss(1, "https://news.example/", "id-7"));
        await DeliverAsync("2.xml", Rss(2, channel, id));

        Assert.Equal(same, Supersedes(bench)[1] is not null);
    }

    [Fact]
    public async Task Of_two_versions_of_an_entry_the_later_updated_is_the_newer()
    {
        await DeliverAsync("1.xml", Atom(2, "2026-02-02T10:00:00Z"));
        await DeliverAsync("2.xml", Atom(1, "2026-02-01T10:00:00Z"));
        await DeliverAsync("3.xml", Atom(3, "2026-02-03T10:00:00Z"));

        Assert.Equal([null, null, bench.Events[0].Id], Supersedes(bench));
        Assert.Equal(bench.Events[0].Id, Places(bench)[1].SupersededBy);
    }

    [Fact]
    public async Task What_an_operator_took_back_is_not_superseded()
    {
        await DeliverAsync("1.ndjson", Line(1));
        var row = Assert.Single(bench.Ledger.Articles);
        await bench.Forget.ArticleAsync(row.DumpId, row.Ordinal, default);
        await DeliverAsync("2.ndjson", Line(2));

        Assert.Null(Places(bench)[^1].Supersedes);
    }

    [Fact]
    public async Task Versions_in_one_dump_follow_each_other_in_its_order()
    {
        await bench.IngestAsync("a.ndjson", Line(1) + "\n" + Line(2) + "\n");
        foreach (
            var text in bench.Messages.Texts(QueueNames.Articles).OrderBy(text => text.Contains("\"ordinal\":2", StringComparison.Ordinal)))
        {
            await bench.Summarize.RunAsync(text, default);
        }

        Assert.Equal([null, bench.Events[0].Id], Supersedes(bench));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_crash_anywhere_changes_nothing_that_was_said(bool afterEffect)
    {
        var crashed = true;
        for (var at = 1; crashed; at++)
        {
            using var one = new StageBench();
            await DeliverAsync(one, "1.ndjson", Line(1));
            await one.IngestAsync("2.ndjson", Line(2));
            var crash = new Crash(one.Calls, at, afterEffect);
            _ = await Record.ExceptionAsync(() => one.PumpAsync(QueueNames.Articles, one.Summarize.RunAsync));
            crash.Restart();
            crashed = crash.Happened;
            await one.SettleAsync();

            var first = one.Events[0].Id;
            Assert.All(
                one.Events.Where(sent => sent.Id != first),
                sent => Assert.Equal(first, sent.Data!.Value.Deserialize(ContractJson.Compact.ArticleSummarized)!.Supersedes));
            Assert.Equal(2, one.Events.Select(sent => sent.Id).Distinct().Count());
        }
    }

    [Fact]
    public async Task A_failure_after_the_decision_costs_an_attempt_and_no_more()
    {
        await DeliverAsync("1.ndjson", Line(1));
        await bench.IngestAsync("2.ndjson", Line(2));
        var fail = true;
        bench.Calls.Before = (name, _) =>
            fail && name == $"send {QueueNames.ArticleSummaries}" ? throw new IOException("no storage") : Task.CompletedTask;

        await bench.PumpAsync(QueueNames.Articles, bench.Summarize.RunAsync);

        var row = Assert.Single(bench.Ledger.Articles, article => article.State == ArticleState.Ready);
        Assert.Equal((1, null, bench.Events[0].Id), (row.Attempts, row.LeasedUntil, row.Supersedes));
        fail = false;
        await bench.SettleAsync();
        Assert.Equal([null, bench.Events[0].Id], Supersedes(bench));
    }

    internal static string Line(int version, string url = Url, string? published = null) =>
        JsonSerializer.Serialize(new { title = "The bridge", text = StageBench.Body(version), url, published });

    private static string Rss(int version, string channel, string id) =>
        $"""
        <rss version="2.0"><channel><title>News</title><link>{channel}</link><item><title>The bridge</title>
        <link>https://news.example/bridge-{version}</link><guid isPermaLink="false">{id}</guid>
        <content:encoded>{StageBench.Body(version)}</content:encoded></item></channel></rss>
        """;

    private static string Atom(int version, string updated) =>
        $"""
        <feed xmlns="http://www.w3.org/2005/Atom"><id>urn:feed:1</id><title>News</title><entry><id>urn:entry:1</id><title>The bridge</title>
        <published>2026-02-01T09:00:00Z</published><updated>{updated}</updated><link href="https://news.example/bridge-{version}"/>
        <content>{StageBench.Body(version)}</content></entry></feed>
        """;

    internal static ArticleSummarized[] Places(StageBench bench) =>
        [
            .. bench
                .Events.Where(sent => sent.Type == EventTypes.ArticleSummarized)
                .Select(sent => sent.Data!.Value.Deserialize(ContractJson.Compact.ArticleSummarized)!),
        ];

    private static string?[] Supersedes(StageBench bench) => [.. Places(bench).Select(place => place.Supersedes)];

    internal static async Task DeliverAsync(StageBench bench, string name, string line)
    {
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        await bench.DropAsync(name, line);
        await bench.SettleAsync();
    }

    private Task DeliverAsync(string name, string line) => DeliverAsync(bench, name, line);
}
