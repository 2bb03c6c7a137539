using System.Text.Json;
using Pipeline.Contracts;
using Pipeline.Ledger;
using Pipeline.Storage;
using Pipeline.Testing;
using Pipeline.Testing.Doubles;

namespace Pipeline.Tests.Stages;

public sealed class WireTests : IDisposable
{
    private readonly StageBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_kill_takes_back_what_was_sent_and_tells_why()
    {
        await DeliverAsync("1.json", AgencyItem.Version(1));

        await DeliverAsync("2.json", AgencyItem.Kill(2));

        var forgotten = Assert.Single(Forgotten(bench));
        Assert.Equal(("killed", bench.Events[0].Id), (forgotten.Reason, forgotten.EventId));
        Assert.Equal([ArticleState.Forgotten, ArticleState.Rejected], States(bench));
        Assert.Empty(bench.Documents.Names(ContainerNames.Summaries));
    }

    [Fact]
    public async Task Who_asks_for_kills_is_told_who_took_the_story_back_and_who_has_the_summary_that_it_is_gone()
    {
        using var routed = new StageBench(
            ("Pipeline:Routes:summaries:Queue", "summaries"),
            ("Pipeline:Routes:summaries:Events:0", "Summarized"),
            ("Pipeline:Routes:kills:Queue", "kills"),
            ("Pipeline:Routes:kills:Events:0", "Killed"),
            ("Pipeline:Routes:elsewhere:Queue", "elsewhere"),
            ("Pipeline:Routes:elsewhere:Dumps:0", "other/"));
        foreach (var queue in (string[])["summaries", "kills", "elsewhere"])
        {
            routed.Messages.CreateQueue(queue);
        }

        await DeliverAsync(routed, "1.json", AgencyItem.Version(1));
        await DeliverAsync(routed, "2.json", AgencyItem.Kill(2));

        Assert.Equal([EventTypes.ArticleSummarized, EventTypes.ArticleForgotten], routed.EventsOn("summaries").Select(sent => sent.Type));
        var killed = Assert.Single(routed.EventsOn("kills"));
        var told = killed.Data!.Value.Deserialize(ContractJson.Compact.ArticleKilled)!;
        Assert.Equal(EventTypes.ArticleKilled, killed.Type);
        Assert.Equal(
            (routed.RowsByDump[0].ArticleId, routed.EventsOn("summaries")[0].Id, routed.RowsByDump[1].ArticleId, 2L, "agency"),
            (told.ArticleId, told.EventId, told.KilledBy, told.Version, told.Provider));
        Assert.Empty(routed.EventsOn("elsewhere"));
    }

    [Fact]
    public async Task After_a_kill_no_version_goes_out_but_a_higher_one()
    {
        await DeliverAsync("1.json", AgencyItem.Kill(3));
        await DeliverAsync("2.json", AgencyItem.Version(2));
        await DeliverAsync("3.json", AgencyItem.Version(3));
        await DeliverAsync("4.json", AgencyItem.Version(4));

        Assert.Equal([ArticleState.Rejected, ArticleState.Rejected, ArticleState.Rejected, ArticleState.Delivered], States(bench));
        Assert.All(bench.RowsByDump.Take(3), row => Assert.Equal("killed", row.Problem!.Class));
        Assert.Single(bench.Events);
    }

    [Fact]
    public async Task A_version_after_a_kill_supersedes_nothing_as_nothing_is_left()
    {
        await DeliverAsync("1.json", AgencyItem.Version(1));
        await DeliverAsync("2.json", AgencyItem.Kill(2));
        await DeliverAsync("3.json", AgencyItem.Version(3));

        var last = bench.Events[^1].Data!.Value.Deserialize(ContractJson.Compact.ArticleSummarized)!;
        Assert.Equal((null, null), (last.Supersedes, last.SupersededBy));
    }

