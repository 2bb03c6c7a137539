using Pipeline.Storage;
using Pipeline.Summarization;
using Pipeline.Summarization.Models;

namespace Pipeline.Tests.Stages;

/// <summary>What articles and dumps have cost stands in their rows.</summary>
public sealed class CostTests
{
    [Fact]
    public async Task A_dump_costs_what_its_articles_cost_and_equal_text_costs_nothing()
    {
        using var bench = new StageBench();
        bench.Summarizer.Usage = _ => Usage.None with { Cost = 0.25m };
        await bench.IngestAsync("a.ndjson", StageBench.Lines(3) + StageBench.Lines(1));
        await bench.SettleAsync();

        Assert.Equal([0.25m, 0.25m, 0.25m, 0m], bench.Ledger.Articles.Select(article => article.Cost!.Value).OrderDescending());
        Assert.Equal(0.75m, bench.Ledger.Dumps.Single().Cost);

        var again = await bench.IngestAsync("b.ndjson", StageBench.Lines(3));
        await bench.SettleAsync();
        Assert.Equal(0, bench.Ledger.Dumps.Single(dump => dump.Id == again.Id).Cost);
        Assert.Equal(3, bench.Summarizer.Count);
    }

    [Fact]
    public async Task What_a_failed_try_has_cost_counts_too()
    {
        using var bench = new StageBench();
        bench.Summarizer.Usage = _ => Usage.None with { Cost = 0.25m };
        bench.Summarizer.Script = (number, _) => number == 1
            ? throw new SummarizationException(SummarizationOutcome.Retry, "transient", "fails") { Usage = Usage.None with { Cost = 0.1m } }
            : Task.CompletedTask;
        await bench.IngestAsync("a.ndjson", StageBench.Lines(1));
        await bench.SettleAsync();

        Assert.Equal(0.35m, bench.Ledger.Dumps.Single().Cost);
    }

    [Fact]
    public async Task A_summarizer_is_told_for_which_dump_it_is_paid()
    {
        using var bench = new StageBench();
        var one = await bench.IngestAsync("a.ndjson", StageBench.Lines(1));
        var two = await bench.IngestAsync("b.ndjson", StageBench.Lines(2));
        await bench.SettleAsync();

        Assert.Equal(new[] { one.Id, two.Id }.Order(), bench.Summarizer.DumpIds.Order());
    }

    [Fact]
    public async Task A_sum_with_an_unknown_part_is_unknown()
    {
        using var bench = new StageBench();
        bench.Summarizer.Usage = number => Usage.None with { Cost = number == 2 ? null : 0.25m };
        await bench.IngestAsync("a.ndjson", StageBench.Lines(3));
        await bench.SettleAsync();

        Assert.Null(bench.Ledger.Dumps.Single().Cost);
    }

    [Fact]
    public async Task Who_was_given_a_place_in_line_comes_again_exactly_then_and_anybody_else_spread()
    {
        using var bench = new StageBench();
        bench.Summarizer.Script = (number, _) => throw new SummarizationException(
            SummarizationOutcome.Defer, "quota", "full", TimeSpan.FromMinutes(10)) { IsPlaced = number <= 2 };
        await bench.IngestAsync("a.ndjson", StageBench.Lines(4));
        await bench.PumpAsync(QueueNames.Articles, bench.Summarize.RunAsync);

        var waits = bench.Ledger.Articles.Select(article => article.NotBefore!.Value - bench.Clock.GetUtcNow()).Order().ToList();
        Assert.Equal([TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(10)], waits.Take(2));
        Assert.All(
            waits.Skip(2),
            wait => Assert.InRange(wait, TimeSpan.FromMinutes(10) + TimeSpan.FromTicks(1), TimeSpan.FromMinutes(12.5)));
        Assert.All(bench.Ledger.Articles, article => Assert.Equal(0, article.Attempts));
    }
}
