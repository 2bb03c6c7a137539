using Pipeline.Cli.Evaluating.Chance;

namespace Pipeline.Cli.Evaluating.Reports;

/// <summary>How a profile differs from another one, or from the baseline, in a measure.</summary>
/// <param name="Profile">Its name.</param>
/// <param name="Against">The other one's name.</param>
/// <param name="IsBaseline">The other one is of the baseline.</param>
/// <param name="Measure">The measure's name.</param>
/// <param name="By">The profile's value minus the other one's.</param>
/// <param name="Verdict">What it means.</param>
internal sealed record Difference(string Profile, string Against, bool IsBaseline, string Measure, Interval By, Verdict Verdict);
