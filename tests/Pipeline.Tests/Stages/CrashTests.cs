using System.Text.Json;
using Pipeline.Contracts;
using Pipeline.Ledger;
using Pipeline.Storage;
using Pipeline.Testing.Doubles;

namespace Pipeline.Tests.Stages;

public sealed class CrashTests
{
    private const int Articles = 3;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task A_crash_anywhere_in_ingesting_loses_nothing(bool afterEffect) => EverywhereAsync(afterEffect, async bench =>
    {
        await bench.DropAsync("a.ndjson", StageBench.Lines(Articles));
        return () => bench.PumpAsync(QueueNames.Dumps, bench.Ingest.RunAsync);
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task A_crash_anywhere_in_summarising_loses_nothing(bool afterEffect) => EverywhereAsync(afterEffect, async bench =>
    {
        await bench.IngestAsync("a.ndjson", StageBench.Lines(Articles));
        return () => bench.PumpAsync(QueueNames.Articles, bench.Summarize.RunAsync);
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task A_crash_anywhere_in_sweeping_loses_nothing(bool afterEffect) => EverywhereAsync(afterEffect, async bench =>
    {
        await bench.UploadAsync("a.ndjson", StageBench.Lines(Articles));
        bench.Clock.Advance(TimeSpan.FromHours(1));
        return () => bench.Sweep.RunAsync(default);
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task A_crash_anywhere_in_accepting_loses_nothing(bool afterEffect) => EverywhereAsync(afterEffect, async bench =>
    {
        await bench.UploadAsync("a.ndjson", StageBench.Lines(Articles));
        bench.Clock.Advance(TimeSpan.FromHours(1));
        return () => bench.Accept.RunAsync("a.ndjson", default);
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task A_crash_anywhere_in_finishing_loses_nothing(bool afterEffect) => EverywhereAsync(afterEffect, async bench =>
    {
        await bench.IngestAsync("a.ndjson", StageBench.Lines(Articles));
        await bench.PumpAsync(QueueNames.Articles, bench.Summarize.RunAsync);
        bench.Clock.Advance(TimeSpan.FromMinutes(1));
        return () => bench.PumpAsync(QueueNames.Dumps, bench.Ingest.RunAsync);
    });

    [Theory]
    [InlineData("gone")]
    [InlineData("overwritten")]
    [InlineData("cancelled")]
    public async Task A_dump_is_told_as_settled_with_all_its_articles_even_when_it_cannot_be_read_up_to_them_again(string fate)
    {
        using var bench = new StageBench(("Pipeline:Routes:done:Queue", "done"), ("Pipeline:Routes:done:Events:0", "completed"));
        bench.Messages.CreateQueue("done");
        var dump = await bench.DropAsync("a.ndjson", StageBench.Lines(Articles));
        bench.Calls.After = (call, _) => call == "ledger.add-articles" ? throw new CrashException() : Task.CompletedTask;
        _ = await Record.ExceptionAsync(() => bench.PumpAsync(QueueNames.Dumps, bench.Ingest.RunAsync));
        bench.Calls.After = null;
        Assert.Equal((0, Articles), (bench.Ledger.Dumps.Single().Position.Ordinal, bench.Ledger.Articles.Count));

        await (fate switch
        {
            "gone" => Done(() => bench.Dumps.Delete("a.ndjson")),
            "overwritten" => bench.UploadAsync("a.ndjson", StageBench.Lines(1)),
            _ => bench.Cancel.RunAsync(dump.Id, default),
        });
        await bench.SettleAsync();

        var told = bench
            .EventsOn("done")
            .Select(sent => sent.Data!.Value.Deserialize(ContractJson.Compact.DumpCompleted)!)
            .First(done => done.Dump.Id == dump.Id);
        var rows = bench.Ledger.Articles.Where(row => row.DumpId == dump.Id).ToList();
        Assert.Equal(
            (Articles, rows.Count(row => row.State == ArticleState.Delivered), rows.Count(row => row.State == ArticleState.Cancelled)),
            (told.Articles, told.Delivered, told.Cancelled));
        Assert.True(rows.Max(row => row.SettledAt) <= told.SettledAt);

        static Task Done(Action action)
        {
            action();
            return Task.CompletedTask;
        }
    }

    private static async Task EverywhereAsync(bool afterEffect, Func<StageBench, Task<Func<Task>>> arrange)
    {
        var crashed = true;
        for (var at = 1; crashed; at++)
        {
            using var bench = new StageBench();
            var work = await arrange(bench);
            var crash = new Crash(bench.Calls, at, afterEffect);
            _ = await Record.ExceptionAsync(work);
            crash.Restart();
            crashed = crash.Happened;
            bench.Clock.Advance(TimeSpan.FromSeconds(1));
            await bench.Sweep.RunAsync(default);

            await bench.SettleAsync();

            var dump = Assert.Single(bench.Ledger.Dumps);
            Assert.Equal((DumpState.Completed, Articles), (dump.State, dump.Delivered));
            Assert.Equal(Articles, bench.Ledger.Articles.Count(row => row.State == ArticleState.Delivered));
            Assert.Equal(Articles, bench.Events.Select(e => e.Id).Distinct().Count());
            Assert.InRange(bench.Events.Count, Articles, Articles + 1);
            Assert.InRange(bench.Summarizer.Count, Articles, Articles + 1);
            Assert.Empty(bench.DeadLetters);
        }
    }
}
