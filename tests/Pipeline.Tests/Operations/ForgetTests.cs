using System.Text.Json;
using Pipeline.Contracts;
using Pipeline.Documents;
using Pipeline.Ledger;
using Pipeline.Storage;
using Pipeline.Summarization;
using Pipeline.Summarization.Models;
using Pipeline.Testing.Doubles;
using Pipeline.Tests.Stages;

namespace Pipeline.Tests.Operations;

public sealed class ForgetTests : IDisposable
{
    private readonly StageBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_dump_is_taken_back_everywhere_and_the_routes_hear_of_each_article()
    {
        bench.Summarizer.Text = new string('x', 50_000);
        await bench.DropAsync("a.ndjson", StageBench.Lines(2) + "{\"title\":7}\n");
        await bench.SettleAsync();
        var delivered = bench.Events.Select(sent => sent.Id).ToArray();
        Assert.Contains(bench.Documents.Names(ContainerNames.Summaries), name => name.StartsWith("events/", StringComparison.Ordinal));

        Assert.Equal(3, await bench.Forget.DumpAsync(bench.Ledger.Dumps[0].Id, default));

        AssertNothingIsLeft(bench);
        Assert.Equal((0, 0, 3), (bench.Ledger.Dumps[0].Delivered, bench.Ledger.Dumps[0].Rejected, bench.Ledger.Dumps[0].Forgotten));
        var forgotten = Forgotten(bench);
        Assert.Equal([1, 2, 3], forgotten.Select(one => one.Ordinal).Order());
        Assert.Equal(delivered.Order(), forgotten.Select(one => one.EventId).OfType<string>().Order());
        Assert.Equal(0, await bench.Forget.DumpAsync(bench.Ledger.Dumps[0].Id, default));
        Assert.Null(await bench.Forget.DumpAsync(new string('0', 32), default));
    }

    [Fact]
    public async Task One_article_is_taken_back_and_the_others_stay()
    {
        await bench.DropAsync("a.ndjson", StageBench.Lines(3));
        await bench.SettleAsync();
        var id = bench.Ledger.Dumps[0].Id;

        Assert.True(await bench.Forget.ArticleAsync(id, 2, default));

        Assert.Equal([StoredArticle.BlobName(id, 1), StoredArticle.BlobName(id, 3)], bench.Documents.Names(ContainerNames.Articles));
        Assert.Equal(2, bench.Documents.Names(ContainerNames.Summaries).Count);
        Assert.Equal(
            [ArticleState.Delivered, ArticleState.Forgotten, ArticleState.Delivered],
            bench.Ledger.Articles.Select(row => row.State));
        Assert.Equal((2, 1), (bench.Ledger.Dumps[0].Delivered, bench.Ledger.Dumps[0].Forgotten));
        Assert.Equal(2, Assert.Single(Forgotten(bench)).Ordinal);
        Assert.False(await bench.Forget.ArticleAsync(id, 2, default));
        Assert.Null(await bench.Forget.ArticleAsync(id, 4, default));
    }

    [Fact]
    public async Task What_is_forgotten_while_it_waits_is_not_started_and_is_not_accepted_anew()
    {
        await bench.IngestAsync("a.ndjson", StageBench.Lines(2));
        await bench.Forget.DumpAsync(bench.Ledger.Dumps[0].Id, default);

        await bench.PumpAsync(QueueNames.Articles, bench.Summarize.RunAsync);
        await bench.PumpAsync(QueueNames.Dumps, bench.Ingest.RunAsync);
        bench.Clock.Advance(TimeSpan.FromHours(1));
        var swept = await bench.Sweep.RunAsync(default);

        Assert.Equal((0, 0, 0), (swept.Accepted, swept.Dumps, swept.Articles));
        Assert.Equal((DumpState.Forgotten, 0), (Assert.Single(bench.Ledger.Dumps).State, bench.Summarizer.Count));
        AssertNothingIsLeft(bench);
    }

    [Fact]
    public async Task An_article_that_is_forgotten_before_its_dump_ends_is_counted_as_that()
    {
        await bench.IngestAsync("a.ndjson", StageBench.Lines(2));
        await bench.Forget.ArticleAsync(bench.Ledger.Dumps[0].Id, 1, default);

        await bench.SettleAsync();

        Assert.Equal(
            (DumpState.Completed, 2, 1, 1),
            Assert.Single(bench.Ledger.Dumps) is var dump ? (dump.State, dump.Settled, dump.Delivered, dump.Forgotten) : default);
    }

