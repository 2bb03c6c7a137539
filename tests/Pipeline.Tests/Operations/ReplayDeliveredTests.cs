using System.Text.Json;
using Pipeline.Contracts;
using Pipeline.Documents;
using Pipeline.Operations;
using Pipeline.Storage;
using Pipeline.Testing.Doubles;
using Pipeline.Tests.Stages;

namespace Pipeline.Tests.Operations;

public sealed class ReplayDeliveredTests : IDisposable
{
    private const string Late = "late";

    private static readonly DateTimeOffset Ever = DateTimeOffset.UnixEpoch;

    private readonly StageBench bench = NewBench();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_queue_is_filled_with_the_same_events_and_nothing_is_paid()
    {
        await bench.DropAsync("a.ndjson", StageBench.Lines(40) + "{\"title\":7}\n");
        await bench.SettleAsync();
        bench.Messages.DeleteQueue(Late);
        bench.Messages.CreateQueue(Late);
        var paid = bench.Summarizer.Count;

        var result = await bench.ReplayDelivered.RunAsync(Late, Ever, asNew: false, default);

        Assert.Equal(new(false, 41, 42, 0), result);
        Assert.Equal(paid, bench.Summarizer.Count);
        Assert.Equal(Texts(bench.Events), Texts(bench.EventsOn(Late).Where(sent => sent.Type == EventTypes.ArticleSummarized)));
        Assert.Single(bench.EventsOn(Late), sent => sent.Type == EventTypes.ArticleRejected);
        Assert.Single(bench.EventsOn(Late), sent => sent.Type == EventTypes.DumpCompleted);
    }

    [Fact]
    public async Task Only_what_was_settled_since_then_is_sent()
    {
        await SettleAsync(bench, "a.ndjson", 1);
        bench.Clock.Advance(TimeSpan.FromDays(1));
        var since = bench.Clock.GetUtcNow();
        await SettleAsync(bench, "b.ndjson", 2);
        var before = bench.EventsOn(Late).Count;

        Assert.Equal(
            (1, 2),
            await bench.ReplayDelivered.RunAsync(Late, since, asNew: false, default) is var result ? (result.Looked, result.Sent) : default
        );
        Assert.Equal(before + 2, bench.EventsOn(Late).Count);
    }

    [Fact]
    public async Task New_ids_are_new_once_and_each_replay_has_its_own()
    {
        await SettleAsync(bench, "a.ndjson", 1);
        await bench.ReplayDelivered.RunAsync(Late, Ever, asNew: true, default);
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        await bench.ReplayDelivered.RunAsync(Late, Ever, asNew: true, default);

        Assert.Equal(
            3,
            bench.EventsOn(Late).Where(sent => sent.Type == EventTypes.ArticleSummarized).Select(sent => sent.Id).Distinct().Count());
    }

    [Fact]
    public async Task What_was_forgotten_is_not_sent_and_what_is_no_longer_stored_is_counted()
    {
        await bench.DropAsync("a.ndjson", StageBench.Lines(3));
        await bench.SettleAsync();
        var dump = bench.Ledger.Dumps[0].Id;
        await bench.Forget.ArticleAsync(dump, 1, default);
        bench.Documents.Remove(ContainerNames.Articles, StoredArticle.BlobName(dump, 2));

        Assert.Equal(new(false, 2, 2, 1), await bench.ReplayDelivered.RunAsync(Late, Ever, asNew: false, default));
    }

    [Fact]
    public async Task Two_to_one_queue_at_once_are_one_too_many()
    {
        await SettleAsync(bench, "a.ndjson", 1);
        var second = false;
        bench.Calls.Before = async (name, _) =>
        {
            if (name == "ledger.list" && !second)
            {
                second = true;
                await bench.ReplayDelivered.RunAsync(Late, Ever, asNew: true, default);
            }
        };

        await Assert.ThrowsAsync<ReplayConflictException>(() => bench.ReplayDelivered.RunAsync(Late, Ever, asNew: true, default));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Interrupted_anywhere_it_goes_on_with_the_same_ids(bool afterEffect)
    {
        var crashed = true;
        for (var at = 1; crashed; at += 3)
        {
            using var one = NewBench();
            for (var i = 0; i < 4; i++)
            {
                await SettleAsync(one, $"{i}.ndjson", i);
            }

            one.Messages.DeleteQueue(Late);
            one.Messages.CreateQueue(Late);
            var crash = new Crash(one.Calls, at, afterEffect);
            _ = await Record.ExceptionAsync(() => one.ReplayDelivered.RunAsync(Late, Ever, asNew: true, default));
            crash.Restart();
            crashed = crash.Happened;
            one.Clock.Advance(TimeSpan.FromMinutes(1));
            if (crashed)
            {
                await one.ReplayDelivered.RunAsync(Late, Ever, asNew: true, default);
            }

            var articles = one.EventsOn(Late).Where(sent => sent.Type == EventTypes.ArticleSummarized).ToList();
            Assert.Equal(4, articles.Select(sent => sent.Subject).Distinct().Count());
            Assert.InRange(articles.Select(sent => sent.Id).Distinct().Count(), 4, crash.Happened ? 8 : 4);
            Assert.InRange(articles.Count, 4, 8);
        }
    }

    [Fact]
    public async Task An_interruption_in_the_middle_repeats_little_and_under_the_same_ids()
    {
        await bench.DropAsync("a.ndjson", StageBench.Lines(100));
        await bench.SettleAsync();
        bench.Messages.DeleteQueue(Late);
        bench.Messages.CreateQueue(Late);
        var sent = 0;
        bench.Calls.Before = (name, _) => name == $"send {Late}" && ++sent > 70 ? throw new CrashException() : Task.CompletedTask;
        await Assert.ThrowsAsync<CrashException>(() => bench.ReplayDelivered.RunAsync(Late, Ever, asNew: true, default));
        bench.Calls.Before = null;
        bench.Clock.Advance(TimeSpan.FromHours(1));

        var result = await bench.ReplayDelivered.RunAsync(Late, Ever, asNew: true, default);

        Assert.Equal((true, 36), (result.Continued, result.Looked));
        Assert.Equal(
            100,
            bench.EventsOn(Late).Where(one => one.Type == EventTypes.ArticleSummarized).Select(one => one.Id).Distinct().Count());
    }

    private static StageBench NewBench()
    {
        var bench = new StageBench(
            ("Pipeline:Routes:all:Queue", QueueNames.ArticleSummaries),
            ("Pipeline:Routes:late:Queue", Late),
            ("Pipeline:Routes:late:Events:0", "summarized"),
            ("Pipeline:Routes:late:Events:1", "rejected"),
            ("Pipeline:Routes:late:Events:2", "completed"));
        bench.Messages.CreateQueue(Late);
        return bench;
    }

    private static async Task SettleAsync(StageBench bench, string name, int number)
    {
        await bench.DropAsync(name, StageBench.Line($"Title {number}", StageBench.Body(number)));
        await bench.SettleAsync();
    }

    private static IEnumerable<string> Texts(IEnumerable<CloudEvent> events) =>
        events.Select(sent => JsonSerializer.Serialize(sent, ContractJson.Compact.CloudEvent)).Order(StringComparer.Ordinal);
}
