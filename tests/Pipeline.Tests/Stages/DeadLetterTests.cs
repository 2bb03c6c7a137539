using System.Text.Json;
using Pipeline.Contracts;
using Pipeline.Documents;
using Pipeline.Ledger;
using Pipeline.Operations;
using Pipeline.Stages;
using Pipeline.Storage;
using Pipeline.Summarization;
using Pipeline.Summarization.Models;
using Pipeline.Testing.Doubles;

namespace Pipeline.Tests.Stages;

public sealed class DeadLetterTests : IDisposable
{
    private readonly StageBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_letter_tells_the_whole_story()
    {
        await KillAsync("a.ndjson", StageBench.Lines(2), fails: 1);

        var letter = Assert.Single(bench.DeadLetters);
        var article = Assert.Single(bench.Ledger.Articles, row => row.State == ArticleState.Dead);
        Assert.Equal(
            (StageNames.SummarizeArticle, "transient", "It did not answer.", 5),
            (letter.Stage, letter.Class, letter.Reason, letter.Attempts));
        Assert.Equal(
            ("a.ndjson", article.DumpId, article.Ordinal, article.ArticleId, article.TextId),
            (letter.DumpName, letter.DumpId, letter.Ordinal, letter.ArticleId, letter.TextId));
        Assert.Equal([article.SettledAt, article.ReadyAt], new[] { letter.Time, letter.Since });
        Assert.Equal(article.DumpId, letter.TraceId);
        Assert.Equal(article.Ordinal, WorkMessage.ParseArticle(letter.WorkItem)!.Ordinal);
        Assert.Equal(letter, await bench.DeadLetterBox.FindAsync(letter.Id, default));
    }

