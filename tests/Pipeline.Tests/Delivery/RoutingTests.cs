using System.Text.Json;
using Pipeline.Contracts;
using Pipeline.Tests.Stages;

namespace Pipeline.Tests.Delivery;

/// <summary>Events on their way through the stages to the queues of the configured routes.</summary>
public sealed class RoutingTests
{
    [Fact]
    public async Task Each_route_gets_what_its_filter_lets_through()
    {
        using var bench = Bench(("all:Queue", "all-news"), ("agency:Queue", "agency-news"), ("agency:Dumps:0", "agency/"));
        await bench.DropAsync("agency/a.ndjson", StageBench.Line("First", StageBench.Body(1)));
        await bench.DropAsync("b.ndjson", StageBench.Line("Second", StageBench.Body(2)));

        await bench.SettleAsync();

        Assert.Equal(["First", "Second"], Titles(bench, "all-news").Order());
        Assert.Equal(["First"], Titles(bench, "agency-news"));
        Assert.Empty(bench.Events);
    }

    [Fact]
    public async Task All_routes_carry_one_event_under_one_id()
    {
        using var bench = Bench(("all:Queue", "all-news"), ("short:Queue", "headlines"), ("short:Content", "headline"));
        await bench.DropAsync("a.ndjson", StageBench.Lines(1));

        await bench.SettleAsync();

        var (whole, brief) = (Assert.Single(bench.EventsOn("all-news")), Assert.Single(bench.EventsOn("headlines")));
        Assert.Equal(whole.Id, brief.Id);
        Assert.NotEmpty(Payload(whole).KeyPoints);
        Assert.Equal(("", 0, Payload(whole).Headline), (Payload(brief).Summary, Payload(brief).KeyPoints.Count, Payload(brief).Headline));
    }

    [Fact]
    public async Task Repeats_of_a_text_are_delivered_marked_or_suppressed_as_each_route_says()
    {
        using var bench = Bench(
            ("all:Queue", "all-news"),
            ("mark:Queue", "marked"),
            ("mark:Repeats", "mark"),
            ("once:Queue", "once-only"),
            ("once:Repeats", "suppress"));
        await bench.DropAsync("a.ndjson", StageBench.Lines(1));
        await bench.SettleAsync();
        await bench.DropAsync("b.ndjson", StageBench.Lines(1));
        await bench.SettleAsync();

        var first = Payload(bench.EventsOn("all-news")[0]).ArticleId;
        Assert.Equal(2, bench.EventsOn("all-news").Count);
        Assert.Equal([null, first], bench.EventsOn("marked").Select(sent => Payload(sent).RepeatOf));
        Assert.Single(bench.EventsOn("once-only"));
    }

    [Fact]
    public async Task Routes_choose_by_words_and_by_the_topics_of_an_agencys_item()
    {
        using var bench = Bench(
            ("ice:Queue", "ice-news"),
            ("ice:Words:0", "the ICE closed"),
            ("ice:Words:1", "glacier"),
            ("sport:Queue", "sport-news"),
            ("sport:Topics:0", "15000000"),
            ("money:Queue", "money-news"),
            ("money:Topics:0", "economy, business and finance"),
            ("none:Queue", "no-news"),
            ("none:Words:0", "winters"));
        await bench.DropAsync("a.json", JsonSerializer.Serialize(new
        {
            uri = "tag:agency.example,2026:ships",
            version = "1",
            pubstatus = "usable",
            headline = "Ships",
            body_text = StageBench.Body(1),
            subject = new[] { new { code = "subj:15001000" }, new { code = "medtop:20000001" }, new { code = "subj:15002000" } },
        }));
        await bench.SettleAsync();

        Assert.Single(bench.EventsOn("ice-news"));
        var topics = Payload(Assert.Single(bench.EventsOn("sport-news"))).Topics;
        Assert.Equal([new ArticleTopic("15000000", "sport")], topics);
        Assert.Equal("agency", Payload(bench.EventsOn("sport-news")[0]).TopicsBy);
        Assert.Empty(bench.EventsOn("money-news"));
        Assert.Empty(bench.EventsOn("no-news"));
    }

    [Fact]
    public async Task Routes_choose_by_the_topics_that_a_model_names_where_no_agency_does()
    {
        using var bench = Bench(
            ("sport:Queue", "sport-news"),
            ("sport:Topics:0", "sport"),
            ("money:Queue", "money-news"),
            ("money:Topics:0", "economy"));
        bench.Summarizer.Topics = ["15000000"];
        await bench.DropAsync("a.ndjson", StageBench.Lines(1));
        await bench.SettleAsync();

        var payload = Payload(Assert.Single(bench.EventsOn("sport-news")));
        Assert.Equal([new ArticleTopic("15000000", "sport")], payload.Topics);
        Assert.Equal("model", payload.TopicsBy);
        Assert.Empty(bench.EventsOn("money-news"));
    }

