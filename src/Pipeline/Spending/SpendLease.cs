namespace Pipeline.Spending;

/// <summary>A part of the day's ceiling that one instance may spend.</summary>
/// <param name="Amount">What it may spend.</param>
/// <param name="Until">Then the rest is free for others, whatever became of the instance.</param>
public sealed record SpendLease(decimal Amount, DateTimeOffset Until);
