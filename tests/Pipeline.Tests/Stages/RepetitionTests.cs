using System.Collections.Concurrent;
using System.Text.Json;
using Pipeline.Ledger;
using Pipeline.Storage;
using Pipeline.Testing.Doubles;

namespace Pipeline.Tests.Stages;

public sealed class RepetitionTests : IDisposable
{
    private readonly StageBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Accepting_twice_or_twice_at_once_is_accepting_once()
    {
        await bench.UploadAsync("a.ndjson", StageBench.Lines(1));
        using var gate = new Rendezvous(bench.Calls, "ledger.add-dump");

        await Task.WhenAll(bench.Accept.RunAsync("a.ndjson", default), bench.Accept.RunAsync("a.ndjson", default));
        await bench.Accept.RunAsync("a.ndjson", default);

        Assert.Single(bench.Ledger.Dumps);
        Assert.Single(bench.Messages.Texts(QueueNames.Dumps));
    }

    [Theory]
    [InlineData("ledger.find-dump")]
    [InlineData("ledger.update-dump")]
    public async Task Reading_a_dump_twice_at_once_is_reading_it_once(string meeting)
    {
        await bench.DropAsync("a.ndjson", StageBench.Lines(5));
        var message = bench.Messages.Texts(QueueNames.Dumps)[0];
        using (new Rendezvous(bench.Calls, meeting))
        {
            await Task.WhenAll(bench.Ingest.RunAsync(message, default), bench.Ingest.RunAsync(message, default));
        }

        await bench.Ingest.RunAsync(message, default);

        Assert.Equal(5, bench.Documents.Names(ContainerNames.Articles).Count);
        Assert.Equal((5, 5), (bench.Ledger.Articles.Count, bench.Messages.Texts(QueueNames.Articles).Count));
        await bench.SettleAsync();
        AssertOnce(5);
    }

    [Theory]
    [InlineData("ledger.find-article", false)]
    [InlineData("ledger.update-article", false)]
    [InlineData("ledger.update-article", true)]
    public async Task Summarising_twice_at_once_or_after_another_is_summarising_once(string meeting, bool isFirstOffer)
    {
        await bench.IngestAsync("a.ndjson", StageBench.Lines(1));
        var ready = WorkMessage.ParseArticle(bench.Messages.Texts(QueueNames.Articles)[0])!;
        var message = JsonSerializer.Serialize(isFirstOffer ? ready : ready with { First = null }, WorkJson.Compact.ArticleReady);
        using (new Rendezvous(bench.Calls, meeting))
        {
            await Task.WhenAll(bench.Summarize.RunAsync(message, default), bench.Summarize.RunAsync(message, default));
        }

        await bench.Summarize.RunAsync(message, default);

        await bench.SettleAsync();
        AssertOnce(1);
    }

    [Fact]
    public async Task Equal_text_in_two_dumps_at_once_is_paid_for_once()
    {
        await bench.IngestAsync("a.ndjson", StageBench.Lines(1));
        await bench.IngestAsync("b.ndjson", StageBench.Lines(1));
        var messages = bench.Messages.Texts(QueueNames.Articles);
        using (new Rendezvous(bench.Calls, "ledger.claim"))
        {
            await Task.WhenAll(bench.Summarize.RunAsync(messages[0], default), bench.Summarize.RunAsync(messages[1], default));
        }

        await bench.SettleAsync();

        Assert.Equal((1, 2), (bench.Summarizer.Count, bench.Events.Count));
        Assert.All(bench.Ledger.Articles, row => Assert.Equal(ArticleState.Delivered, row.State));
    }

    [Fact]
    public async Task Workers_slower_than_their_lease_do_not_take_an_article_from_each_other_for_ever()
    {
        await bench.IngestAsync("a.ndjson", StageBench.Lines(1));
        bench.Calls.After = async (call, _) =>
        {
            if (call == "send article-summaries")
            {
                // Each time that an event went out another has taken the row meanwhile.
                var row = bench.Ledger.Articles.Single();
                Assert.NotNull(await bench.Ledger.TryUpdateAsync(row with { Attempts = row.Attempts + 1 }, default));
            }
        };

        await bench.Summarize.RunAsync(bench.Messages.Texts(QueueNames.Articles)[0], default);

        Assert.Equal(
            (ArticleState.Delivered, Assert.Single(bench.Events).Id),
            (bench.Ledger.Articles.Single().State, bench.Ledger.Articles.Single().EventId));
    }

