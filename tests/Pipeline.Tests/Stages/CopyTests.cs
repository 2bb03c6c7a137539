using System.Collections.Concurrent;
using System.Text.Json;
using Pipeline.Contracts;
using Pipeline.Ledger;
using Pipeline.Ledger.Clusters;
using Pipeline.Storage;

namespace Pipeline.Tests.Stages;

/// <summary>Copies of one story on their way through the stages.</summary>
public sealed class CopyTests
{
    private const string Title = "Night ferry returns to Kelmouth";

    private static readonly string[] Sentences =
    [
        "The night ferry between Kelmouth and the Sallow Islands will sail again from April, the harbour board announced.",
        "Two refitted ships will leave at 22:40 every evening except Sunday and arrive before seven the next morning.",
        "Tickets cost 48 pounds for a foot passenger and 119 pounds for a car with two people, the board said.",
        "Residents of Quay Street fear noise at night, and a petition has gathered 1,140 signatures.",
        "The board promised to switch off the ships' generators in port and to measure the noise for a year.",
        "Island hotels expect more guests in winter, when the day boat often stays in port because of storms.",
    ];

    private static string Story => string.Join("\n\n", Sentences);

    private static string WithoutLast => string.Join("\n\n", Sentences[..^1]);

    [Fact]
    public async Task An_event_tells_the_cluster_and_its_dump_counts_the_copies()
    {
        using var bench = new StageBench(
            ("Pipeline:Routes:all:Queue", "all"),
            ("Pipeline:Routes:ends:Queue", "ends"),
            ("Pipeline:Routes:ends:Events:0", "Completed"));
        bench.Messages.CreateQueue("all");
        bench.Messages.CreateQueue("ends");
        await bench.DropAsync("a.ndjson", StageBench.Line(Title, Story) + "\n" + StageBench.Line(Title, WithoutLast));
        await bench.SettleAsync();

        var (first, copy) = (Payload(bench.EventsOn("all"), 1), Payload(bench.EventsOn("all"), 2));
        Assert.Equal(new ArticleCluster(first.ArticleId, "first", 1, 1), first.Cluster);
        Assert.Equal((first.ArticleId, "copy", 2), (copy.Cluster!.Id, copy.Cluster.Role, copy.Cluster.Size));
        Assert.InRange(copy.Cluster.Similarity, 0.7, 0.95);
        Assert.Equal((1, 0), (bench.Ledger.Dumps[0].Copies, bench.Ledger.Dumps[0].Suppressed));
        var ended = bench.EventsOn("ends")[0].Data!.Value.Deserialize(ContractJson.Compact.DumpCompleted)!;
        Assert.Equal((1, 0), (ended.Copies, ended.Suppressed));
    }

    [Fact]
    public async Task Copies_are_delivered_marked_or_suppressed_as_each_route_says()
    {
        using var bench = Bench();
        await SettleAsync(bench, Story, WithoutLast);

        var first = Payload(bench.EventsOn("all"), 1).ArticleId;
        Assert.Equal(2, bench.EventsOn("all").Count);
        Assert.All(bench.EventsOn("all"), sent => Assert.Null(Payload(sent).CopyOf));
        Assert.Equal([null, first], bench.EventsOn("marked").Select(Payload).OrderBy(sent => sent.Ordinal).Select(sent => sent.CopyOf));
        Assert.Equal(first, Payload(Assert.Single(bench.EventsOn("once"))).ArticleId);
        Assert.Equal((1, 1), (bench.Ledger.Dumps[0].Copies, bench.Ledger.Dumps[0].Suppressed));
    }

    [Theory]
    [InlineData("48 pounds", "58 pounds")] // another number
    [InlineData("Quay Street", "Mill Street")] // another name
    [InlineData("will sail again", "will not sail again")] // a negation
    [InlineData("Two refitted ships", "Correction: an earlier version of this story was wrong. Two refitted ships")]
    [InlineData("every evening", "every evening, Captain Elsie Moore told us,")] // a name more
    public async Task A_copy_that_says_something_else_is_never_suppressed(string from, string to)
    {
        using var bench = Bench(("Pipeline:Copies:Reuse", "true"));
        await SettleAsync(bench, Story, Story.Replace(from, to, StringComparison.Ordinal));

        Assert.Equal(2, bench.EventsOn("once").Count);
        Assert.Equal("copy", Payload(bench.EventsOn("once"), 2).Cluster!.Role);
        Assert.Equal(2, bench.Summarizer.Count);
    }

    [Fact]
    public async Task Without_the_setting_a_near_copy_is_summarised_itself()
    {
        using var bench = new StageBench();
        await SettleAsync(bench, Story, WithoutLast);

        Assert.Equal(2, bench.Summarizer.Count);
    }

