namespace Pipeline.Benchmarks.Grounding;

/// <summary>A claim made by rule from a true one.</summary>
/// <param name="Kind">What was done to it: <c>number</c>, <c>synonym</c>, ...</param>
/// <param name="Text">One sentence.</param>
internal readonly record struct DerivedClaim(string Kind, string Text);
