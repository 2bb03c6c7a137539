namespace Pipeline.Spending;

/// <summary>What an instance would like to spend next.</summary>
/// <param name="Most">Zero for nothing.</param>
/// <param name="Least">Less than this is of no use to it, and is left to others.</param>
/// <param name="Open">What its calls under way may cost: it keeps this in any case.</param>
internal readonly record struct SpendingWish(decimal Most, decimal Least = 0, decimal Open = 0);