    [Fact]
    public async Task With_reuse_a_copy_takes_the_summary_with_places_in_its_own_text()
    {
        using var bench = new StageBench(("Pipeline:Copies:Reuse", "true"));
        await SettleAsync(bench, Story, "It has been a long time coming, many here say.\n\n" + Story);

        Assert.Equal(1, bench.Summarizer.Count);
        var (made, reused) = (Payload(bench.Events, 1), Payload(bench.Events, 2));
        Assert.Equal(made.KeyPoints.Select(point => point.Text), reused.KeyPoints.Select(point => point.Text));
        Assert.NotEqual(made.TextId, reused.TextId);
        var body = JsonDocument.Parse(bench.Documents.Content(ContainerNames.Articles, reused.ArticleBlob))
            .RootElement.GetProperty("article").GetProperty("body").GetString()!;
        Assert.All(
            reused.KeyPoints.SelectMany(point => point.Evidence),
            evidence => Assert.Equal(evidence.Text, body[evidence.Start..evidence.End]));
        Assert.Equal(0, reused.Usage.Cost);
        Assert.Equal(2, bench.Documents.Names(ContainerNames.Summaries).Count);
    }

    [Fact]
    public async Task With_reuse_a_copy_has_the_entities_of_its_own_text()
    {
        const string Own = "It has been a long time coming, many here say.\n\n";
        using var bench = new StageBench(("Pipeline:Copies:Reuse", "true"));
        await SettleAsync(bench, Story, Own + Story);

        var (made, reused) = (Payload(bench.Events, 1), Payload(bench.Events, 2));
        Assert.Equal(1, bench.Summarizer.Count);
        var (first, moved) = (Places(made, "Quay Street"), Places(reused, "Quay Street"));
        Assert.NotEmpty(first);
        Assert.Equal(first.Select(place => new SentencePlace(place.Start + Own.Length, place.End + Own.Length)), moved);

        static IReadOnlyList<SentencePlace> Places(ArticleSummarized payload, string name) =>
            Assert.Single(payload.Entities!, entity => entity.Name == name).Sentences;
    }

    [Fact]
    public async Task A_copy_that_lacks_a_piece_of_evidence_is_summarised_itself()
    {
        using var bench = new StageBench(("Pipeline:Copies:Reuse", "true"));
        await SettleAsync(bench, Story, WithoutLast);

        Assert.Equal(2, bench.Summarizer.Count);
    }

    [Fact]
    public async Task A_copy_whose_first_was_forgotten_is_delivered()
    {
        using var bench = Bench();
        await SettleAsync(bench, Story);
        var first = bench.Ledger.Articles[0];
        Assert.True(await bench.Forget.ArticleAsync(first.DumpId, first.Ordinal, default));
        await SettleAsync(bench, WithoutLast);

        Assert.Equal("first", Payload(bench.EventsOn("once").Last(sent => sent.Type == EventTypes.ArticleSummarized)).Cluster!.Role);
    }

    [Fact]
    public async Task Forgetting_one_leaves_the_others_and_no_signature_of_it()
    {
        using var bench = new StageBench(("Pipeline:Copies:Reuse", "true"));
        await SettleAsync(bench, Story, WithoutLast);
        var rows = bench.Ledger.Articles;

        await bench.Forget.ArticleAsync(rows[0].DumpId, 1, default);

        Assert.Equal(1, bench.Ledger.CopyRows);
        Assert.Single(bench.Documents.Names(ContainerNames.Summaries));
        await bench.Forget.ArticleAsync(rows[0].DumpId, 2, default);
        Assert.Equal(0, bench.Ledger.CopyRows);
    }

    [Fact]
    public async Task Sweep_removes_what_is_no_longer_looked_for()
    {
        using var bench = new StageBench();
        await SettleAsync(bench, Story, WithoutLast);
        Assert.Equal(CopyCluster.MostKeys + 2, bench.Ledger.CopyRows);
        await bench.Sweep.RunAsync(default);
        Assert.Equal(CopyCluster.MostKeys + 2, bench.Ledger.CopyRows);

        bench.Clock.Advance(TimeSpan.FromDays(15));
        await bench.Sweep.RunAsync(default);

        Assert.Equal(0, bench.Ledger.CopyRows);
    }

    [Fact]
    public async Task Switched_off_it_costs_nothing_and_says_nothing()
    {
        using var bench = new StageBench(("Pipeline:Copies:Enabled", "false"), ("Pipeline:Copies:Reuse", "true"));
        var calls = new ConcurrentQueue<string>();
        bench.Calls.Before = (name, _) =>
        {
            calls.Enqueue(name);
            return Task.CompletedTask;
        };
        await SettleAsync(bench, Story, WithoutLast);

        Assert.NotEmpty(calls);
        Assert.DoesNotContain(calls, name => name.Contains("cop", StringComparison.Ordinal));
        Assert.All(bench.Events, sent => Assert.Null(Payload(sent).Cluster));
    }

