using Pipeline.Cli.Evaluating.Chance;
using Pipeline.Cli.Evaluating.Measures;
using Pipeline.Cli.Evaluating.Reports;

namespace Pipeline.Cli.Evaluating;

/// <summary>Compares profiles item by item.</summary>
internal sealed class Comparison(Bootstrap bootstrap)
{
    /// <summary>Each profile with the first one, and with that of the baseline.</summary>
    /// <param name="profiles">In the order given.</param>
    /// <param name="before">For each of them that of the baseline; null where there is none.</param>
    public IReadOnlyList<Difference> Compare(IReadOnlyList<ProfileReport> profiles, IReadOnlyList<ProfileReport?> before) =>
    [
        .. profiles.Skip(1).SelectMany(profile => Compare(profile, profiles[0], isBaseline: false)),
        .. profiles.Zip(before).SelectMany(pair => pair.Second is null ? [] : Compare(pair.First, pair.Second, isBaseline: true)),
    ];

    /// <summary>In what a profile is worse than the baseline beyond chance; a line each.</summary>
    public static IEnumerable<string> Worse(IEnumerable<Difference> differences) =>
        from difference in differences
        where difference is { IsBaseline: true, Verdict: Verdict.Worse }
        join measure in Measure.Gate on difference.Measure equals measure.Name
        select $"{difference.Profile} is worse than the baseline's {difference.Against} in {measure.Title}: {Text(measure, difference.By)}";

    public static string Text(Measure measure, Interval by) =>
        $"{measure.TextOfDifference(by.Value)} [{measure.TextOfDifference(by.Low)}, {measure.TextOfDifference(by.High)}]{(measure.Unit is MeasureUnit.Share ? " points" : "")}";

    /// <param name="profile">What is compared.</param>
    /// <param name="against">Has the same items in the same order.</param>
    /// <param name="isBaseline">It comes from the baseline.</param>
    private IEnumerable<Difference> Compare(ProfileReport profile, ProfileReport against, bool isBaseline) =>
        from measure in Measure.All
        where profile.Measures.ContainsKey(measure.Name) && against.Measures.ContainsKey(measure.Name)
        let interval = bootstrap.Difference(Evaluator.TalliesOf(profile.Items, measure), Evaluator.TalliesOf(against.Items, measure))
        where interval is not null
        select new Difference(profile.Name, against.Name, isBaseline, measure.Name, interval, VerdictOf(measure.Better, interval));

    private static Verdict VerdictOf(Better better, Interval by) =>
        by.Low <= 0 && by.High >= 0 ? Verdict.WithinChance
        : better is Better.Neither ? by.Low > 0 ? Verdict.Higher : Verdict.Lower
        : by.Low > 0 == better is Better.Higher ? Verdict.Better : Verdict.Worse;
}