    [Fact]
    public async Task The_counts_of_a_settled_dump_follow_a_kill()
    {
        await DeliverAsync("1.json", AgencyItem.Version(1));
        await DeliverAsync("2.json", AgencyItem.Kill(2));

        var dump = bench.Ledger.Dumps.Single(one => one.Name == "1.json");
        Assert.Equal((0, 1), (dump.Delivered, dump.Forgotten));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task The_counts_of_a_dump_with_its_own_kill_add_up(int seed)
    {
        string[] items = [.. Enumerable.Range(1, 30).Select(number => StageBench.Line($"Title {number}", StageBench.Body(100 + number))),
            AgencyItem.Version(1), AgencyItem.Kill(2)];
        new Random(seed).Shuffle(items);

        await DeliverAsync("1.ndjson", string.Join('\n', items));

        var dump = Assert.Single(bench.Ledger.Dumps);
        var states = States(bench).CountBy(state => state).ToDictionary();
        Assert.Equal(
            (states[ArticleState.Delivered], states[ArticleState.Rejected], states.GetValueOrDefault(ArticleState.Forgotten)),
            (dump.Delivered, dump.Rejected, dump.Forgotten));
        Assert.Equal(30, dump.Delivered);
    }

    [Theory]
    [InlineData("wire/2.json", ArticleState.Forgotten)]
    [InlineData("other/2.json", ArticleState.Delivered)]
    public async Task A_version_that_is_known_by_its_address_alone_is_killed_by_its_sender(string name, ArticleState expected)
    {
        using var senders = new StageBench(("Pipeline:Stories:Senders:0", "wire/"), ("Pipeline:Stories:Senders:1", "other/"));
        var url = "https://agency.example/bridge";
        await DeliverAsync(
            senders,
            "wire/1.ndjson",
            JsonSerializer.Serialize(new { title = "The bridge", text = StageBench.Body(1), url }));

        await DeliverAsync(
            senders,
            name,
            JsonSerializer.Serialize(new { uri = "tag:agency.example,2026:bridge", pubstatus = "canceled", url, headline = "KILL" }));

        Assert.Equal(expected, senders.Ledger.Articles.Single(row => row.DumpId == DumpNamed(senders, "wire/1.ndjson")).State);
    }

    [Theory]
    [InlineData(1, 2, 3)]
    [InlineData(2, 1, 3)]
    [InlineData(3, 2, 1)]
    public async Task A_kill_by_address_takes_back_all_that_was_delivered_under_it(params int[] days)
    {
        var url = "https://agency.example/bridge";
        foreach (var day in days)
        {
            await DeliverAsync(
                $"{day}.ndjson",
                JsonSerializer.Serialize(
                    new { title = "The bridge", text = StageBench.Body(day), url, published = $"2026-02-0{day}T10:00:00Z" }));
        }

        await DeliverAsync("again.ndjson", JsonSerializer.Serialize(new { title = "The bridge", text = StageBench.Body(3), url }));
        await DeliverAsync(
            "kill.json",
            JsonSerializer.Serialize(new { uri = "tag:agency.example,2026:bridge", pubstatus = "canceled", url, headline = "KILL" }));

        Assert.Equal(4, Forgotten(bench).Select(told => told.ArticleId).Distinct().Count());
        Assert.All(
            bench.Ledger.Articles.Where(row => row.DumpId != DumpNamed(bench, "kill.json")),
            row => Assert.Equal(ArticleState.Forgotten, row.State));
    }

    [Fact]
    public async Task An_update_that_its_titles_count_is_killed_by_a_kill_without_a_version()
    {
        await DeliverAsync("1.json", Titled("UPDATE 2-The bridge"));
        await DeliverAsync("2.json", JsonSerializer.Serialize(new { uri = "tag:a,2026:x", pubstatus = "canceled", headline = "KILL" }));

        Assert.Equal([ArticleState.Forgotten, ArticleState.Rejected], States(bench));
    }

    [Fact]
    public async Task A_first_version_that_comes_after_its_update_is_told_by_their_titles()
    {
        await DeliverAsync("1.json", Titled("UPDATE 1-The bridge"));
        await DeliverAsync("2.json", Titled("The bridge", 2));

        Assert.Equal(
            bench.Events[0].Id,
            bench.Events[1].Data!.Value.Deserialize(ContractJson.Compact.ArticleSummarized)!.SupersededBy);
    }

    [Theory]
    [InlineData(3, "2026-03-04T14:41:02Z", false)]
    [InlineData(2, "2026-03-04T14:43:02Z", true)]
    [InlineData(4, "2026-03-04T14:40:02Z", false)]
    public async Task The_story_of_the_sample_is_recognised_in_another_version(int version, string sent, bool late)
    {
        var sample = RepositoryFiles.Read("seeds/wire.newsml.xml");
        var other = sample
            .Replace("version=\"3\"", $"version=\"{version}\"", StringComparison.Ordinal)
            .Replace("2026-03-04T14:41:02Z", sent, StringComparison.Ordinal)
            .Replace("rose by 9 per cent", "rose by 7 per cent", StringComparison.Ordinal);
        await DeliverAsync("1.xml", sample);
        await DeliverAsync("2.xml", other);

        var first = bench.Events.Single(each => Said(each).Title.Contains("Halvorsen", StringComparison.Ordinal)
            && Said(each).Dump.Name == "1.xml");
        var second = Said(
            bench.Events.Single(each => Said(each).Title.Contains("Halvorsen", StringComparison.Ordinal) && Said(each).Dump.Name == "2.xml")
        );
        Assert.Equal(late ? (null, first.Id) : (first.Id, null), (second.Supersedes, second.SupersededBy));
        Assert.Equal(("HALVORSEN-ORDERS/", "NORRMARK", 4), (second.Wire!.Slugline, second.Wire.Dateline, second.Wire.Urgency));
    }

    [Theory]
    [InlineData("other/2.json", "agency", ArticleState.Delivered)]
    [InlineData("wire/2.json", "another", ArticleState.Delivered)]
    [InlineData("wire/2.json", "agency", ArticleState.Forgotten)]
    public async Task Nobody_kills_the_story_of_another(string dump, string provider, ArticleState expected)
    {
        using var senders = new StageBench(("Pipeline:Stories:Senders:0", "wire/"), ("Pipeline:Stories:Senders:1", "other/"));
        await DeliverAsync(senders, "wire/1.json", AgencyItem.Version(1));

        await DeliverAsync(senders, dump, AgencyItem.Kill(2, provider));

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
        await DeliverAsync("1.json", AgencyItem.Version(1, status: status));

        Assert.Equal(problem, bench.RowsByDump[0].Problem?.Class);
    }

    [Fact]
    public async Task A_higher_version_supersedes_whatever_the_times_say()
    {
        await DeliverAsync("1.json", AgencyItem.Version(2));
        await DeliverAsync("2.json", AgencyItem.Version(1));
        await DeliverAsync("3.json", AgencyItem.Version(3));

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
            string[] items =
            [
                AgencyItem.Version(1),
                AgencyItem.Version(2),
                AgencyItem.Version(3, embargoed: end.ToString("O")),
                AgencyItem.Kill(3),
                AgencyItem.Version(4, embargoed: end.ToString("O")),
            ];
            new Random(seed).Shuffle(items);
            foreach (var (index, item) in items.Index())
            {
                await one.DropAsync($"{index}.json", item);
            }

            var crash = new Crash(one.Calls, at, at % 2 == 0);
            _ = await Record.ExceptionAsync(() => one.WorkAsync());
            crash.Restart();
            crashed = crash.Happened;
            await one.SettleAsync();

            var withdrawn = Forgotten(one).Select(told => told.ArticleId).ToHashSet();
            var sent = one.Events.Where(message => message.Type == EventTypes.ArticleSummarized)
                .Select(message => message.Data!.Value.Deserialize(ContractJson.Compact.ArticleSummarized)!).ToArray();
            var standing = Assert.Single(sent.Select(summary => summary.ArticleId).Distinct(), id => !withdrawn.Contains(id));
            Assert.Equal(
                Array.FindIndex(items, item => item.Contains("\"version\":\"4\"", StringComparison.Ordinal)),
                one.RowsByDump.FindIndex(row => row.ArticleId == standing));
            Assert.True(one.RowsByDump.Single(row => row.ArticleId == standing).SettledAt >= end);
            Assert.All(one.Ledger.Articles, row => Assert.True(row.IsSettled));
        }
    }