    [Fact]
    public async Task A_lease_that_another_holds_puts_the_message_back_until_it_ends()
    {
        await bench.IngestAsync("a.ndjson", StageBench.Lines(1));
        var message = bench.Messages.Texts(QueueNames.Articles)[0];
        var started = new TaskCompletionSource();
        var held = new TaskCompletionSource();
        bench.Summarizer.Script = (_, _) =>
        {
            started.TrySetResult();
            return held.Task;
        };
        var first = bench.Summarize.RunAsync(message, default);
        await started.Task.WaitAsync(TimeSpan.FromMinutes(2), TimeProvider.System);

        await bench.Summarize.RunAsync(message, default);

        Assert.Equal(bench.Ledger.Articles[0].LeasedUntil, bench.Messages.VisibleAt(QueueNames.Articles)[^1]);
        Assert.Equal(
            (0, 1),
            (WorkMessage.ParseArticle(bench.Messages.Texts(QueueNames.Articles)[^1])!.Offer, bench.Ledger.Articles[0].Attempts));
        held.SetResult();
        await first;
        await bench.SettleAsync();
        AssertOnce(1);
    }

    [Fact]
    public async Task A_row_that_is_as_it_was_offered_is_not_read()
    {
        await bench.IngestAsync("a.ndjson", StageBench.Lines(1));
        var offered = bench.Ledger.Articles[0];
        var calls = Watched();

        Assert.Equal(offered, WorkMessage.OfferedRow(WorkMessage.ParseArticle(bench.Messages.Texts(QueueNames.Articles)[0])!));
        await bench.Summarize.RunAsync(bench.Messages.Texts(QueueNames.Articles)[0], default);

        Assert.DoesNotContain("ledger.find-article", calls);
        Assert.Equal(ArticleState.Delivered, bench.Ledger.Articles[0].State);
    }

    [Fact]
    public async Task A_short_text_travels_in_the_message_and_is_not_read_again()
    {
        await bench.IngestAsync("a.ndjson", StageBench.Lines(1));
        var message = bench.Messages.Texts(QueueNames.Articles)[0];
        var calls = Watched();

        var stored = bench.Documents.Content(ContainerNames.Articles, bench.Documents.Names(ContainerNames.Articles)[0]);
        Assert.Equal(
            JsonElement.Parse(stored).ToString(),
            WorkMessage.ParseArticle(message)!.First!.Article.ToString());
        await bench.Summarize.RunAsync(message, default);

        Assert.DoesNotContain("documents.read articles", calls);
        Assert.Equal(ArticleState.Delivered, bench.Ledger.Articles[0].State);
    }

    [Fact]
    public async Task A_text_for_which_a_message_has_no_room_is_read()
    {
        var body = string.Join("\n\n", Enumerable.Range(1, 700).Select(StageBench.Body));
        await bench.IngestAsync("a.ndjson", StageBench.Line("Title", body));
        var message = bench.Messages.Texts(QueueNames.Articles)[0];
        var calls = Watched();

        Assert.Null(WorkMessage.ParseArticle(message)!.First!.Article);
        await bench.Summarize.RunAsync(message, default);

        Assert.Contains("documents.read articles", calls);
        Assert.Equal(ArticleState.Delivered, bench.Ledger.Articles[0].State);
    }

    [Fact]
    public async Task A_message_without_the_text_as_older_hosts_send_it_is_read_likewise()
    {
        await bench.IngestAsync("a.ndjson", StageBench.Lines(1));
        var ready = WorkMessage.ParseArticle(bench.Messages.Texts(QueueNames.Articles)[0])!;

        await bench.Summarize.RunAsync(
            JsonSerializer.Serialize(ready with { First = ready.First! with { Article = null } }, WorkJson.Compact.ArticleReady),
            default);

        Assert.Equal((ArticleState.Delivered, 1), (bench.Ledger.Articles[0].State, bench.Events.Count));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("another")]
    public async Task A_text_that_is_not_the_articles_own_is_not_believed(string brought)
    {
        await bench.IngestAsync("a.ndjson", StageBench.Lines(2));
        var messages = bench.Messages.Texts(QueueNames.Articles).Select(text => WorkMessage.ParseArticle(text)!).ToArray();
        var (ready, other) = (messages.Single(one => one.Ordinal == 1), messages.Single(one => one.Ordinal == 2));

        await bench.Summarize.RunAsync(
            JsonSerializer.Serialize(
                ready with
                {
                    First = ready.First! with { Article = brought == "another" ? other.First!.Article : JsonElement.Parse(brought) },
                },
                WorkJson.Compact.ArticleReady),
            default);

        Assert.Equal(["Title 1"], bench.Summarizer.Titles);
    }

