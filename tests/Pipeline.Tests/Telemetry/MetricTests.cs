using Pipeline.Quota;
using Pipeline.Stages;
using Pipeline.Storage;
using Pipeline.Summarization.Models;
using Pipeline.Tests.Stages;

namespace Pipeline.Tests.Telemetry;

/// <summary>What is counted is what the ledger says.</summary>
public sealed class MetricTests : IDisposable
{
    private readonly StageBench bench = new(("MaxAttempts", "1"));
    private readonly Listening listening;

    public MetricTests() => listening = new(bench.Metrics);

    [Fact]
    public async Task Dumps_and_articles_are_counted_by_how_they_ended()
    {
        await bench.DropAsync("a.ndjson", StageBench.Lines(3) + StageBench.Line("Empty", "") + "\n");
        await bench.DropAsync("empty.txt", "");
        await bench.SettleAsync();

        Assert.Equal(3, listening.Sum("pipeline.articles", ("outcome", "delivered"), ("class", "none")));
        Assert.Equal(1, listening.Sum("pipeline.articles", ("outcome", "rejected"), ("class", RejectionClass.NoText)));
        Assert.Equal(1, listening.Sum("pipeline.dumps", ("outcome", "completed")));
        Assert.Equal(1, listening.Sum("pipeline.dumps", ("outcome", "rejected"), ("class", RejectionClass.Empty)));
        Assert.NotEmpty(listening.Values("pipeline.stage.duration", ("stage", StageNames.SummarizeArticle)));
    }

    [Fact]
    public async Task A_dead_article_is_counted_and_one_put_back_is_a_deferral()
    {
        bench.Summarizer.Script = (number, _) =>
            throw (number == 1 ? ModelFailure.Throttled : ModelFailure.Unavailable).Exception("not now");
        await bench.DropAsync("a.ndjson", StageBench.Lines(1));
        await bench.SettleAsync();

        Assert.Equal(1, listening.Sum("pipeline.deferrals", ("class", ModelFailure.Throttled.Class)));
        Assert.Equal(1, listening.Sum("pipeline.articles", ("outcome", "dead"), ("class", ModelFailure.Unavailable.Class)));
    }

    [Fact]
    public async Task Sweep_says_how_long_the_first_in_line_has_waited()
    {
        await bench.IngestAsync("a.ndjson", StageBench.Lines(2));
        bench.Clock.Advance(TimeSpan.FromMinutes(7));
        await bench.Sweep.RunAsync(default);

        Assert.Equal(420, listening.Values("pipeline.queue.age", ("queue", QueueNames.Articles)).Last(), precision: 3);
    }

    [Fact]
    public void Tokens_and_cost_are_counted_by_model_and_cost_only_where_it_is_known()
    {
        bench.Metrics.Paid("m", new Usage(1000, 200, 50, 0, 1, 10) { Cost = 0.25m, Currency = "EUR" });
        bench.Metrics.Paid("m", new Usage(10, 0, 5, 0, 1, 10));

        Assert.Equal(1010, listening.Sum("pipeline.model.tokens", ("model", "m"), ("type", "input")));
        Assert.Equal(200, listening.Sum("pipeline.model.tokens", ("type", "cached")));
        Assert.Equal(55, listening.Sum("pipeline.model.tokens", ("type", "output")));
        Assert.Equal([0.25], listening.Values("pipeline.model.cost", ("model", "m"), ("currency", "EUR")));
    }

    [Fact]
    public async Task The_used_quota_is_a_share_of_the_limit_and_unknown_without_one()
    {
        await using var gate = new QuotaGate(
            QuotaLimits.None,
            "k",
            null,
            bench.Clock,
            new Random(1),
            Microsoft.Extensions.Logging.Abstractions.NullLogger<QuotaGate>.Instance);
        bench.Metrics.ObserveQuota(() => gate.Used);
        Assert.Empty(listening.Values("pipeline.quota.used"));

        gate.Answered(new QuotaLimits(10_000, 60), 2_500, 2_500);

        Assert.Equal(0.25, Assert.Single(listening.Values("pipeline.quota.used")), precision: 6);
    }

    [Fact]
    public void Every_instrument_has_a_unit_and_a_description()
    {
        Assert.All(PipelineInstruments.Of(bench.Metrics), instrument =>
        {
            Assert.StartsWith("pipeline.", instrument.Name, StringComparison.Ordinal);
            Assert.False(string.IsNullOrEmpty(instrument.Unit) || string.IsNullOrEmpty(instrument.Description), instrument.Name);
        });
    }

    public void Dispose()
    {
        listening.Dispose();
        bench.Dispose();
    }
}