    [Fact]
    public async Task What_the_agency_says_of_the_item_is_told_with_the_summary()
    {
        await DeliverAsync(
            "1.json",
            JsonSerializer.Serialize(
                new
                {
                    uri = "tag:agency.example,2026:ships",
                    version = "3",
                    versioncreated = "2026-03-01T11:00:00Z",
                    provider = "Kelmouth News",
                    urgency = 2,
                    usageterms = "Not for use in print",
                    subject = new[] { new { code = "medtop:20000030", name = "shipping" } },
                    genre = new[] { new { code = "genre:Current", name = "current" } },
                    slugline = "SHIPS-ICE",
                    located = "KELMOUTH",
                    keywords = new[] { "ice", "ships" },
                    headline = "The ships",
                    body_text = StageBench.Body(1),
                }));
        await DeliverAsync("2.ndjson", StageBench.Line("Of no agency", StageBench.Body(2)));

        var told = bench.Events.Select(sent => sent.Data!.Value.Deserialize(ContractJson.Compact.ArticleSummarized)!.Wire).ToArray();
        var wire = told[0]!;
        Assert.Equal(
            ("tag:agency.example,2026:ships", 3L, bench.Clock.GetUtcNow().Date.AddHours(11), "Kelmouth News", 2, "Not for use in print"),
            (wire.Story, wire.Version, wire.SentAt!.Value.UtcDateTime, wire.Provider, wire.Urgency, wire.UsageTerms));
        Assert.Equal(("genre:Current", "SHIPS-ICE", "KELMOUTH"), (wire.Genre, wire.Slugline, wire.Dateline));
        Assert.Equal(["medtop:20000030", "ice", "ships"], [.. wire.Subjects!, .. wire.Keywords!]);
        Assert.Null(told[1]);
    }

    private static ArticleSummarized Said(CloudEvent sent) => sent.Data!.Value.Deserialize(ContractJson.Compact.ArticleSummarized)!;

    private static string Titled(string headline, int body = 1) =>
        JsonSerializer.Serialize(
            new { uri = "tag:a,2026:x", pubstatus = "usable", headline, body_text = StageBench.Body(body) });

    private static string DumpNamed(StageBench bench, string name) => bench.Ledger.Dumps.Single(dump => dump.Name == name).Id;

    private static ArticleState[] States(StageBench bench) => [.. bench.RowsByDump.Select(row => row.State)];

    private static ArticleForgotten[] Forgotten(StageBench bench) =>
        [
            .. bench
                .Events.Where(sent => sent.Type == EventTypes.ArticleForgotten)
                .Select(sent => sent.Data!.Value.Deserialize(ContractJson.Compact.ArticleForgotten)!),
        ];

    private static async Task DeliverAsync(StageBench bench, string name, string item)
    {
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        await bench.DropAsync(name, item);
        await bench.SettleAsync();
    }

    private Task DeliverAsync(string name, string item) => DeliverAsync(bench, name, item);
}
