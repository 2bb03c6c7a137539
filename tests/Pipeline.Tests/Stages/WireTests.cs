using System.Text.Json;
using Pipeline.Contracts;
using Pipeline.Ledger;
using Pipeline.Storage;
using Pipeline.Testing.Doubles;

namespace Pipeline.Tests.Stages;

public sealed class WireTests : IDisposable
{
    private readonly StageBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_kill_takes_back_what_was_sent_and_tells_why()
    {
        await DeliverAsync("1.json", Item(1));

        await DeliverAsync("2.json", Kill(2));

        var forgotten = Assert.Single(Forgotten(bench));
        Assert.Equal(("killed", bench.Events[0].Id), (forgotten.Reason, forgotten.EventId));
        Assert.Equal([ArticleState.Forgotten, ArticleState.Rejected], States(bench));
        Assert.Empty(bench.Documents.Names(ContainerNames.Summaries));
    }

    [Fact]
    public async Task After_a_kill_no_version_goes_out_but_a_higher_one()
    {
        await DeliverAsync("1.json", Kill(3));
        await DeliverAsync("2.json", Item(2));
        await DeliverAsync("3.json", Item(3));
        await DeliverAsync("4.json", Item(4));

        Assert.Equal([ArticleState.Rejected, ArticleState.Rejected, ArticleState.Rejected, ArticleState.Delivered], States(bench));
        Assert.All(Rows(bench).Take(3), row => Assert.Equal("killed", row.Problem!.Class));
        Assert.Single(bench.Events);
    }

    [Theory]
    [InlineData("other/2.json", "agency", ArticleState.Delivered)]
    [InlineData("wire/2.json", "another", ArticleState.Delivered)]
    [InlineData("wire/2.json", "agency", ArticleState.Forgotten)]
    public async Task Nobody_kills_the_story_of_another(string dump, string provider, ArticleState expected)
    {
        using var senders = new StageBench(("Pipeline:Stories:Senders:0", "wire/"), ("Pipeline:Stories:Senders:1", "other/"));
        await DeliverAsync(senders, "wire/1.json", Item(1));

        await DeliverAsync(senders, dump, Kill(2, provider));

        Assert.Equal(
            expected,
            Assert
                .Single(
                    senders.Ledger.Articles,
                    row => row.TextId != null && row.State is ArticleState.Delivered || row.State is ArticleState.Forgotten)
                .State);
    }

    [Theory]
    [InlineData("withheld", "withheld")]
    [InlineData("usable", null)]
    public async Task A_withheld_item_is_rejected_as_such(string status, string? problem)
    {
        await DeliverAsync("1.json", Item(1, status: status));

        Assert.Equal(problem, Rows(bench)[0].Problem?.Class);
    }

    [Fact]
    public async Task An_embargoed_article_waits_for_longer_than_a_queue_can_hide_it()
    {
        var end = bench.Clock.GetUtcNow() + TimeSpan.FromDays(10);
        await bench.DropAsync("1.json", Item(1, embargoed: end.ToString("O")));
        for (var day = 0; day < 10; day++)
        {
            await WorkAsync(bench);
            Assert.Empty(bench.Events);
            Assert.Equal(end, Assert.Single(bench.Ledger.Articles).NotBefore);
            bench.Clock.Advance(TimeSpan.FromDays(1));
        }

        await bench.SettleAsync();

        Assert.Equal(EventTypes.ArticleSummarized, Assert.Single(bench.Events).Type);
    }

    [Fact]
    public async Task A_later_version_replaces_one_that_waits()
    {
        await bench.DropAsync("1.json", Item(1, embargoed: (bench.Clock.GetUtcNow() + TimeSpan.FromHours(2)).ToString("O")));
        await WorkAsync(bench);
        await bench.DropAsync("2.json", Item(2));
        await bench.SettleAsync();

        Assert.Equal(["superseded", null], Rows(bench).Select(row => row.Problem?.Class));
        Assert.Single(bench.Events);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("2026-13-45")]
    public async Task An_embargo_that_cannot_be_read_is_never_ignored(string embargoed)
    {
        await DeliverAsync("1.json", Item(1, embargoed: embargoed));

        Assert.Equal("embargo-unreadable", Rows(bench)[0].Problem?.Class);
        Assert.Empty(bench.Events);
    }

