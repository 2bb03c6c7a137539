namespace Pipeline.Cli.Evaluating.Chance;

/// <summary>A value with the bounds between which it would lie in 95 of 100 draws of as many items.</summary>
internal sealed record Interval(double Value, double Low, double High);
