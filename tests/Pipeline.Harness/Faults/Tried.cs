namespace Pipeline.Harness.Faults;

/// <summary>Counts how often something was tried, and tells by its chances when it must have been.</summary>
/// <param name="what">As in "no call <paramref name="what"/>".</param>
internal sealed class Tried(string what)
{
    /// <summary>Below this probability it does not happen that it was never tried.</summary>
    private const double Never = 1e-9;

    private double none = 1;

    public int Count { get; private set; }

    /// <summary>Said when it must have happened, and has not; null else.</summary>
    public string? Missing => Count == 0 && none < Never ? $"no model call {what}, which by the rates is next to impossible" : null;

    /// <param name="probability">That it happens this time.</param>
    public void Chance(double probability) => none *= 1 - probability;

    public void Happened() => Count++;
}