    [Theory]
    [InlineData("EMBARGOED UNTIL 00:01 GMT, MONDAY 2 MARCH 2026", 12)]
    [InlineData("*** Embargoed until 2 March 2026 ***", 24)]
    [InlineData("STRICT EMBARGOES HURT TRADE UNTIL 2027", 0)]
    public async Task A_line_above_the_text_states_an_embargo(string line, int hours)
    {
        await bench.DropAsync("1.ndjson", StageBench.Line("Title", line + "\n\n" + StageBench.Body(1)));
        await WorkAsync(bench);
        Assert.Equal(hours == 0 ? 1 : 0, bench.Events.Count);
        bench.Clock.Advance(TimeSpan.FromHours(hours == 0 ? 0 : hours - 1));
        await WorkAsync(bench);
        Assert.Equal(hours == 0 ? 1 : 0, bench.Events.Count);

        await bench.SettleAsync();

        Assert.Single(bench.Events);
        Assert.DoesNotContain("EMBARGOED", bench.Events[0].Data!.Value.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_higher_version_supersedes_whatever_the_times_say()
    {
        await DeliverAsync("1.json", Item(2));
        await DeliverAsync("2.json", Item(1));
        await DeliverAsync("3.json", Item(3));

        Assert.Equal(
            [null, null, bench.Events[0].Id],
            bench.Events.Select(sent => sent.Data!.Value.Deserialize(ContractJson.Compact.ArticleSummarized)!.Supersedes));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task In_any_order_and_with_a_crash_anywhere_nothing_killed_stays_and_nothing_embargoed_is_early(int seed)
    {
        var crashed = true;
        for (var at = 1; crashed; at += 3)
        {
            using var one = new StageBench();
            var end = one.Clock.GetUtcNow() + TimeSpan.FromHours(1);
            string[] items = [Item(1), Item(2), Item(3, embargoed: end.ToString("O")), Kill(3), Item(4, embargoed: end.ToString("O"))];
            new Random(seed).Shuffle(items);
            foreach (var (index, item) in items.Index())
            {
                await one.DropAsync($"{index}.json", item);
            }

            var crash = new Crash(one.Calls, at, at % 2 == 0);
            _ = await Record.ExceptionAsync(() => WorkAsync(one));
            crash.Restart();
            crashed = crash.Happened;
            await one.SettleAsync();

            var withdrawn = Forgotten(one).Select(event1 => event1.ArticleId).ToHashSet();
            var sent = one.Events.Where(message => message.Type == EventTypes.ArticleSummarized)
                .Select(message => message.Data!.Value.Deserialize(ContractJson.Compact.ArticleSummarized)!).ToArray();
            var standing = Assert.Single(sent.Select(summary => summary.ArticleId).Distinct(), id => !withdrawn.Contains(id));
            Assert.Equal(
                Array.FindIndex(items, item => item.Contains("\"version\":\"4\"", StringComparison.Ordinal)),
                Rows(one).FindIndex(row => row.ArticleId == standing));
            Assert.True(Rows(one).Single(row => row.ArticleId == standing).SettledAt >= end);
            Assert.All(one.Ledger.Articles, row => Assert.True(row.IsSettled));
        }
    }

    private static string Item(int version, string status = "usable", string? embargoed = null, string provider = "agency") =>
        JsonSerializer.Serialize(
            new
            {
                uri = "tag:agency.example,2026:bridge",
                version = $"{version}",
                pubstatus = status,
                embargoed,
                provider,
                headline = "The bridge",
                body_text = StageBench.Body(version),
            });

    private static string Kill(int version, string provider = "agency") => JsonSerializer.Serialize(new
    {
        uri = "tag:agency.example,2026:bridge",
        version = $"{version}",
        pubstatus = "canceled",
        provider,
        headline = "KILL",
    });

    private static List<ArticleRow> Rows(StageBench bench) =>
        [
            .. bench
                .Ledger.Dumps.OrderBy(dump => dump.Name, StringComparer.Ordinal)
                .SelectMany(dump => bench.Ledger.Articles.Where(row => row.DumpId == dump.Id)),
        ];

    private static ArticleState[] States(StageBench bench) => [.. Rows(bench).Select(row => row.State)];

    private static ArticleForgotten[] Forgotten(StageBench bench) =>
        [
            .. bench
                .Events.Where(sent => sent.Type == EventTypes.ArticleForgotten)
                .Select(sent => sent.Data!.Value.Deserialize(ContractJson.Compact.ArticleForgotten)!),
        ];

    private static async Task WorkAsync(StageBench bench)
    {
        while (
            await bench.PumpAsync(QueueNames.Dumps, bench.Ingest.RunAsync)
                + await bench.PumpAsync(QueueNames.Articles, bench.Summarize.RunAsync)
            > 0
        ) { }
    }

    private static async Task DeliverAsync(StageBench bench, string name, string item)
    {
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        await bench.DropAsync(name, item);
        await bench.SettleAsync();
    }

    private Task DeliverAsync(string name, string item) => DeliverAsync(bench, name, item);
}
