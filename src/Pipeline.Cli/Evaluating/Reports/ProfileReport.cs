using Pipeline.Cli.Evaluating.Chance;

namespace Pipeline.Cli.Evaluating.Reports;

/// <summary>What came of all golden items under one profile.</summary>
/// <param name="Name">As given to <c>--profile</c>.</param>
/// <param name="Model">That is asked first.</param>
/// <param name="Prompt">Version of the prompt or the algorithm.</param>
/// <param name="Options">All other choices.</param>
/// <param name="Measures">By name; without those that apply to no item or that are not known.</param>
/// <param name="Cost">Of all items; null when it is not known.</param>
/// <param name="SecondsMedian">Of the articles with a summary; null when there is none.</param>
/// <param name="SecondsWorst">Of 95 in 100 of them, at most.</param>
/// <param name="Items">In the order of the file.</param>
internal sealed record ProfileReport(
    string Name,
    string Model,
    string Prompt,
    string Options,
    IReadOnlyDictionary<string, Interval> Measures,
    decimal? Cost,
    double? SecondsMedian,
    double? SecondsWorst,
    IReadOnlyList<JudgedItem> Items);
