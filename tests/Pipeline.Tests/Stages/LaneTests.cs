using System.Collections.Concurrent;
using System.Text.Json;
using Pipeline.Contracts;
using Pipeline.Ledger;
using Pipeline.Stages;
using Pipeline.Storage;
using Pipeline.Summarization;

namespace Pipeline.Tests.Stages;

public sealed class LaneTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly StageBench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData(1, 0, true)]
    [InlineData(3, 0, true)]
    [InlineData(4, 0, false)]
    [InlineData(null, 0, false)]
    [InlineData(1, 23, true)]
    [InlineData(1, 25, false)]
    public async Task An_agency_says_how_urgent_its_item_is_while_it_is_new(int? urgency, int hours, bool isUrgent)
    {
        await bench.IngestAsync("a.json", AgencyItem.Item(1, urgency, Now.AddHours(-hours)));

        AssertLane(isUrgent);
    }

    [Theory]
    [InlineData("1", "010900 GMT Mar 26", true)]
    [InlineData("4", "010900 GMT Mar 26", false)]
    [InlineData("1", "270900 GMT Feb 26", false)]
    public async Task A_teleprinter_message_says_it_by_its_priority_and_its_time(string priority, string time, bool isUrgent)
    {
        await bench.IngestAsync(
            "a.iptc", $"\u0001sk0001 {priority} i 100 sk 0001\r\n\r\nSk/\r\n\u0002Title =\r\n{StageBench.Body(1)}\r\n\u0003{time}\r\n\u0004");

        AssertLane(isUrgent);
    }

    [Theory]
    [InlineData(true, 5, true)]
    [InlineData(false, 1, false)]
    public async Task An_uploader_says_it_of_a_whole_dump_whatever_its_items_say(bool says, int urgency, bool isUrgent)
    {
        await IngestAsync("a.json", AgencyItem.Item(1, urgency, Now), says);

        AssertLane(isUrgent);
    }

    [Theory]
    [InlineData("true", 5, true)]
    [InlineData("false", 1, false)]
    public async Task A_profile_says_it_of_its_dumps(string says, int urgency, bool isUrgent)
    {
        using var profiled = new StageBench(("Pipeline:Profiles:wire:Dumps:0", "wire/"), ("Pipeline:Profiles:wire:Urgent", says));
        await profiled.IngestAsync("wire/a.json", AgencyItem.Item(1, urgency, Now));

        Assert.Equal(isUrgent, Assert.Single(profiled.Ledger.Articles).IsUrgent);
        Assert.Single(profiled.Messages.Texts(QueueNames.OfArticles(isUrgent)));
    }

    [Fact]
    public async Task Nothing_is_urgent_by_its_item_where_that_is_switched_off()
    {
        using var off = new StageBench(("Pipeline:Lanes:MaxUrgency", "0"));
        await off.IngestAsync("a.json", AgencyItem.Item(1, 1, Now));

        Assert.False(Assert.Single(off.Ledger.Articles).IsUrgent);
    }

    [Fact]
    public async Task A_kill_is_urgent()
    {
        await IngestAsync("a.json", AgencyItem.Kill(1), isUrgent: false);

        AssertLane(isUrgent: true);
    }

    [Fact]
    public async Task The_summarizer_knows_the_lane_and_the_answer_is_like_any_other()
    {
        await IngestAsync("a.ndjson", StageBench.Lines(1), isUrgent: true);
        await bench.IngestAsync("b.ndjson", StageBench.Line("Title 2", StageBench.Body(2)));

        await bench.SettleAsync();

        Assert.Equal(["Title 1"], bench.Summarizer.UrgentTitles);
        Assert.Equal(2, bench.Events.Count);
    }

    [Fact]
    public async Task A_first_offer_is_worked_on_without_a_look_at_the_row_and_keeps_its_lane()
    {
        await IngestAsync("a.ndjson", StageBench.Lines(1), isUrgent: true);
        bench.Summarizer.Script = (_, _) => throw Failure(SummarizationOutcome.Retry);
        var calls = new ConcurrentQueue<string>();
        bench.Calls.Before = (name, _) =>
        {
            calls.Enqueue(name);
            return Task.CompletedTask;
        };

        await bench.WorkAsync();

        Assert.DoesNotContain("ledger.find-article", calls);
        Assert.Contains($"send {QueueNames.UrgentArticles}", calls);
        Assert.DoesNotContain($"send {QueueNames.Articles}", calls);
        AssertLane(isUrgent: true);
    }

    [Theory]
    [InlineData(SummarizationOutcome.Retry)]
    [InlineData(SummarizationOutcome.Defer)]
    [InlineData(SummarizationOutcome.Stop)]
    public async Task A_retry_stays_in_its_lane(SummarizationOutcome outcome)
    {
        await IngestAsync("a.ndjson", StageBench.Lines(1), isUrgent: true);
        bench.Summarizer.Script = (_, _) => throw Failure(outcome);
        await bench.WorkAsync();

        AssertLane(isUrgent: true);
        bench.Summarizer.Script = null;
        await bench.SettleAsync();
        Assert.Single(bench.Events);
    }

    [Fact]
    public async Task Sweep_offers_a_lost_message_in_its_lane_though_the_other_is_long()
    {
        await bench.IngestAsync("archive.ndjson", StageBench.Lines(40));
        await IngestAsync("a.ndjson", StageBench.Line("News", StageBench.Body(100)), isUrgent: true);
        await LoseAsync(QueueNames.UrgentArticles);
        bench.Clock.Advance(TimeSpan.FromMinutes(20));

        Assert.Equal(1, (await bench.Sweep.RunAsync(default)).Articles);

        Assert.Equal(
            (40, 1),
            (bench.Messages.Texts(QueueNames.Articles).Count, bench.Messages.Texts(QueueNames.UrgentArticles).Count));
    }

    [Fact]
    public async Task Sweep_leaves_alone_what_waits_in_the_urgent_line()
    {
        await IngestAsync("a.ndjson", StageBench.Lines(3), isUrgent: true);
        bench.Clock.Advance(TimeSpan.FromMinutes(20));

        Assert.Equal(0, (await bench.Sweep.RunAsync(default)).Articles);
    }

    [Fact]
    public async Task What_was_given_up_names_its_stage_and_is_replayed_in_its_lane()
    {
        await IngestAsync("a.ndjson", StageBench.Lines(1), isUrgent: true);
        bench.Summarizer.Script = (_, _) => throw Failure(SummarizationOutcome.Bury);
        await bench.SettleAsync();
        var letter = Assert.Single(bench.DeadLetters);
        Assert.Equal(StageNames.SummarizeUrgentArticle, letter.Stage);
        bench.Summarizer.Script = null;

        await bench.ReplayDeadLetter.RunAsync(letter, default);

        AssertLane(isUrgent: true);
        await bench.SettleAsync();
        Assert.Single(bench.Events);
    }

    [Fact]
    public async Task A_message_that_no_stage_can_read_is_replayed_on_the_queue_that_it_came_from()
    {
        await bench.Summarize.RunUrgentAsync("rubbish", default);
        await bench.Bury.UrgentArticleAsync("more rubbish", default);

        foreach (var letter in bench.DeadLetters)
        {
            await bench.ReplayDeadLetter.RunAsync(letter, default);
        }

        Assert.Equal(["more rubbish", "rubbish"], bench.Messages.Texts(QueueNames.UrgentArticles).Order());
    }

    [Fact]
    public async Task What_the_platform_gave_up_is_buried_from_the_urgent_poison_queue()
    {
        await IngestAsync("a.ndjson", StageBench.Lines(1), isUrgent: true);

        await bench.Bury.UrgentArticleAsync(Assert.Single(bench.Messages.Texts(QueueNames.UrgentArticles)), default);

        Assert.Equal((StageNames.BuryUrgentArticle, "given-up"), Assert.Single(
            bench.DeadLetters.Select(letter => (letter.Stage, letter.Class))));
    }

    [Fact]
    public async Task A_pause_puts_it_aside_and_resuming_offers_it_in_its_lane()
    {
        await IngestAsync("a.ndjson", StageBench.Lines(1), isUrgent: true);
        await bench.Pauses.AddAsync(PauseScope.All, default);
        bench.Clock.Advance(Pauses.Notice);
        await bench.WorkAsync();
        Assert.True(Assert.Single(bench.Ledger.Articles).IsPaused);

        var resuming = bench.Resume.RunAsync(PauseScope.All, default);
        bench.Clock.Advance(Pauses.Notice);
        await resuming;

        AssertLane(isUrgent: true);
    }

    [Fact]
    public async Task A_row_that_an_older_host_offers_on_the_other_queue_is_worked_on_as_it_stands()
    {
        await IngestAsync("a.ndjson", StageBench.Lines(1), isUrgent: true);
        await LoseAsync(QueueNames.UrgentArticles);

        // As an older host's Sweep does: the row with one offer more, without the column that it does not know.
        var row = Assert.Single(bench.Ledger.Articles);
        var offered = (await bench.Ledger.TryUpdateAsync(row with { Offer = 1, IsUrgent = false, DueAt = Now }, default))!;
        await ((IMessageSender)bench.Messages).SendAsync(QueueNames.Articles, Message(offered), TimeSpan.Zero, default);

        await bench.SettleAsync();

        Assert.Single(bench.Events);
    }

    [Fact]
    public async Task An_urgent_message_that_is_stale_because_an_older_host_was_faster_is_dropped()
    {
        await IngestAsync("a.ndjson", StageBench.Lines(1), isUrgent: true);
        var row = Assert.Single(bench.Ledger.Articles);
        var offered = (await bench.Ledger.TryUpdateAsync(row with { Offer = 1, DueAt = Now }, default))!;
        await ((IMessageSender)bench.Messages).SendAsync(QueueNames.Articles, Message(offered), TimeSpan.Zero, default);

        await bench.SettleAsync();

        Assert.Equal(1, bench.Summarizer.Count);
        Assert.Single(bench.Events);
    }

    [Fact]
    public async Task A_message_of_an_older_host_is_of_the_ordinary_lane()
    {
        await bench.IngestAsync("a.ndjson", StageBench.Lines(1));

        var text = Assert.Single(bench.Messages.Texts(QueueNames.Articles));

        Assert.DoesNotContain("urgent", text, StringComparison.OrdinalIgnoreCase);
        await bench.WorkAsync();
        Assert.Empty(bench.Summarizer.UrgentTitles);
    }

    [Fact]
    public async Task An_urgent_copy_does_not_wait_for_the_turn_of_its_first_article()
    {
        using var copying = new StageBench(
            ("Pipeline:Copies:Reuse", "true"),
            ("Pipeline:Routes:all:Queue", QueueNames.ArticleSummaries),
            ("Pipeline:Routes:all:Copies", "Suppress"));
        var body = string.Join("\n\n", Enumerable.Range(1, 6).Select(StageBench.Body));
        await copying.IngestAsync("archive.ndjson", StageBench.Line("Title", body));
        await IngestAsync(copying, "news.ndjson", StageBench.Line("Title again", body), isUrgent: true);
        var news = copying.Ledger.Articles.Single(row => row.IsUrgent);

        await copying.PumpAsync(QueueNames.UrgentArticles, copying.Summarize.RunUrgentAsync);

        Assert.Equal(ArticleState.Delivered, (await copying.Ledger.FindArticleAsync(news.DumpId, news.Ordinal, default))!.State);
        Assert.Single(copying.Events);
    }

    private static string Message(ArticleRow row) => JsonSerializer.Serialize(
        new ArticleReady(ArticleReady.CurrentVersion, row.DumpId, row.Ordinal, row.Offer, row.DueAt), WorkJson.Compact.ArticleReady);

    private static SummarizationException Failure(SummarizationOutcome outcome) => new(outcome, "transient", "It did not answer.");

    private void AssertLane(bool isUrgent)
    {
        Assert.Equal(isUrgent, Assert.Single(bench.Ledger.Articles).IsUrgent);
        Assert.Single(bench.Messages.Texts(QueueNames.OfArticles(isUrgent)));
        Assert.Empty(bench.Messages.Texts(QueueNames.OfArticles(!isUrgent)));
    }

    private async Task LoseAsync(string queue)
    {
        var lost = await bench.Messages.ReceiveAsync(queue, 1, TimeSpan.FromMinutes(1), default);
        await bench.Messages.DeleteAsync(queue, lost[0], default);
    }

    private Task IngestAsync(string name, string text, bool isUrgent) => IngestAsync(bench, name, text, isUrgent);

    private static async Task IngestAsync(StageBench bench, string name, string text, bool isUrgent)
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        var blob = await bench.Dumps.UploadAsync(name, content, new(IsUrgent: isUrgent), default);
        await bench.Accept.RunAsync(blob, default);
        await bench.Ingest.RunAsync(bench.Messages.Texts(QueueNames.Dumps)[^1], default);
    }
}
