using Pipeline.Ledger;
using Pipeline.Stages;
using Pipeline.Storage;
using Pipeline.Summarization;

namespace Pipeline.Tests.Stages;

public sealed class FailureTests : IDisposable
{
    private readonly StageBench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData(SummarizationOutcome.Defer)]
    [InlineData(SummarizationOutcome.Stop)]
    public async Task What_is_put_back_costs_no_attempt_and_waits_as_long_as_was_asked(SummarizationOutcome outcome)
    {
        await FailOnceAsync(new SummarizationException(outcome, "throttled", "later", TimeSpan.FromMinutes(20)));

        var row = bench.Ledger.Articles[0];
        Assert.Equal((ArticleState.Ready, 0, 1), (row.State, row.Attempts, row.Offer));
        Assert.Null(row.LeasedUntil);
        var wait = bench.Messages.VisibleAt(QueueNames.Articles)[^1] - bench.Clock.GetUtcNow();
        Assert.InRange(wait, TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(25));
        Assert.Equal(row.NotBefore, bench.Clock.GetUtcNow() + wait);
    }

    [Fact]
    public async Task What_was_put_back_is_not_tried_early_by_a_second_copy_of_its_message()
    {
        await FailOnceAsync(new SummarizationException(SummarizationOutcome.Defer, "throttled", "later", TimeSpan.FromMinutes(20)));
        var copy = bench.Messages.Texts(QueueNames.Articles)[^1];

        await bench.Summarize.RunAsync(copy, default);

        Assert.Equal(1, bench.Summarizer.Count);
        Assert.Equal(bench.Ledger.Articles[0].NotBefore, bench.Messages.VisibleAt(QueueNames.Articles)[^1]);
    }

    [Fact]
    public async Task Retries_are_counted_wait_longer_each_time_and_end_as_a_dead_letter()
    {
        bench.Summarizer.Script = (_, _) => throw new SummarizationException(SummarizationOutcome.Retry, "transient", "It did not answer.");
        await bench.DropAsync("a.ndjson", StageBench.Lines(1));

        await bench.SettleAsync();

        Assert.Equal(5, bench.Summarizer.Count);
        Assert.Equal(ArticleState.Dead, bench.Ledger.Articles[0].State);
        var letter = Assert.Single(bench.DeadLetters);
        Assert.Equal(
            (StageNames.SummarizeArticle, "transient", "It did not answer.", 5),
            (letter.Stage, letter.Class, letter.Reason, letter.Attempts));
        Assert.Equal((DumpState.Completed, 1), (bench.Ledger.Dumps[0].State, bench.Ledger.Dumps[0].Dead));
    }

    [Fact]
    public async Task A_fault_while_a_dump_is_finished_does_not_reject_it()
    {
        await bench.IngestAsync("a.ndjson", StageBench.Lines(1));
        var faults = 1;
        bench.Calls.Before = (name, _) => name == "ledger.list" && Interlocked.Decrement(ref faults) >= 0
            ? throw new IOException("no storage")
            : Task.CompletedTask;

        await bench.Ingest.RunAsync(bench.Messages.Texts(QueueNames.Dumps)[^1], default);
        await bench.SettleAsync();

        Assert.True(faults < 1);
        var dump = Assert.Single(bench.Ledger.Dumps);
        Assert.Equal((DumpState.Completed, 1, null), (dump.State, dump.Delivered, dump.Problem));
    }

    [Fact]
    public async Task A_dump_gets_through_storage_that_fails_again_and_again()
    {
        const int Entries = 300;
        var calls = 0;
        bench.Calls.Before = (name, _) =>
            name == $"documents.create {ContainerNames.Articles}" && Interlocked.Increment(ref calls) % 30 == 0
                ? throw new IOException("no storage")
                : Task.CompletedTask;
        await bench.DropAsync("a.ndjson", StageBench.Lines(Entries));

        await bench.SettleAsync();

        var dump = Assert.Single(bench.Ledger.Dumps);
        Assert.Equal((DumpState.Completed, Entries), (dump.State, dump.Delivered));
    }

    [Fact]
    public async Task A_retry_waits_as_long_as_the_service_asked()
    {
        await FailOnceAsync(new SummarizationException(SummarizationOutcome.Retry, "transient", "busy", TimeSpan.FromMinutes(2)));

        Assert.Equal(1, bench.Ledger.Articles[0].Attempts);
        Assert.InRange(
            bench.Messages.VisibleAt(QueueNames.Articles)[^1] - bench.Clock.GetUtcNow(),
            TimeSpan.FromMinutes(2),
            TimeSpan.FromMinutes(2.5));
    }

    [Fact]
    public async Task A_wait_longer_than_a_queue_can_hide_is_cut()
    {
        await FailOnceAsync(new SummarizationException(SummarizationOutcome.Defer, "throttled", "later", TimeSpan.MaxValue));

        Assert.InRange(
            bench.Messages.VisibleAt(QueueNames.Articles)[^1] - bench.Clock.GetUtcNow(), TimeSpan.FromDays(4), MessageLimits.LongestDelay);
    }

    [Fact]
    public async Task A_summary_that_takes_longer_than_its_claim_is_given_up_in_time()
    {
        bench.Summarizer.Script = async (_, token) =>
        {
            bench.Clock.Advance(TimeSpan.FromMinutes(4.9));
            await Task.Delay(Timeout.InfiniteTimeSpan, bench.Clock, token);
        };
        await bench.IngestAsync("a.ndjson", StageBench.Lines(1));

        await bench.Summarize.RunAsync(bench.Messages.Texts(QueueNames.Articles)[^1], default);

        var row = bench.Ledger.Articles[0];
        Assert.Equal((ArticleState.Ready, 1, "too-slow"), (row.State, row.Attempts, row.Problem!.Class));
        Assert.Null(row.LeasedUntil);
    }

    [Fact]
    public async Task An_unexpected_fault_is_retried_and_buried_in_the_end()
    {
        bench.Summarizer.Script = (_, _) => throw new TaskCanceledException("a timeout inside a client");
        await bench.DropAsync("a.ndjson", StageBench.Lines(1));

        await bench.SettleAsync();

        Assert.Equal((FailureClass.Unexpected, 5), (Assert.Single(bench.DeadLetters).Class, bench.Summarizer.Count));
    }

    [Fact]
    public async Task A_rejection_is_recorded_once_and_never_tried_again()
    {
        bench.Summarizer.Script = (_, _) =>
            throw new SummarizationException(SummarizationOutcome.Reject, "content-filter", "The service refused the text.");
        await bench.DropAsync("a.ndjson", StageBench.Lines(1));

        await bench.SettleAsync();

        Assert.Equal(1, bench.Summarizer.Count);
        Assert.Equal(
            (ArticleState.Rejected, new Problem("content-filter", "The service refused the text.")),
            (bench.Ledger.Articles[0].State, bench.Ledger.Articles[0].Problem));
        Assert.Empty(bench.DeadLetters);
    }

    [Fact]
    public async Task Cancelling_a_summary_gives_the_article_back_without_an_attempt()
    {
        await bench.IngestAsync("a.ndjson", StageBench.Lines(1));
        using var shutdown = new CancellationTokenSource();
        bench.Summarizer.Script = async (_, token) =>
        {
            await shutdown.CancelAsync();
            token.ThrowIfCancellationRequested();
        };

        await bench.Summarize.RunAsync(bench.Messages.Texts(QueueNames.Articles)[0], shutdown.Token);

        Assert.Equal(
            (0, 1, null),
            (bench.Ledger.Articles[0].Attempts, bench.Ledger.Articles[0].Offer, bench.Ledger.Articles[0].LeasedUntil));
        bench.Summarizer.Script = null;
        await bench.SettleAsync();
        Assert.Equal((2, 1), (bench.Summarizer.Count, bench.Events.Count));
    }

    [Fact]
    public async Task Cancelling_a_slice_gives_the_dump_back_without_an_attempt()
    {
        await bench.DropAsync("a.ndjson", StageBench.Lines(250));
        using var shutdown = new CancellationTokenSource();
        bench.Calls.After = (name, _) =>
            name == "ledger.update-dump" && bench.Ledger.Dumps[0].Position.Ordinal == 100 ? shutdown.CancelAsync() : Task.CompletedTask;

        await bench.Ingest.RunAsync(bench.Messages.Texts(QueueNames.Dumps)[0], shutdown.Token);

        var dump = bench.Ledger.Dumps[0];
        Assert.Equal((100, 0, null), (dump.Position.Ordinal, dump.Attempts, dump.LeasedUntil));
        bench.Calls.After = null;
        await bench.SettleAsync();
        Assert.Equal((250, 250), (bench.Summarizer.Count, bench.Ledger.Dumps[0].Delivered));
    }

    public static TheoryData<string> Hostile => new(
        "", "not JSON", "null", "[]", "[1,2]", "7", "{}", "\"text\"", "{\"version\":1,\"dumpId\":null,\"offer\":0,\"ordinal\":1}",
        "{\"version\":2,\"dumpId\":\"00000000000000000000000000000000\",\"offer\":0,\"ordinal\":1}",
        "{\"version\":1,\"dumpId\":\"' or 1 eq 1 or PartitionKey eq '\",\"offer\":0,\"ordinal\":1}",
        "{\"version\":1,\"dumpId\":\"00000000000000000000000000000000\",\"offer\":99999999999,\"ordinal\":-1}",
        "lone \ud800 surrogate", new string('[', 40_000));

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_message_that_is_no_work_is_buried_with_its_reason(string message)
    {
        await bench.Ingest.RunAsync(message, default);
        await bench.Summarize.RunAsync(message, default);
        await bench.Bury.DumpAsync(message, default);
        await bench.Bury.ArticleAsync(message, default);
        await bench.Bury.BlobTriggerAsync(message, default);

        Assert.Equal(5, bench.DeadLetters.Count);
        Assert.All(bench.DeadLetters, letter => Assert.Equal(RejectionClass.Malformed, letter.Class));
        Assert.All(bench.DeadLetters, letter => Assert.NotNull(letter.WorkItem));
    }

    [Fact]
    public async Task Bury_leaves_what_is_settled_or_offered_anew_and_buries_the_rest()
    {
        await bench.IngestAsync("a.ndjson", StageBench.Lines(3));
        var messages = bench.Messages.Texts(QueueNames.Articles).Order(StringComparer.Ordinal).ToArray();
        var rows = bench.Ledger.Articles;
        await bench.Ledger.TryUpdateAsync(rows[0] with { State = ArticleState.Delivered }, default);
        await bench.Ledger.TryUpdateAsync(rows[1] with { Offer = 1 }, default);

        foreach (var message in messages)
        {
            await bench.Bury.ArticleAsync(message, default);
        }

        Assert.Equal([ArticleState.Delivered, ArticleState.Ready, ArticleState.Dead], bench.Ledger.Articles.Select(row => row.State));
        Assert.Equal((3, FailureClass.GivenUp), (Assert.Single(bench.DeadLetters).Ordinal, bench.DeadLetters[0].Class));
    }

    private async Task FailOnceAsync(Exception e)
    {
        await bench.IngestAsync("a.ndjson", StageBench.Lines(1));
        bench.Summarizer.Script = (number, _) => number == 1 ? throw e : Task.CompletedTask;
        await bench.Summarize.RunAsync(bench.Messages.Texts(QueueNames.Articles)[0], default);
    }
}