    [Fact]
    public async Task A_document_that_an_earlier_run_wrote_is_not_replaced_by_what_the_message_brings()
    {
        await bench.DropAsync("a.ndjson", StageBench.Lines(1));
        bench.Calls.Before = (call, _) => call == "ledger.add-articles" ? throw new CrashException() : Task.CompletedTask;
        _ = await Record.ExceptionAsync(() => bench.PumpAsync(QueueNames.Dumps, bench.Ingest.RunAsync));
        bench.Calls.Before = null;
        bench.Clock.Advance(TimeSpan.FromHours(1));

        await bench.Sweep.RunAsync(default);
        await bench.PumpAsync(QueueNames.Dumps, bench.Ingest.RunAsync);

        Assert.Null(WorkMessage.ParseArticle(bench.Messages.Texts(QueueNames.Articles)[0])!.First!.Article);
    }

    [Fact]
    public async Task A_summary_that_costs_nothing_is_not_claimed_and_the_first_that_is_stored_is_everybodys()
    {
        bench.Summarizer.IsFree = true;
        await bench.IngestAsync("a.ndjson", StageBench.Lines(1));
        await bench.IngestAsync("b.ndjson", StageBench.Lines(1));
        var messages = bench.Messages.Texts(QueueNames.Articles);
        var calls = Watched();
        await Task.WhenAll(bench.Summarize.RunAsync(messages[0], default), bench.Summarize.RunAsync(messages[1], default));

        await bench.SettleAsync();

        Assert.DoesNotContain("ledger.claim", calls);
        Assert.Equal(2, bench.Events.Count);
        Assert.Single(bench.Documents.Names(ContainerNames.Summaries));
        Assert.All(bench.Ledger.Articles, row => Assert.Equal(ArticleState.Delivered, row.State));
    }

    private ConcurrentQueue<string> Watched()
    {
        var calls = new ConcurrentQueue<string>();
        bench.Calls.Before = (call, _) =>
        {
            calls.Enqueue(call);
            return Task.CompletedTask;
        };
        return calls;
    }

    [Theory]
    [InlineData("*", "0123456789abcdef0123456789abcdef")]
    [InlineData("", "0123456789abcdef0123456789abcdef")]
    [InlineData("W/\"another\"", "0123456789abcdef0123456789abcdef")]
    [InlineData("1", "../../etc")]
    public async Task What_a_message_says_of_a_row_is_not_believed_without_its_version(string? version, string? textId)
    {
        await bench.IngestAsync("a.ndjson", StageBench.Lines(1));
        var row = bench.Ledger.Articles[0];
        var message = JsonSerializer.Serialize(
            WorkMessage.ParseArticle(bench.Messages.Texts(QueueNames.Articles)[0])! with
            {
                First = new(version!, textId!, DateTimeOffset.MinValue),
            },
            WorkJson.Compact.ArticleReady);

        await bench.Summarize.RunAsync(message, default);

        Assert.Equal(
            (ArticleState.Delivered, row.TextId, row.ReadyAt),
            (bench.Ledger.Articles[0].State, bench.Ledger.Articles[0].TextId, bench.Ledger.Articles[0].ReadyAt));
    }

    [Fact]
    public async Task A_stale_offer_is_dropped()
    {
        await bench.IngestAsync("a.ndjson", StageBench.Lines(1));
        var row = bench.Ledger.Articles[0];
        var stale = bench.Messages.Texts(QueueNames.Articles)[0];
        await bench.Ledger.TryUpdateAsync(row with { Offer = row.Offer + 1 }, default);

        await bench.Summarize.RunAsync(stale, default);

        Assert.Equal(0, bench.Summarizer.Count);
        Assert.Equal([stale], bench.Messages.Texts(QueueNames.Articles));
    }

    private void AssertOnce(int articles)
    {
        var dump = Assert.Single(bench.Ledger.Dumps);
        Assert.Equal((DumpState.Completed, articles, articles), (dump.State, dump.Settled, dump.Delivered));
        Assert.Equal(articles, bench.Events.Count);
        Assert.Equal(articles, bench.Summarizer.Count);
        Assert.Equal(articles, bench.Ledger.Articles.Count);
        Assert.Equal(articles, bench.Documents.Names(ContainerNames.Summaries).Count);
    }
}
