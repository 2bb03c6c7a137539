using System.Globalization;
using Pipeline.Cli.Evaluating.Measures;

namespace Pipeline.Cli.Evaluating.Reports;

/// <summary>The report as Markdown, for reading.</summary>
internal static class MarkdownReport
{
    /// <summary>With fewer items the intervals are narrower than they should be.</summary>
    private const int FewItems = 20;

    private const string Unknown = "not known";

    public static string Of(Evaluation evaluation)
    {
        var text = new MarkdownText();
        AddGolden(evaluation, text);
        AddProfiles(evaluation, text);
        AddDifferences(evaluation, text);
        AddLanguages(evaluation, text);
        AddErrors(evaluation, text);
        return text.ToString();
    }

    private static void AddGolden(Evaluation evaluation, MarkdownText text)
    {
        var golden = evaluation.Golden;
        text.Add("# Evaluation");
        text.Add(
            $"{golden.Items} golden items of {MarkdownText.Plain(golden.File)} ({string.Join(", ", golden.Languages.Select(one => $"{one.Key} {one.Value}"))}) with {golden.Facts} facts that a good summary states, and {golden.False} false statements that none may state.");
        if (golden.Items < FewItems)
        {
            text.Add($"**These are few articles.** With fewer than {FewItems} the intervals below are narrower than they should be.");
        }

        if (evaluation.Rejected.Count > 0)
        {
            text.Add(
                $"Left out, because their articles are rejected before any summary: {string.Join(", ", evaluation.Rejected.Select(one => $"{MarkdownText.Plain(one.Key)} ({one.Value.Class})"))}.");
        }
    }

    private static void AddProfiles(Evaluation evaluation, MarkdownText text)
    {
        var profiles = evaluation.Profiles;
        List<string[]> rows =
        [
            Row("model", profile => MarkdownText.Plain(profile.Model)),
            Row("summaries", profile => $"{profile.Items.Count(item => item.Failure is null)} of {profile.Items.Count}"),
        ];
        var failures = profiles.SelectMany(profile => profile.Items).Select(item => item.Failure?.Class).OfType<string>();
        rows.AddRange(failures.Distinct().Order(StringComparer.Ordinal)
            .Select(one => Row($"failed: {one}", profile => Count(profile, item => item.Failure?.Class == one))));
        if (profiles.Any(profile => profile.Items.Any(item => IsByAnother(item, profile))))
        {
            rows.Add(Row("written by another model", profile => Count(profile, item => IsByAnother(item, profile))));
        }

        foreach (var measure in Measure.All.Where(measure => measure == Measure.Cost || profiles.Any(Has(measure))))
        {
            rows.Add(Row(measure.Title, profile => Cell(profile, measure)));
        }

        rows.Add(Row(
            "cost of all",
            profile => profile.Cost is { } cost ? $"{Measure.Cost.Text((double)cost)} {evaluation.Currency}" : Unknown));
        rows.Add(Row(
            "seconds, median and 95th percentile",
            profile => profile is { SecondsMedian: { } median, SecondsWorst: { } worst }
                ? $"{Measure.Seconds.Text(median)}, {Measure.Seconds.Text(worst)}"
                : ""));
        text.AddTable(["", .. profiles.Select(profile => MarkdownText.Plain(profile.Name))], rows);
        text.Add(
            "In brackets is where 95 % of the values lie when the articles are drawn again; without a width, all these articles were alike, and others need not be. A longer summary covers more facts, so look at the words too. An article without a summary covers no fact; what it cost is counted, and the other lines are about the summaries. Statements that the check took out of a summary count as unsupported too."
                + (profiles.Any(Has(Measure.Lix)) ? " LIX is known for eleven languages and compares texts of one language only." : ""));

        string[] Row(string title, Func<ProfileReport, string> cell) => [title, .. profiles.Select(cell)];
    }

    private static void AddDifferences(Evaluation evaluation, MarkdownText text)
    {
        foreach (var compared in evaluation.Differences.GroupBy(one => (one.Profile, one.Against, one.IsBaseline)))
        {
            var (profile, against) = (MarkdownText.Plain(compared.Key.Profile), MarkdownText.Plain(compared.Key.Against));
            text.Add(compared.Key.IsBaseline ? $"## {profile} against {against} of the baseline" : $"## {profile} against {against}");
            text.AddTable(
                ["", "difference", ""],
                compared.Select(one => (Measure.All.Single(measure => measure.Name == one.Measure), one))
                    .Select(pair => Cells(pair.Item1, pair.one)));
        }

        if (evaluation.Differences.Any(one => one.IsBaseline))
        {
            text.Add("## Gate");
            text.Add(
                evaluation.Worse is []
                    ? "Passed: beyond chance, no profile covers fewer facts than the baseline, makes more unsupported statements or states more that is false."
                    : $"**Failed**: {string.Join("; ", evaluation.Worse.Select(MarkdownText.Plain))}.");
        }
    }

