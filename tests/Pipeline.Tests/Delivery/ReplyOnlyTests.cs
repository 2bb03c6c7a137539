using System.Text;
using Pipeline.Contracts;
using Pipeline.Storage;
using Pipeline.Tests.Stages;

namespace Pipeline.Tests.Delivery;

/// <summary>A sender that wants its answers alone: no route learns of the dump, whatever becomes of it.</summary>
public sealed class ReplyOnlyTests : IDisposable
{
    private const string Mine = "article-summaries-mine";

    private readonly StageBench bench = new(
        ("Pipeline:Routes:all:Queue", QueueNames.ArticleSummaries),
        ("Pipeline:Routes:all:Events:0", "Summarized"),
        ("Pipeline:Routes:all:Events:1", "Rejected"),
        ("Pipeline:Routes:all:Events:2", "Forgotten"),
        ("Pipeline:Routes:all:Events:3", "Completed"));

    public ReplyOnlyTests() => bench.Messages.CreateQueue(Mine);

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Its_events_go_to_its_own_queue_and_to_no_route()
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(StageBench.Lines(2) + StageBench.Line("Short", "No.")));
        await bench.Dumps.UploadAsync("a.ndjson", content, new(Mine, IsReplyOnly: true), TestContext.Current.CancellationToken);
        var dump = (await bench.Accept.RunAsync("a.ndjson", TestContext.Current.CancellationToken))!;

        await bench.SettleAsync();
        await bench.Forget.DumpAsync(dump.Id, TestContext.Current.CancellationToken);

        Assert.Equal(
            [EventTypes.ArticleSummarized, EventTypes.ArticleSummarized],
            bench.EventsOn(Mine).Select(one => one.Type));
        Assert.Empty(bench.Events);
    }

    [Fact]
    public async Task Routes_get_the_events_of_a_sender_that_also_wants_answers()
    {
        await bench.DropAsync("a.ndjson", StageBench.Lines(1), Mine);

        await bench.SettleAsync();

        Assert.Single(bench.EventsOn(Mine));
        Assert.Equal(2, bench.Events.Count);
    }
}
