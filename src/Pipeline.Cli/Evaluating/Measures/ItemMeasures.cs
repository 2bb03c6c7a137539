using Pipeline.Cli.Evaluating.Chance;
using Pipeline.Cli.Evaluating.Reports;
using Pipeline.Grounding;
using Pipeline.Summarization;
using Pipeline.Summarization.Models;
using Pipeline.Text;

namespace Pipeline.Cli.Evaluating.Measures;

/// <summary>What one item adds to each measure.</summary>
internal static class ItemMeasures
{
    /// <summary>Of an article without a summary: it covers no fact, and what it cost counts.</summary>
    public static Dictionary<string, Tally> OfFailure(int facts, Usage usage) =>
        new(Of(usage)) { [Measure.FactsCovered.Name] = new(0, facts) };

    /// <param name="summary">As delivered.</param>
    /// <param name="language">ISO 639-1, of the summary; null when not known.</param>
    /// <param name="reference">A summary that an editor wrote; null where there is none.</param>
    /// <param name="facts">Looked for in it.</param>
    /// <param name="untrue">False statements, likewise.</param>
    /// <param name="statements">As checked again, with those that were left out.</param>
    /// <param name="elapsed">From the question to the summary.</param>
    public static Dictionary<string, Tally> Of(
        Summary summary,
        string? language,
        string? reference,
        IReadOnlyList<FoundFact> facts,
        IReadOnlyList<FoundFact> untrue,
        IReadOnlyList<KeyPoint> statements,
        TimeSpan elapsed)
    {
        var words = PlainWords.Of(summary.Text);
        var measures = Of(summary.Usage);
        Add(Measure.FactsCovered, facts.Count(fact => fact.IsCovered), facts.Count);
        Add(Measure.Unsupported, statements.Count(statement => statement.Support is Support.Contradicted or Support.Missing));
        Add(Measure.Contradicted, statements.Count(statement => statement.Support is Support.Contradicted));
        Add(Measure.Unchecked, statements.Count(statement => statement.Support is Support.Unchecked));
        Add(Measure.FalseStated, untrue.Count(statement => statement.IsCovered), untrue.Count);
        Add(Measure.SummaryWords, words.Count);
        Add(Measure.PointWords, summary.KeyPoints.Sum(point => PlainWords.Of(point.Text).Count));
        Add(Measure.Seconds, elapsed.TotalSeconds);
        if (Lix.Of(summary.Text, language) is { } lix)
        {
            Add(Measure.Lix, lix);
        }

        if (reference is not null && PlainWords.Of(reference) is var wanted)
        {
            Add(Measure.Rouge1, Rouge.F1(words, wanted, 1));
            Add(Measure.Rouge2, Rouge.F1(words, wanted, 2));
        }

        return measures;

        void Add(Measure measure, double amount, double count = 1) => measures[measure.Name] = new(amount, count);
    }

    private static Dictionary<string, Tally> Of(Usage usage)
    {
        var measures = new Dictionary<string, Tally>
        {
            [Measure.MoreCalls.Name] = new(Math.Max(0, usage.Attempts - 1), 1),
            [Measure.InputTokens.Name] = new(usage.InputTokens, 1),
            [Measure.OutputTokens.Name] = new(usage.OutputTokens, 1),
        };
        if (usage.Cost is { } cost)
        {
            measures[Measure.Cost.Name] = new((double)cost, 1);
        }

        return measures;
    }
}
