using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using Pipeline.Ledger;
using Pipeline.Summarization.Models;
using Pipeline.Telemetry;
using Pipeline.Testing;

namespace Pipeline.Repository.Tests.Infra;

/// <summary>The queries ask for what is measured.</summary>
public sealed partial class QueryTests
{
    private static readonly Dictionary<string, string> Queries = Directory
        .EnumerateFiles(Path.Combine(RepositoryFiles.Root, "infra", "queries"))
        .ToDictionary(path => Path.GetFileName(path), File.ReadAllText);

    [Fact]
    public void They_name_instruments_that_are_there()
    {
        var instruments = Instruments();

        Assert.NotEmpty(instruments);
        Assert.All(Queries, query => Assert.All(Metric().Matches(query.Value), metric => Assert.Contains(metric.Value, instruments)));
    }

    [Fact]
    public void They_ask_for_every_instrument_but_what_the_spans_say_better()
    {
        Assert.Equal(
            ["pipeline.stage.duration"],
            Instruments().Except(Queries.Values.SelectMany(query => Metric().Matches(query)).Select(metric => metric.Value)));
    }

    [Fact]
    public void They_name_outcomes_and_classes_that_are_there()
    {
        string[] known =
        [
            .. Enum.GetNames<ArticleState>().Concat(Enum.GetNames<DumpState>()).Select(name => name.ToLowerInvariant()),
            ModelFailure.Quota.Class, ModelFailure.Throttled.Class,
        ];

        Assert.All(
            Queries.Values,
            query =>
                Assert.All(
                    Compared().Matches(query).SelectMany(match => Text().Matches(match.Value)),
                    text => Assert.Contains(text.Groups[1].Value, known)));
    }

    [Fact]
    public void Each_is_part_of_an_alert_or_of_the_workbook_or_for_one_dump()
    {
        var used = RepositoryFiles.Read("infra/modules/alerts.bicep") + RepositoryFiles.Read("infra/modules/workbook.bicep");

        Assert.All(
            Queries.Keys.Where(name => name != "dump.kql"),
            name => Assert.Contains($"'../queries/{name}'", used, StringComparison.Ordinal));
    }

    private static HashSet<string> Instruments()
    {
        var names = new ConcurrentQueue<string>();
        using var metrics = new PipelineMetrics();
        metrics.ObserveQuota(() => null);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) => names.Enqueue(instrument.Name),
        };
        listener.Start();
        return [.. names.Where(name => name.StartsWith("pipeline.", StringComparison.Ordinal))];
    }

    [GeneratedRegex(@"pipeline(\.[a-z]+)+")]
    private static partial Regex Metric();

    [GeneratedRegex(@"Properties\.(outcome|class)\) (==|in|!in) (\([^)]*\)|""[^""]*"")")]
    private static partial Regex Compared();

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Text();
}