    [Fact]
    public async Task Routes_choose_by_what_the_text_names_and_the_event_says_where()
    {
        const string Named = "The harbour counts its ships again, said the mayor Anna Berg.";
        using var bench = Bench(
            ("berg:Queue", "berg-news"),
            ("berg:Entities:0", "anna berg"),
            ("short:Queue", "berg-headlines"),
            ("short:Entities:0", "Berg"),
            ("short:Content", "headline"),
            ("stenn:Queue", "stenn-news"),
            ("stenn:Entities:0", "Stenn"));
        await bench.DropAsync(
            "a.ndjson",
            StageBench.Line("Named", $"{Named} Berg wants more of them.\n\n{StageBench.Body(1)}") + "\n" + StageBench.Lines(1));
        await bench.SettleAsync();

        var entity = Assert.Single(Payload(Assert.Single(bench.EventsOn("berg-news"))).Entities!);
        Assert.Equal(("Anna Berg", "person"), (entity.Name, entity.Kind));
        Assert.Equal([new(0, Named.Length), new(Named.Length + 1, Named.Length + 25)], entity.Sentences);
        var brief = Assert.Single(Payload(Assert.Single(bench.EventsOn("berg-headlines"))).Entities!);
        Assert.Equal(("Anna Berg", 0), (brief.Name, brief.Sentences.Count));
        Assert.Empty(bench.EventsOn("stenn-news"));
    }

    [Fact]
    public async Task Who_may_have_a_summary_by_its_topic_is_told_that_the_article_is_forgotten()
    {
        using var bench = Bench(("sport:Queue", "sport-news"), ("sport:Topics:0", "sport"));
        bench.Summarizer.Topics = ["15000000"];
        await bench.DropAsync("a.ndjson", StageBench.Lines(1));
        await bench.SettleAsync();
        var row = Assert.Single(bench.Ledger.Articles);

        await bench.Forget.ArticleAsync(row.DumpId, row.Ordinal, default);

        Assert.Equal(EventTypes.ArticleForgotten, bench.EventsOn("sport-news")[^1].Type);
    }

    [Fact]
    public async Task A_copy_is_left_out_only_where_its_first_article_surely_went()
    {
        using var bench = Bench(("sport:Queue", "sport-news"), ("sport:Topics:0", "sport"), ("sport:Copies", "Suppress"));
        var text = string.Join(' ', Enumerable.Range(1, 40).Select(i => $"Ship number {i} came in from the north."));
        await bench.DropAsync("a.ndjson", StageBench.Line("Ships", text));
        await bench.SettleAsync();
        bench.Summarizer.Topics = ["15000000"];
        await bench.DropAsync("b.ndjson", StageBench.Line("Ships", text[..^50]));
        await bench.SettleAsync();

        Assert.Equal("b.ndjson", Payload(Assert.Single(bench.EventsOn("sport-news"))).Dump.Name);
    }

    [Fact]
    public async Task Without_encoding_the_message_is_ascii_and_says_the_same()
    {
        const string title = "Фері 🚢 <渡轮> & \u2028عبّارة";
        using var bench = Bench(("plain:Queue", "plain-news"), ("plain:Encoding", "none"));
        await bench.DropAsync("a.ndjson", StageBench.Line(title, StageBench.Body(1)));

        await bench.SettleAsync();

        var text = Assert.Single(bench.Messages.Texts("plain-news"));
        Assert.All(text, letter => Assert.InRange(letter, ' ', '~'));
        Assert.StartsWith("Фері 🚢 <渡轮> &", Payload(Assert.Single(bench.EventsOn("plain-news"))).Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("base64", 48 * 1024)]
    [InlineData("none", 64 * 1024)]
    public async Task The_claim_check_begins_where_the_encoding_no_longer_fits(string encoding, int limit)
    {
        var room = limit - await DeliverAsync(encoding, 0) ?? throw new InvalidOperationException();

        Assert.Equal(limit, await DeliverAsync(encoding, room));
        Assert.Null(await DeliverAsync(encoding, room + 1));
    }

    /// <returns>Length of the message; null when its payload is in a blob.</returns>
    private static async Task<int?> DeliverAsync(string encoding, int letters)
    {
        using var bench = Bench(("out:Queue", "out"), ("out:Encoding", encoding));
        bench.Summarizer.Text = new string('a', letters);
        await bench.DropAsync("a.ndjson", StageBench.Lines(1));
        await bench.SettleAsync();
        return bench.EventsOn("out") is [{ Data: not null }] ? bench.Messages.Texts("out")[0].Length : null;
    }

    private static StageBench Bench(params (string Key, string Value)[] routes)
    {
        var bench = new StageBench([.. routes.Select(route => ($"Pipeline:Routes:{route.Key}", route.Value))]);
        foreach (var (_, queue) in routes.Where(route => route.Key.EndsWith(":Queue", StringComparison.Ordinal)))
        {
            bench.Messages.CreateQueue(queue);
        }

        return bench;
    }

    private static IEnumerable<string> Titles(StageBench bench, string queue) => bench.EventsOn(queue).Select(sent => Payload(sent).Title);

    private static ArticleSummarized Payload(CloudEvent sent) => sent.Data!.Value.Deserialize(ContractJson.Compact.ArticleSummarized)!;
}
