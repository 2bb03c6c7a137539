using Microsoft.Extensions.Options;
using Pipeline.Azure.Models.Resilience;
using Pipeline.Cli.Evaluating.Chance;
using Pipeline.Cli.Evaluating.Golden;
using Pipeline.Cli.Evaluating.Measures;
using Pipeline.Cli.Evaluating.Reports;
using Pipeline.Summarization;

namespace Pipeline.Cli.Evaluating;

/// <summary>Judges all golden items under one profile, as many at a time as the settings let a model be asked.</summary>
internal sealed class Evaluator(Judge judge, Bootstrap bootstrap, IOptions<ModelResilienceOptions> resilience)
{
    public async Task<ProfileReport> EvaluateAsync(
        string profile,
        ISummarizer summarizer,
        IReadOnlyList<GoldenArticle> golden,
        CancellationToken cancellationToken)
    {
        var judged = new JudgedItem[golden.Count];
        var atOnce = new ParallelOptions
        {
            // What asks no model would only be slowed down by its neighbours.
            MaxDegreeOfParallelism = summarizer.IsFree ? 1 : resilience.Value.MaxConcurrency,
            CancellationToken = cancellationToken,
        };
        await Parallel.ForAsync(0, golden.Count, atOnce, async (i, cancelled) =>
            judged[i] = await judge.JudgeAsync(golden[i], summarizer, cancelled));
        return Report(profile, summarizer.Profile, judged);
    }

    private ProfileReport Report(string name, SummaryProfile profile, JudgedItem[] items)
    {
        // A sum of those that are known would look like the whole.
        var isPriced = items.All(item => item.Measures.ContainsKey(Measure.Cost.Name));
        var measures = new Dictionary<string, Interval>();
        foreach (var measure in Measure.All.Where(measure => measure != Measure.Cost || isPriced))
        {
            if (bootstrap.Of(TalliesOf(items, measure)) is { } interval)
            {
                measures[measure.Name] = interval;
            }
        }

        var seconds = items
            .Where(item => item.Failure is null)
            .Select(item => item.Measures[Measure.Seconds.Name].Amount)
            .Order()
            .ToList();
        return new(
            name,
            profile.Model,
            profile.Version,
            profile.Options,
            measures,
            isPriced ? items.Sum(item => (decimal)item.Measures[Measure.Cost.Name].Amount) : null,
            Quantile(seconds, 0.5),
            Quantile(seconds, 0.95),
            items);
    }

    public static IReadOnlyList<Tally> TalliesOf(IEnumerable<JudgedItem> items, Measure measure) =>
        [.. items.Select(item => item.Measures.GetValueOrDefault(measure.Name))];

    /// <summary>The smallest that so many are not above.</summary>
    private static double? Quantile(List<double> sorted, double share) =>
        sorted.Count == 0 ? null : sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
}