    [Fact]
    public async Task A_replay_that_succeeds_clears_the_letter_and_its_dump_counts_again()
    {
        await KillAsync("a.ndjson", StageBench.Lines(3), fails: 2);
        Assert.Equal((1, 2), (bench.Ledger.Dumps[0].Delivered, bench.Ledger.Dumps[0].Dead));
        foreach (var letter in await ListAsync(new()))
        {
            Assert.Equal(ReplayOutcome.Offered, await bench.ReplayDeadLetter.RunAsync(letter, default));
            Assert.Equal(ReplayOutcome.UnderWay, await bench.ReplayDeadLetter.RunAsync(letter, default));
        }

        await bench.SettleAsync();

        Assert.Empty(bench.DeadLetters);
        Assert.Equal(
            (DumpState.Completed, 3, 0),
            (bench.Ledger.Dumps[0].State, bench.Ledger.Dumps[0].Delivered, bench.Ledger.Dumps[0].Dead));
        Assert.Equal(3, bench.Events.Select(sent => sent.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_replay_that_fails_again_leaves_a_letter_with_the_new_story()
    {
        await KillAsync("a.ndjson", StageBench.Lines(1), fails: 1);
        bench.Summarizer.Script = (_, _) => throw new SummarizationException(SummarizationOutcome.Retry, "worse", "It burns.");

        await bench.ReplayDeadLetter.RunAsync(Assert.Single(bench.DeadLetters), default);
        await bench.SettleAsync();

        var letter = Assert.Single(bench.DeadLetters);
        Assert.Equal(("worse", 5, 1), (letter.Class, letter.Attempts, letter.Replays));
        Assert.Equal((DumpState.Completed, 1), (bench.Ledger.Dumps[0].State, bench.Ledger.Dumps[0].Dead));
    }

    [Fact]
    public async Task What_a_replay_changes_in_the_counts_is_an_event_of_its_own()
    {
        using var routed = new StageBench(("Pipeline:Routes:done:Queue", "done"), ("Pipeline:Routes:done:Events:0", "completed"));
        routed.Messages.CreateQueue("done");
        await KillAsync(routed, "a.ndjson", StageBench.Lines(1), fails: 1);
        await routed.ReplayDeadLetter.RunAsync(Assert.Single(routed.DeadLetters), default);
        await routed.SettleAsync();

        var events = routed.EventsOn("done");
        Assert.Equal(
            [(0, 1), (1, 0)],
            events
                .Select(sent => sent.Data!.Value.Deserialize(ContractJson.Compact.DumpCompleted)!)
                .Select(done => (done.Delivered, done.Dead)));
        Assert.Equal(2, events.Select(sent => sent.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("a.ndjson")]
    [InlineData("a.ndjson.gz")]
    public async Task A_dump_that_could_not_be_read_is_read_on_from_where_it_stopped(string name)
    {
        var fail = true;
        bench.Calls.Before = (call, _) => fail && call == "dumps.open" ? throw new IOException("no storage") : Task.CompletedTask;
        var text = StageBench.Lines(3);
        await bench.DropAsync(
            name,
            name.EndsWith(".gz", StringComparison.Ordinal) ? StageBench.Gzip(text) : System.Text.Encoding.UTF8.GetBytes(text));
        await bench.SettleAsync();
        var letter = Assert.Single(bench.DeadLetters);
        Assert.Equal((DumpState.Dead, name, null), (bench.Ledger.Dumps[0].State, letter.DumpName, letter.Ordinal));

        fail = false;
        Assert.Equal(ReplayOutcome.Offered, await bench.ReplayDeadLetter.RunAsync(letter, default));
        await bench.SettleAsync();

        Assert.Equal((DumpState.Completed, 3), (bench.Ledger.Dumps[0].State, bench.Ledger.Dumps[0].Delivered));
        Assert.Empty(bench.DeadLetters);
    }

    [Fact]
    public async Task A_message_that_no_stage_could_read_goes_back_to_its_queue()
    {
        await bench.Summarize.RunAsync("{\"version\":99}", default);
        var letter = Assert.Single(bench.DeadLetters);

        Assert.Equal(ReplayOutcome.Offered, await bench.ReplayDeadLetter.RunAsync(letter, default));

        Assert.Empty(bench.DeadLetters);
        Assert.Equal("{\"version\":99}", Assert.Single(bench.Messages.Texts(QueueNames.Articles)));
        bench.Clock.Advance(TimeSpan.FromMinutes(1));
        await bench.PumpAsync(QueueNames.Articles, bench.Summarize.RunAsync);
        Assert.Equal(letter.Id, Assert.Single(bench.DeadLetters).Id);
    }

    [Fact]
    public async Task Filters_hold_all_at_once()
    {
        await KillAsync("a.ndjson", StageBench.Lines(2), fails: 2);
        bench.Clock.Advance(TimeSpan.FromHours(1));
        var later = bench.Clock.GetUtcNow();
        await KillAsync("b.ndjson", StageBench.Line("Other", StageBench.Body(9)), fails: 1);
        await bench.Ingest.RunAsync("garbage", default);
        var second = bench.Ledger.Dumps.Single(dump => dump.Name == "b.ndjson").Id;

        Assert.Equal(4, (await ListAsync(new())).Count);
        Assert.Equal(3, (await ListAsync(new(Class: "transient"))).Count);
        Assert.Equal(2, (await ListAsync(new(Since: later))).Count);
        Assert.Equal("b.ndjson", Assert.Single(await ListAsync(new(DumpId: second))).DumpName);
        Assert.Equal("garbage", Assert.Single(await ListAsync(new(Stage: "ingestdump"))).WorkItem);
        Assert.Empty(await ListAsync(new(Stage: "IngestDump", Class: "transient")));
    }

    [Fact]
    public async Task What_else_lies_in_the_container_is_no_letter_and_no_other_blob_is_reached()
    {
        await KillAsync("a.ndjson", StageBench.Lines(1), fails: 1);
        foreach (var name in new[] { "x", "notes.txt", "notes.json", "articles/../notes.json" })
        {
            await bench.Documents.TryCreateAsync(ContainerNames.DeadLetters, name, "{}"u8.ToArray(), default);
        }

        Assert.Single(await ListAsync(new()));
        Assert.Null(await bench.DeadLetterBox.FindAsync("notes", default));
        Assert.Null(await bench.DeadLetterBox.FindAsync("../articles/x", default));
        Assert.Null(await bench.DeadLetterBox.FindAsync("", default));
    }

    [Fact]
    public async Task What_is_discarded_stays_dead()
    {
        await KillAsync("a.ndjson", StageBench.Lines(1), fails: 1);

        await bench.DeadLetterBox.DiscardAsync(Assert.Single(bench.DeadLetters), default);

        Assert.Empty(bench.DeadLetters);
        Assert.Equal(ArticleState.Dead, bench.Ledger.Articles[0].State);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_crash_anywhere_in_replaying_loses_neither_letter_nor_work(bool afterEffect)
    {
        var crashed = true;
        for (var at = 1; crashed; at++)
        {
            using var one = new StageBench();
            await KillAsync(one, "a.ndjson", StageBench.Lines(2), fails: 1);
            var letter = Assert.Single(one.DeadLetters);
            var crash = new Crash(one.Calls, at, afterEffect);
            _ = await Record.ExceptionAsync(() => one.ReplayDeadLetter.RunAsync(letter, default));
            crash.Restart();
            crashed = crash.Happened;

            foreach (var left in one.DeadLetters)
            {
                await one.ReplayDeadLetter.RunAsync(left, default);
            }

            await one.SettleAsync();

            Assert.Empty(one.DeadLetters);
            Assert.Equal((DumpState.Completed, 2, 0), (one.Ledger.Dumps[0].State, one.Ledger.Dumps[0].Delivered, one.Ledger.Dumps[0].Dead));
        }
    }

    private static async Task KillAsync(StageBench bench, string name, string text, int fails)
    {
        var titles = new HashSet<string>();
        bench.Summarizer.Script = (_, _) =>
            titles.Contains(bench.Summarizer.Titles.Last()) || (titles.Count < fails && titles.Add(bench.Summarizer.Titles.Last()))
                ? throw new SummarizationException(SummarizationOutcome.Retry, "transient", "It did not answer.")
                : Task.CompletedTask;
        await bench.DropAsync(name, text);
        await bench.SettleAsync();
        bench.Summarizer.Script = (_, _) => Task.CompletedTask;
    }

    private Task KillAsync(string name, string text, int fails) => KillAsync(bench, name, text, fails);

    private async Task<List<DeadLetter>> ListAsync(DeadLetterFilter filter) =>
        await bench.DeadLetterBox.ListAsync(filter, default).ToListAsync(TestContext.Current.CancellationToken);
}