    private static void AddLanguages(Evaluation evaluation, MarkdownText text)
    {
        if (evaluation.Golden.Languages.Count > 1)
        {
            text.Add("## Facts covered, by language");
            text.AddTable(
                ["", .. evaluation.Profiles.Select(profile => MarkdownText.Plain(profile.Name))],
                evaluation.Golden.Languages.Keys.Select(language => (string[])
                    [language, .. evaluation.Profiles.Select(profile => Covered(profile, language))]));
        }
    }

    private static void AddErrors(Evaluation evaluation, MarkdownText text)
    {
        var golden = evaluation.Golden;
        text.Add("## How sure this is");
        text.Add(
            "The pipeline's own checker decides what an article supports and what a summary states; a fact with terms is looked for by these. It compares words, names and numbers and asks no model, so it errs:");
        text.AddTable(
            ["statements", "false, let pass", "true, objected to"],
            [
                ["the false statements and the facts of this golden set", Part(golden.FalsePassed, golden.False), Part(golden.FactsObjected, golden.Facts)],
                .. evaluation.Checker.Select(one => (string[])
                    [$"{one.Statements} statements written by hand, of docs/benchmarks.md", $"{100 - one.Caught} %", $"{one.Objected} %"]),
            ]);
        text.Add(
            $"So \"unsupported statements\" shows a part of what is wrong. {golden.FactsNotFound} of the {golden.Facts} facts are not found even in their articles; no summary can be expected to cover them. {golden.FalseLeftOut} of the {golden.False} false statements seem true even there and are left out.");
        text.Add(
            "Differences between profiles are surer than levels, because all are measured with the same errors, but a model that writes freely is undercounted. The brackets hold chance alone. Before you decide by a few points, read the items in the JSON report.");
    }

    /// <summary>By a second model or the extractive summarizer.</summary>
    private static bool IsByAnother(JudgedItem item, ProfileReport profile) => item.Model is not null && item.Model != profile.Model;

    private static string[] Cells(Measure measure, Difference difference) =>
    [
        measure.Title,
        Comparison.Text(measure, difference.By),
        difference.Verdict switch
        {
            Verdict.Better => "better",
            Verdict.Worse => "**worse**",
            Verdict.Higher => "higher",
            Verdict.Lower => "lower",
            _ => difference.By is { Low: 0, High: 0 } ? "none" : "within chance",
        },
    ];

    private static string Cell(ProfileReport profile, Measure measure)
    {
        if (!profile.Measures.TryGetValue(measure.Name, out var interval))
        {
            return measure == Measure.Cost ? Unknown : "";
        }

        var sum = Evaluator.TalliesOf(profile.Items, measure).Aggregate((one, other) => one + other);
        var counted = measure.Unit is MeasureUnit.Share ? $" ({Number(sum.Amount, "0")} of {Number(sum.Count, "0")})" : "";
        return $"{measure.Text(interval.Value)} [{measure.Text(interval.Low)}, {measure.Text(interval.High)}]{counted}";
    }

    private static string Covered(ProfileReport profile, string language)
    {
        var items = profile.Items.Where(item => (item.Language ?? GoldenSet.NoLanguage) == language);
        var sum = Evaluator.TalliesOf(items, Measure.FactsCovered).Aggregate((one, other) => one + other);
        return $"{Measure.FactsCovered.Text(sum.Value ?? 0)} ({Number(sum.Amount, "0")} of {Number(sum.Count, "0")})";
    }

    private static Func<ProfileReport, bool> Has(Measure measure) => profile => profile.Measures.ContainsKey(measure.Name);

    private static string Count(ProfileReport profile, Func<JudgedItem, bool> isCounted) =>
        Number(profile.Items.Count(isCounted), "0");

    private static string Part(int part, int whole) =>
        whole == 0 ? "none" : $"{Measure.FactsCovered.Text((double)part / whole)} ({part} of {whole})";

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
