using Pipeline.Ledger;
using Pipeline.Storage;

namespace Pipeline.Tests.Stages;

public sealed class SweepTests
{
    private static readonly TimeSpan Overdue = TimeSpan.FromMinutes(16);

    [Fact]
    public async Task What_no_trigger_reported_is_accepted_once_its_trigger_should_have_come()
    {
        using var bench = new StageBench();
        await bench.UploadAsync("a.ndjson", StageBench.Lines(1));
        await bench.DropAsync("b.ndjson", StageBench.Lines(1));
        Assert.Equal(0, (await bench.Sweep.RunAsync(default)).Accepted);
        bench.Clock.Advance(Overdue);

        var result = await bench.Sweep.RunAsync(default);

        Assert.Equal((2, 1), (result.Blobs, result.Accepted));
        Assert.Equal(["a.ndjson", "b.ndjson"], bench.Ledger.Dumps.Select(dump => dump.Name).Order());
        Assert.Equal(0, (await bench.Sweep.RunAsync(default)).Accepted);
    }

    [Fact]
    public async Task A_trigger_has_a_minute_not_the_quarter_of_an_hour_of_a_lost_message()
    {
        using var bench = new StageBench();
        await bench.UploadAsync("a.ndjson", StageBench.Lines(1));
        bench.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(0, (await bench.Sweep.RunAsync(default)).Accepted);
        bench.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(1, (await bench.Sweep.RunAsync(default)).Accepted);
    }

    [Fact]
    public async Task What_is_older_than_the_configured_date_is_not_paid_for()
    {
        using var bench = new StageBench(("Pipeline:Sweep:Since", "2026-03-01T12:30:00Z"));
        await bench.UploadAsync("old.ndjson", StageBench.Lines(1));
        bench.Clock.Advance(TimeSpan.FromMinutes(30));
        await bench.UploadAsync("new.ndjson", StageBench.Lines(1));
        bench.Clock.Advance(Overdue);

        var result = await bench.Sweep.RunAsync(default);

        Assert.Equal((2, 1, 1), (result.Blobs, result.Before, result.Accepted));
        Assert.Equal("new.ndjson", Assert.Single(bench.Ledger.Dumps).Name);
    }

    [Fact]
    public async Task A_run_that_is_out_of_time_is_continued_by_the_next()
    {
        using var bench = new StageBench(("Pipeline:Sweep:Walk", "00:00:01"));
        for (var i = 0; i < 350; i++)
        {
            await bench.UploadAsync($"{i:D3}.ndjson", StageBench.Line($"Title {i}", StageBench.Body(i)));
        }

        bench.Clock.Advance(Overdue);
        bench.Clock.AutoAdvanceAmount = TimeSpan.FromSeconds(1);

        List<int> accepted = [];
        for (var i = 0; i < 5; i++)
        {
            accepted.Add((await bench.Sweep.RunAsync(default)).Accepted);
        }

        Assert.Equal([100, 100, 100, 50, 0], accepted);
    }

    [Fact]
    public async Task A_container_that_the_ledger_knows_costs_a_request_a_page()
    {
        using var bench = new StageBench();
        for (var i = 0; i < 350; i++)
        {
            await bench.DropAsync($"{i:D3}.ndjson", "");
        }

        bench.Clock.Advance(Overdue);
        var before = bench.Calls.Count;
        var result = await bench.Sweep.RunAsync(default);

        Assert.Equal((350, 0), (result.Blobs, result.Accepted));
        Assert.InRange(bench.Calls.Count - before, 1, 20);
    }