    [Fact]
    public async Task What_a_worker_holds_is_taken_back_when_he_can_no_longer_publish_it()
    {
        await bench.IngestAsync("a.ndjson", StageBench.Lines(1));
        var (started, held) = (new TaskCompletionSource(), new TaskCompletionSource());
        bench.Summarizer.Script = (_, _) =>
        {
            started.TrySetResult();
            return held.Task;
        };
        var working = bench.Summarize.RunAsync(bench.Messages.Texts(QueueNames.Articles)[0], default);
        await started.Task.WaitAsync(TimeSpan.FromMinutes(2), TimeProvider.System);

        var forgetting = bench.Forget.ArticleAsync(bench.Ledger.Articles[0].DumpId, 1, default);
        held.SetResult();
        await working;
        Assert.False(forgetting.IsCompleted);
        bench.Clock.Advance(TimeSpan.FromMinutes(6));
        await forgetting;

        Assert.Equal([EventTypes.ArticleSummarized, EventTypes.ArticleForgotten], bench.Events.Select(sent => sent.Type));
        AssertNothingIsLeft(bench);
    }

    [Fact]
    public async Task Chunks_and_dead_letters_go_too()
    {
        using var slow = new StageBench(("Slice", "00:00:01")) { Clock = { AutoAdvanceAmount = TimeSpan.FromMilliseconds(250) } };
        slow.Summarizer.Script = (_, _) => throw new SummarizationException(SummarizationOutcome.Bury, "broken", "It cannot.");
        await slow.DropAsync("a.ndjson.gz", StageBench.Gzip(StageBench.Lines(100)));
        await slow.PumpAsync(QueueNames.Dumps, slow.Ingest.RunAsync);
        await slow.PumpAsync(QueueNames.Articles, slow.Summarize.RunAsync);
        Assert.NotEmpty(slow.Documents.Names(ContainerNames.Work));
        Assert.NotEmpty(slow.DeadLetters);

        slow.Clock.AutoAdvanceAmount = TimeSpan.Zero;
        await slow.Forget.DumpAsync(slow.Ledger.Dumps[0].Id, default);

        AssertNothingIsLeft(slow);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_crash_anywhere_in_forgetting_is_mended_by_another_run(bool afterEffect)
    {
        var crashed = true;
        for (var at = 1; crashed; at++)
        {
            using var one = new StageBench();
            one.Summarizer.Text = new string('x', 50_000);
            await one.DropAsync("a.ndjson", StageBench.Lines(2) + "{\"title\":7}\n");
            await one.SettleAsync();
            var id = one.Ledger.Dumps[0].Id;
            var crash = new Crash(one.Calls, at, afterEffect);
            _ = await Record.ExceptionAsync(() => one.Forget.DumpAsync(id, default));
            crash.Restart();
            crashed = crash.Happened;

            await one.Forget.DumpAsync(id, default);

            AssertNothingIsLeft(one);
            Assert.Equal([1, 2, 3], Forgotten(one).Select(told => told.Ordinal).Distinct().Order());
            Assert.Equal(
                3,
                one.Events.Where(sent => sent.Type == EventTypes.ArticleForgotten)
                    .Select(sent => JsonSerializer.Serialize(sent, ContractJson.Compact.CloudEvent))
                    .Distinct()
                    .Count());
        }
    }

    private static List<ArticleForgotten> Forgotten(StageBench bench) =>
        [
            .. bench
                .Events.Where(sent => sent.Type == EventTypes.ArticleForgotten)
                .Select(sent => sent.Data!.Value.Deserialize(ContractJson.Compact.ArticleForgotten)!),
        ];

    private static void AssertNothingIsLeft(StageBench bench)
    {
        Assert.All(
            [ContainerNames.Articles, ContainerNames.Summaries, ContainerNames.Work, ContainerNames.DeadLetters],
            container => Assert.Empty(bench.Documents.Names(container)));
        Assert.All(
            bench.Ledger.Articles,
            row => Assert.Equal((ArticleState.Forgotten, null, null, null), (row.State, row.TextId, row.EventId, row.Problem)));
    }
}
