using System.Diagnostics.Metrics;
using Pipeline.Ledger;
using Pipeline.Summarization.Models;

namespace Pipeline.Telemetry;

/// <summary>
/// What is counted and measured, under the meter <see cref="Name"/>. Ids never become tags: each value would be a series.
/// </summary>
public sealed class PipelineMetrics : IDisposable
{
    /// <summary>Of the meter, and of the source of spans.</summary>
    public const string Name = "Pipeline";

    private readonly Counter<long> dumps;
    private readonly Counter<long> articles;
    private readonly Counter<long> deferrals;
    private readonly Counter<long> tokens;
    private readonly Counter<double> cost;
    private readonly Histogram<double> stages;
    private readonly Gauge<double> age;

    public PipelineMetrics()
    {
        dumps = Meter.CreateCounter<long>("pipeline.dumps", "{dump}", "Dumps that were settled, by outcome and class of problem.");
        articles = Meter.CreateCounter<long>(
            "pipeline.articles",
            "{article}",
            "Articles that were settled, by outcome and class of problem.");
        deferrals = Meter.CreateCounter<long>(
            "pipeline.deferrals",
            "{deferral}",
            "Articles put back for later without costing an attempt, by class.");
        tokens = Meter.CreateCounter<long>(
            "pipeline.model.tokens",
            "{token}",
            "Tokens of the model, by type: input, of which cached, output.");
        cost = Meter.CreateCounter<double>("pipeline.model.cost", "{currency}", "What was paid for the model, by currency.");
        stages = Meter.CreateHistogram<double>("pipeline.stage.duration", "s", "One message in a stage.");
        age = Meter.CreateGauge<double>(
            "pipeline.queue.age",
            "s",
            "How long the first message in line could have been worked on, at each Sweep.");
    }

    internal Meter Meter { get; } = new(Name);

    public void Dispose() => Meter.Dispose();

    /// <summary>By this instance in the last minute, as a part of the limit that all share; nothing while no limit is known.</summary>
    public void ObserveQuota(Func<double?> used) =>
        Meter.CreateObservableGauge<double>(
            "pipeline.quota.used",
            () => used() is { } share ? [new(share)] : [],
            "1",
            "What this instance used of the model's quota in the last minute.");

    /// <param name="dump">As the ledger has it now; null when another changed it.</param>
    internal void Settled(DumpRow? dump)
    {
        if (dump is { IsSettled: true })
        {
            dumps.Add(1, Outcome(dump.State), Class(dump.Problem));
        }
    }

    /// <inheritdoc cref="Settled(DumpRow)"/>
    internal void Settled(ArticleRow? article)
    {
        if (article is { IsSettled: true })
        {
            articles.Add(1, Outcome(article.State), Class(article.Problem));
        }
    }

    internal void Deferred(string failureClass) => deferrals.Add(1, new KeyValuePair<string, object?>("class", failureClass));

    /// <param name="model">Model or deployment.</param>
    /// <param name="usage">Of one completion.</param>
    public void Paid(string model, Usage usage)
    {
        var name = new KeyValuePair<string, object?>("model", model);
        tokens.Add(usage.InputTokens, name, Type("input"));
        tokens.Add(usage.CachedTokens, name, Type("cached"));
        tokens.Add(usage.OutputTokens, name, Type("output"));
        if (usage is { Cost: { } paid, Currency: { } currency })
        {
            cost.Add((double)paid, name, new("currency", currency));
        }
    }

    internal void Worked(string stage, TimeSpan time) =>
        stages.Record(time.TotalSeconds, new KeyValuePair<string, object?>("stage", stage));

    internal void Waited(string queue, TimeSpan time) =>
        age.Record(Math.Max(0, time.TotalSeconds), new KeyValuePair<string, object?>("queue", queue));

    private static KeyValuePair<string, object?> Outcome<T>(T state)
        where T : struct, Enum => new("outcome", state.ToString().ToLowerInvariant());

    private static KeyValuePair<string, object?> Class(Problem? problem) => new("class", problem?.Class ?? "none");

    private static KeyValuePair<string, object?> Type(string type) => new("type", type);
}
