namespace Pipeline.Cli.Evaluating.Reports;

/// <summary>The report of <c>pipeline evaluate</c>, as JSON; a later run takes it as its baseline.</summary>
/// <param name="Version">Of this form.</param>
/// <param name="Golden">What was judged by.</param>
/// <param name="Checker">How often the checker errs.</param>
/// <param name="Currency">Of all costs.</param>
/// <param name="Profiles">In the order given.</param>
/// <param name="Differences">Of each profile from the first one, and from the baseline.</param>
/// <param name="Rejected">Golden items of which no profile was asked, by their ids.</param>
/// <param name="Worse">In what a profile is worse than the baseline beyond chance; empty when the gate is passed.</param>
internal sealed record Evaluation(
    int Version,
    GoldenSet Golden,
    IReadOnlyList<CheckerErrors> Checker,
    string Currency,
    IReadOnlyList<ProfileReport> Profiles,
    IReadOnlyList<Difference> Differences,
    IReadOnlyDictionary<string, Problem> Rejected,
    IReadOnlyList<string> Worse)
{
    public const int CurrentVersion = 1;
}