    [Fact]
    public async Task A_backlog_of_ten_hours_grows_no_queue()
    {
        using var bench = new StageBench();
        await bench.IngestAsync("a.ndjson", StageBench.Lines(100));
        var waiting = bench.Messages.Texts(QueueNames.Articles).Count;
        var sent = 0;
        bench.Calls.After = (name, _) =>
        {
            sent += name == $"send {QueueNames.Articles}" ? 1 : 0;
            return Task.CompletedTask;
        };

        for (var hours = 0; hours < 10; hours++)
        {
            for (var minutes = 0; minutes < 60; minutes += 5)
            {
                bench.Clock.Advance(TimeSpan.FromMinutes(5));
                await bench.Sweep.RunAsync(default);
            }

            var next = Assert.Single(await bench.Messages.ReceiveAsync(QueueNames.Articles, 1, TimeSpan.FromMinutes(1), default));
            await bench.Summarize.RunAsync(next.Text, default);
            await bench.Messages.DeleteAsync(QueueNames.Articles, next, default);
        }

        Assert.Equal((waiting - 10, 0), (bench.Messages.Texts(QueueNames.Articles).Count, sent));
        Assert.Equal(10, bench.Ledger.Articles.Count(row => row.State == ArticleState.Delivered));
    }

    [Fact]
    public async Task A_message_that_got_lost_in_a_backlog_is_missed_when_the_line_has_passed_it()
    {
        using var bench = new StageBench();
        await bench.IngestAsync("a.ndjson", StageBench.Lines(10));
        await LoseAsync(bench, QueueNames.Articles);
        bench.Clock.Advance(TimeSpan.FromMinutes(30));
        await bench.IngestAsync("b.ndjson", StageBench.Lines(10));
        bench.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, (await bench.Sweep.RunAsync(default)).Articles);

        for (var i = 0; i < 9; i++)
        {
            var next = Assert.Single(await bench.Messages.ReceiveAsync(QueueNames.Articles, 1, TimeSpan.FromMinutes(1), default));
            await bench.Summarize.RunAsync(next.Text, default);
            await bench.Messages.DeleteAsync(QueueNames.Articles, next, default);
        }

        Assert.Equal(1, (await bench.Sweep.RunAsync(default)).Articles);
        Assert.Equal(0, (await bench.Sweep.RunAsync(default)).Articles);
        Assert.Equal(11, bench.Messages.Texts(QueueNames.Articles).Count);
    }

    [Theory]
    [InlineData(QueueNames.Dumps)]
    [InlineData(QueueNames.Articles)]
    public async Task A_lost_message_is_replaced(string queue)
    {
        using var bench = new StageBench();
        if (queue == QueueNames.Dumps)
        {
            await bench.DropAsync("a.ndjson", StageBench.Lines(3));
        }
        else
        {
            await bench.IngestAsync("a.ndjson", StageBench.Lines(3));
        }

        await LoseAsync(bench, queue);

        await bench.SettleAsync();

        Assert.Equal(3, bench.Events.Count);
    }

    [Fact]
    public async Task A_place_that_storage_no_longer_takes_is_given_up()
    {
        using var bench = new StageBench(("Pipeline:Sweep:Walk", "00:00:01"));
        for (var i = 0; i < 150; i++)
        {
            await bench.UploadAsync($"{i:D3}.ndjson", StageBench.Line($"Title {i}", StageBench.Body(i)));
        }

        bench.Clock.Advance(Overdue);
        bench.Clock.AutoAdvanceAmount = TimeSpan.FromSeconds(1);
        Assert.False((await bench.Sweep.RunAsync(default)).IsComplete);
        bench.Calls.Before = (name, _) =>
            name == "dumps.list" ? throw new InvalidOperationException("The marker is out of range.") : Task.CompletedTask;
        await Assert.ThrowsAsync<InvalidOperationException>(() => bench.Sweep.RunAsync(default));
        bench.Calls.Before = null;

        Assert.Equal(100, (await bench.Sweep.RunAsync(default)).Blobs);
    }

    private static async Task LoseAsync(StageBench bench, string queue)
    {
        var lost = await bench.Messages.ReceiveAsync(queue, 1, TimeSpan.FromMinutes(1), default);
        await bench.Messages.DeleteAsync(queue, lost[0], default);
    }
}
