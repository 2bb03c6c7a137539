namespace Pipeline.Grounding.Languages;

/// <summary>One side of a pair of contraries.</summary>
/// <param name="Axis">Number of the pair.</param>
/// <param name="IsFirst">Which side.</param>
internal readonly record struct Pole(int Axis, bool IsFirst);