    [Theory]
    [InlineData("false", 1)]
    [InlineData("true", 0)]
    public async Task A_kill_names_the_copies_and_takes_them_back_where_it_is_to(string copies, int left)
    {
        using var bench = new StageBench(("Pipeline:Kill:Copies", copies));
        await SettleAsync(bench, WithoutLast);
        await bench.DropAsync("item.json", Wire(1, "usable", Story));
        await bench.SettleAsync();
        var copy = bench.Ledger.Articles.Single(row => row.DumpId == bench.Ledger.Dumps[0].Id);

        await bench.DropAsync("kill.json", Wire(2, "canceled", ""));
        await bench.SettleAsync();

        var told = bench.Events.Where(sent => sent.Type == EventTypes.ArticleForgotten)
            .Select(sent => sent.Data!.Value.Deserialize(ContractJson.Compact.ArticleForgotten)!).ToList();
        Assert.All(told, one => Assert.Equal("killed", one.Reason));
        Assert.Equal(2 - left, told.Count);
        Assert.Equal(left == 1 ? [copy.ArticleId] : null, told[^1].Copies);
        Assert.Equal(left, bench.Ledger.Articles.Count(row => row.State is ArticleState.Delivered));
    }

    [Fact]
    public async Task A_kill_costs_the_same_however_many_copies_its_story_has()
    {
        Assert.Equal(await CallsOfKillAsync(copies: 2), await CallsOfKillAsync(copies: 40));

        static async Task<int> CallsOfKillAsync(int copies)
        {
            using var bench = new StageBench();
            await bench.DropAsync("item.json", Wire(1, "usable", Story));
            await bench.SettleAsync();
            await SettleAsync(bench, [.. Enumerable.Range(1, copies).Select(number => $"{Story}\n\nPrinted by paper {number}.")]);
            await bench.DropAsync("kill.json", Wire(1, "canceled", ""));
            var before = bench.Calls.Count;
            await bench.SettleAsync();

            var told = bench.Events.Single(sent => sent.Type == EventTypes.ArticleForgotten);
            Assert.Equal(copies, told.Data!.Value.Deserialize(ContractJson.Compact.ArticleForgotten)!.Copies!.Count);
            return bench.Calls.Count - before;
        }
    }

    [Fact]
    public async Task A_copy_is_not_left_out_where_its_first_did_not_go()
    {
        using var bench = Bench(("Pipeline:Routes:once:Dumps:0", "b/"));
        await bench.DropAsync("a/1.ndjson", StageBench.Line(Title, Story));
        await bench.SettleAsync();
        await bench.DropAsync("b/1.ndjson", StageBench.Line(Title, WithoutLast));
        await bench.SettleAsync();

        Assert.Equal("copy", Payload(Assert.Single(bench.EventsOn("once"))).Cluster!.Role);
        Assert.Equal((1, 0), (bench.Ledger.Dumps.Sum(dump => dump.Copies), bench.Ledger.Dumps.Sum(dump => dump.Suppressed)));
    }

    [Fact]
    public async Task A_higher_version_is_never_suppressed()
    {
        using var bench = Bench();
        foreach (var version in Enumerable.Range(1, 2))
        {
            await bench.DropAsync($"{version}.json", Wire(version, "usable", version == 1 ? Story : WithoutLast));
            await bench.SettleAsync();
        }

        Assert.Equal(2, bench.EventsOn("once").Count);
    }

    private static string Wire(int version, string status, string body) => JsonSerializer.Serialize(new
    {
        uri = "tag:agency.example,2026:ferry",
        version = $"{version}",
        pubstatus = status,
        headline = Title,
        body_text = body,
    });

    private static StageBench Bench(params ReadOnlySpan<(string Key, string Value)> settings)
    {
        var bench = new StageBench(
            [
                ("Pipeline:Routes:all:Queue", "all"),
                ("Pipeline:Routes:mark:Queue", "marked"),
                ("Pipeline:Routes:mark:Copies", "mark"),
                ("Pipeline:Routes:once:Queue", "once"),
                ("Pipeline:Routes:once:Copies", "suppress"),
                .. settings,
            ]);
        foreach (var queue in (ReadOnlySpan<string>)["all", "marked", "once"])
        {
            bench.Messages.CreateQueue(queue);
        }

        return bench;
    }

    private static async Task SettleAsync(StageBench bench, params string[] bodies)
    {
        await bench.DropAsync($"{bench.Ledger.Dumps.Count}.ndjson", string.Join('\n', bodies.Select(body => StageBench.Line(Title, body))));
        await bench.SettleAsync();
    }

    private static ArticleSummarized Payload(CloudEvent sent) => sent.Data!.Value.Deserialize(ContractJson.Compact.ArticleSummarized)!;

    private static ArticleSummarized Payload(IEnumerable<CloudEvent> sent, int ordinal) =>
        sent.Where(one => one.Type == EventTypes.ArticleSummarized).Select(Payload).Single(one => one.Ordinal == ordinal);
}
