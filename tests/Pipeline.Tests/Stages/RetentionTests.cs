using Microsoft.Extensions.Options;
using Pipeline.Ledger;
using Pipeline.Operations;
using Pipeline.Spending;
using Pipeline.Storage;
using Pipeline.Summarization;

namespace Pipeline.Tests.Stages;

/// <summary>What ended long ago goes, and nothing is accepted or paid for twice because of it.</summary>
public sealed class RetentionTests : IDisposable
{
    private readonly StageBench bench = new(("Pipeline:Retention:ArticleDays", "30"), ("Pipeline:Retention:DumpDays", "60"));

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task The_articles_of_a_dump_go_after_their_days_and_its_row_stays_with_its_counts()
    {
        await bench.DropAsync("a.ndjson", StageBench.Lines(250) + StageBench.Line("Short", "No."));
        await bench.SettleAsync();

        await DaysPassAsync(29);
        Assert.Equal(251, bench.Ledger.Articles.Count);
        await DaysPassAsync(2);

        Assert.Empty(bench.Ledger.Articles);
        Assert.Empty(bench.Documents.Names(ContainerNames.Articles));
        var dump = Assert.Single(bench.Ledger.Dumps);
        Assert.Equal((DumpState.Completed, 250, 1), (dump.State, dump.Delivered, dump.Rejected));
    }

    [Fact]
    public async Task A_blob_that_outlives_all_days_is_never_accepted_again()
    {
        await bench.DropAsync("a.ndjson", StageBench.Lines(2));
        await bench.SettleAsync();

        for (var weeks = 0; weeks < 20; weeks++)
        {
            await DaysPassAsync(7);
        }

        Assert.Equal((2, 2), (bench.Events.Count, bench.Summarizer.Count));
        Assert.Single(bench.Ledger.Dumps);
    }

    [Fact]
    public async Task The_row_of_a_dump_goes_after_its_days_when_its_blob_is_gone()
    {
        await bench.DropAsync("a.ndjson", StageBench.Lines(2));
        await bench.SettleAsync();
        bench.Dumps.Delete("a.ndjson");

        await DaysPassAsync(59);
        Assert.Single(bench.Ledger.Dumps);
        await DaysPassAsync(2);

        Assert.Empty(bench.Ledger.Dumps);
    }

    [Fact]
    public async Task What_was_counted_for_a_dumps_ceilings_goes_with_its_row()
    {
        await bench.DropAsync("a.ndjson", StageBench.Lines(2));
        await bench.SettleAsync();
        var dump = Assert.Single(bench.Ledger.Dumps).Id;
        string[] keys = [SpendingAccount.KeyOfDump(dump), SpendingAccount.KeyOfDump(dump, SpendingAccount.Articles)];
        foreach (var key in keys)
        {
            Assert.NotNull(await bench.Shared.TryWriteAsync(new(key, "{}", ""), default));
        }

        await DaysPassAsync(70);
        await Assert.AllAsync(keys, async key => Assert.NotEmpty((await bench.Shared.ReadAsync(key, default)).Value));
        bench.Dumps.Delete("a.ndjson");
        await DaysPassAsync(1);
        await Assert.AllAsync(keys, async key => Assert.Empty((await bench.Shared.ReadAsync(key, default)).Value));
    }

    [Fact]
    public async Task What_is_still_at_work_stays()
    {
        await bench.IngestAsync("a.ndjson", StageBench.Lines(2));

        await DaysPassAsync(200);

        Assert.Equal(2, bench.Ledger.Articles.Count);
    }

    [Fact]
    public async Task A_removal_that_was_cut_off_is_completed_and_its_dead_letters_are_not_taken_up_meanwhile()
    {
        bench.Summarizer.Script = (number, _) => number == 2
            ? throw new SummarizationException(SummarizationOutcome.Bury, "bad-output", "Nothing came of it.")
            : Task.CompletedTask;
        await bench.DropAsync("a.ndjson", StageBench.Lines(3));
        await bench.SettleAsync();
        var letter = Assert.Single(bench.DeadLetters);
        bench.Clock.Advance(TimeSpan.FromDays(31));
        bench.Calls.Before = (name, _) =>
            name == "ledger.remove-articles" ? throw new InvalidOperationException("Cut off.") : Task.CompletedTask;
        await Assert.ThrowsAsync<InvalidOperationException>(() => bench.Sweep.RunAsync(default));
        bench.Calls.Before = null;

        Assert.Equal(ReplayOutcome.Gone, await bench.ReplayDeadLetter.RunAsync(letter, default));
        await bench.Sweep.RunAsync(default);

        Assert.Empty(bench.Ledger.Articles);
    }

    [Theory]
    [InlineData(null, "30")]
    [InlineData("30", "29")]
    public async Task Days_that_contradict_each_other_are_refused(string? articles, string dumps)
    {
        using var contradicting = new StageBench(
            [.. new (string, string)[] { ("Pipeline:Retention:DumpDays", dumps) }.Concat(
                articles is null ? [] : [("Pipeline:Retention:ArticleDays", articles)])]);

        var e = await Assert.ThrowsAsync<OptionsValidationException>(() => contradicting.Sweep.RunAsync(default));

        Assert.Contains("Pipeline:Retention:DumpDays", e.Message, StringComparison.Ordinal);
    }

    private async Task DaysPassAsync(int days)
    {
        for (var day = 0; day < days; day++)
        {
            bench.Clock.Advance(TimeSpan.FromDays(1));
            await bench.Sweep.RunAsync(default);
        }
    }
}
