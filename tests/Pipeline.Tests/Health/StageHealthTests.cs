using System.Collections.Concurrent;
using Pipeline.Cleaning;
using Pipeline.Health;
using Pipeline.Stages;
using Pipeline.Storage;
using Pipeline.Summarization;

namespace Pipeline.Tests.Health;

public class StageHealthTests
{
    private readonly Account account = new();

    [Fact]
    public async Task All_is_well_when_everything_is_reached()
    {
        var report = await CheckAsync();

        Assert.True(report.Healthy);
        Assert.Equal("extractive", report.Summarizer);
        Assert.Equal(
            [
                StageNames.AcceptDump, StageNames.BuryArticle, StageNames.BuryBlobTrigger, StageNames.BuryDump, StageNames.BuryFeedback,
                StageNames.BuryUrgentArticle, StageNames.IngestDump, StageNames.SummarizeArticle, StageNames.SummarizeUrgentArticle,
                StageNames.Sweep, StageNames.TakeFeedback,
            ],
            report.Stages.Keys.Order());
    }

    [Fact]
    public async Task A_missing_queue_is_the_trouble_of_those_that_need_it()
    {
        account.Troubles[QueueNames.ArticleSummaries] = ProbeResult.Missing;

        var report = await CheckAsync();

        Assert.False(report.Healthy);
        Assert.Equal(
            [
                (StageNames.SummarizeArticle, "queue article-summaries", ProbeResult.Missing),
                (StageNames.SummarizeUrgentArticle, "queue article-summaries", ProbeResult.Missing),
            ],
            Troubles(report));
    }

    [Fact]
    public async Task Without_the_ledger_no_stage_works()
    {
        account.Troubles[TableNames.Ledger] = ProbeResult.Denied;

        var report = await CheckAsync();

        Assert.Equal(report.Stages.Keys.Select(stage => (stage, "table ledger", ProbeResult.Denied)), Troubles(report));
    }

    [Fact]
    public async Task Each_thing_is_knocked_at_once()
    {
        await CheckAsync();

        Assert.Equal(account.Knocked.Distinct(), account.Knocked);
        Assert.Empty(ContainerNames.All.Select(name => "container " + name).Except(account.Knocked));
    }

    private Task<HealthReport> CheckAsync() =>
        new StageHealth(account, new Extractive(), new([])).CheckAsync(TestContext.Current.CancellationToken);

    private static IEnumerable<(string Stage, string Need, ProbeResult ProbeResult)> Troubles(HealthReport report) => report.Stages
        .SelectMany(stage => stage.Value.Select(need => (stage.Key, need.Key, need.Value)))
        .Where(need => need.Value != ProbeResult.Reached);

    private sealed class Account : IStorageProbe
    {
        public Dictionary<string, ProbeResult> Troubles { get; } = [];

        public ConcurrentQueue<string> Knocked { get; } = new();

        public Task<ProbeResult> ContainerAsync(string name, CancellationToken cancellationToken) => Knock("container ", name);

        public Task<ProbeResult> QueueAsync(string name, CancellationToken cancellationToken) => Knock("queue ", name);

        public Task<ProbeResult> LedgerAsync(CancellationToken cancellationToken) => Knock("table ", TableNames.Ledger);

        private Task<ProbeResult> Knock(string kind, string name)
        {
            Knocked.Enqueue(kind + name);
            return Task.FromResult(Troubles.GetValueOrDefault(name));
        }
    }

    private sealed class Extractive : ISummarizer
    {
        public SummaryProfile Profile { get; } = new("extractive", "1");

        public Task<Summary> SummarizeAsync(Article article, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
