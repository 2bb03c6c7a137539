using System.Text.Json;
using Pipeline.Contracts;
using Pipeline.Ledger;
using Pipeline.Storage;
using Pipeline.Tests.Stages;

namespace Pipeline.Tests.Operations;

public sealed class CancelTests
{
    [Fact]
    public async Task Nothing_more_is_read_or_summarised_and_what_was_delivered_stays()
    {
        using var bench = new StageBench(("Slice", "00:00:01")) { Clock = { AutoAdvanceAmount = TimeSpan.FromMilliseconds(20) } };
        var dump = await bench.DropAsync("a.ndjson", StageBench.Lines(1000));
        await bench.PumpAsync(QueueNames.Dumps, bench.Ingest.RunAsync);
        await bench.PumpAsync(QueueNames.Articles, bench.Summarize.RunAsync);
        var delivered = bench.Events.Count;

        await bench.Cancel.RunAsync(dump.Id, default);
        await bench.SettleAsync();

        var settled = Assert.Single(bench.Ledger.Dumps);
        Assert.Equal(
            (DumpState.Cancelled, RejectionClass.Cancelled, delivered),
            (settled.State, settled.Problem!.Class, settled.Delivered));
        Assert.Equal(settled.Position.Ordinal, settled.Delivered + settled.Cancelled);
        Assert.InRange(settled.Cancelled, 1, 999);
        Assert.Equal((delivered, delivered), (bench.Events.Count, bench.Summarizer.Count));
        Assert.Empty(bench.DeadLetters);
    }

    [Fact]
    public async Task The_chunks_of_an_expanded_dump_go_too()
    {
        using var bench = new StageBench(("Slice", "00:00:01")) { Clock = { AutoAdvanceAmount = TimeSpan.FromMilliseconds(250) } };
        var dump = await bench.DropAsync("a.ndjson.gz", StageBench.Gzip(StageBench.Lines(100)));
        await bench.PumpAsync(QueueNames.Dumps, bench.Ingest.RunAsync);
        Assert.NotEmpty(bench.Documents.Names(ContainerNames.Work));

        await bench.Cancel.RunAsync(dump.Id, default);
        await bench.SettleAsync();

        Assert.Equal(DumpState.Cancelled, Assert.Single(bench.Ledger.Dumps).State);
        Assert.Empty(bench.Documents.Names(ContainerNames.Work));
    }

    [Fact]
    public async Task A_slice_that_is_under_way_stops_at_its_next_batch()
    {
        using var bench = new StageBench();
        var dump = await bench.DropAsync("a.ndjson", StageBench.Lines(1000));
        var batches = 0;
        bench.Calls.After = async (name, _) =>
        {
            if (name == "ledger.add-articles" && ++batches == 2)
            {
                await bench.Cancel.RunAsync(dump.Id, default);
            }
        };
        await bench.PumpAsync(QueueNames.Dumps, bench.Ingest.RunAsync);
        await bench.SettleAsync();

        Assert.Equal(2, batches);
        Assert.Equal((DumpState.Cancelled, 200), (Assert.Single(bench.Ledger.Dumps).State, bench.Ledger.Articles.Count));
    }

    [Fact]
    public async Task What_is_settled_or_unknown_stays_as_it_is()
    {
        using var bench = new StageBench();
        var dump = await bench.DropAsync("a.ndjson", StageBench.Lines(1));
        await bench.SettleAsync();

        Assert.Equal(DumpState.Completed, (await bench.Cancel.RunAsync(dump.Id, default))!.State);
        Assert.Null(await bench.Cancel.RunAsync(new string('0', 32), default));
    }

    [Fact]
    public async Task A_route_that_asks_hears_how_the_dump_ended()
    {
        using var bench = new StageBench(
            ("Pipeline:Routes:done:Queue", "done"),
            ("Pipeline:Routes:done:Events:0", "completed"),
            ("Pipeline:Routes:done:Events:1", "rejected"));
        bench.Messages.CreateQueue("done");
        await bench.DropAsync("a.ndjson", StageBench.Lines(2) + "{\"title\":7}");
        await bench.DropAsync("b.bin", "\0\0");
        await bench.SettleAsync();

        var completed = bench
            .EventsOn("done")
            .Where(sent => sent.Type == EventTypes.DumpCompleted)
            .Select(sent => sent.Data!.Value.Deserialize(ContractJson.Compact.DumpCompleted)!)
            .ToDictionary(done => done.Dump.Name);
        Assert.Equal(
            ("completed", 3, 2, 1),
            (completed["a.ndjson"].State, completed["a.ndjson"].Articles, completed["a.ndjson"].Delivered, completed["a.ndjson"].Rejected));
        Assert.Equal(("rejected", RejectionClass.Empty), (completed["b.bin"].State, completed["b.bin"].Class));
        var rejected = Assert.Single(bench.EventsOn("done"), sent => sent.Type == EventTypes.ArticleRejected);
        Assert.Equal(3, rejected.Data!.Value.Deserialize(ContractJson.Compact.ArticleRejected)!.Ordinal);
    }
}
