using Pipeline.Ledger;
using Pipeline.Stages;
using Pipeline.Storage;

namespace Pipeline.Tests.Stages;

/// <summary>A pause is no failure, and what it has put aside is neither lost nor tried meanwhile.</summary>
public sealed class PauseTests : IDisposable
{
    private readonly StageBench bench = new(("Pipeline:Profiles:wire:Dumps:0", "wire/"));

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_paused_dump_is_not_worked_on_and_others_are()
    {
        var held = await bench.IngestAsync("held.ndjson", StageBench.Lines(3));
        await bench.IngestAsync("other.ndjson", StageBench.Line("Other", StageBench.Body(9)));
        await bench.Pauses.AddAsync(PauseScope.OfDump(held.Id), default);

        await WorkAsync();

        Assert.Equal("other.ndjson", Assert.Single(bench.Events).Source![("/raw-articles/".Length)..]);
        Assert.All(
            bench.Ledger.Articles.Where(row => row.DumpId == held.Id),
            row => Assert.Equal((true, 0, null), (row.IsPaused, row.Attempts, row.Problem)));
    }

    [Theory]
    [InlineData("all")]
    [InlineData("profile/wire")]
    public async Task What_is_paused_longer_than_a_queue_keeps_a_message_hidden_goes_on_when_it_is_resumed(string key)
    {
        var scope = new PauseScope(key);
        await bench.Pauses.AddAsync(scope, default);
        await bench.DropAsync("wire/unread.ndjson", StageBench.Lines(2));
        await WorkAsync();
        for (var days = 0; days < 10; days++)
        {
            bench.Clock.Advance(TimeSpan.FromDays(1));
            await bench.Sweep.RunAsync(default);
            await WorkAsync();
        }

        Assert.Empty(bench.Events);
        var resumed = bench.Resume.RunAsync(scope, default);
        bench.Clock.Advance(Pauses.Notice);
        Assert.Equal((1, 0), await resumed);
        await bench.SettleAsync();

        Assert.Equal(2, bench.Events.Count);
        Assert.Equal(DumpState.Completed, Assert.Single(bench.Ledger.Dumps).State);
        Assert.All(bench.Ledger.Articles, row => Assert.Equal(1, row.Attempts));
    }

    [Fact]
    public async Task A_pause_in_the_middle_of_a_dump_puts_aside_what_is_left_of_it()
    {
        await bench.IngestAsync("a.ndjson", StageBench.Lines(40));
        await bench.PumpAsync(QueueNames.Articles, bench.Summarize.RunAsync);
        await bench.Pauses.AddAsync(PauseScope.All, default);
        bench.Clock.Advance(Pauses.Notice);
        await WorkAsync();

        Assert.Equal(32, bench.Events.Count);
        Assert.Equal(8, bench.Ledger.Articles.Count(row => row.IsPaused));
        var resumed = bench.Resume.RunAsync(PauseScope.All, default);
        bench.Clock.Advance(Pauses.Notice);

        Assert.Equal((0, 8), await resumed);
        await bench.SettleAsync();
        Assert.Equal(40, bench.Events.Select(one => one.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_resumption_that_was_cut_off_is_completed_by_Sweep()
    {
        await bench.IngestAsync("a.ndjson", StageBench.Lines(3));
        await bench.Pauses.AddAsync(PauseScope.All, default);
        await WorkAsync();
        await bench.Pauses.RemoveAsync(PauseScope.All, default);

        await bench.SettleAsync();

        Assert.Equal(3, bench.Events.Count);
    }

    [Fact]
    public async Task What_another_pause_holds_stays_aside()
    {
        var dump = await bench.IngestAsync("a.ndjson", StageBench.Lines(3));
        await bench.Pauses.AddAsync(PauseScope.All, default);
        await bench.Pauses.AddAsync(PauseScope.OfDump(dump.Id), default);
        await WorkAsync();

        var resumed = bench.Resume.RunAsync(PauseScope.All, default);
        bench.Clock.Advance(Pauses.Notice);

        Assert.Equal((0, 0), await resumed);
        Assert.Null(await bench.Resume.RunAsync(PauseScope.OfProfile("wire"), default));
        await WorkAsync();
        Assert.Empty(bench.Events);
    }

    /// <summary>Until nothing can be seen on the queues, without time passing.</summary>
    private async Task WorkAsync()
    {
        while (await bench.PumpAsync(QueueNames.Dumps, bench.Ingest.RunAsync)
            + await bench.PumpAsync(QueueNames.Articles, bench.Summarize.RunAsync) > 0)
        {
        }
    }
}
