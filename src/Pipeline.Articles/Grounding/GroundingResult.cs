namespace Pipeline.Grounding;

/// <summary>Whether a text supports a claim.</summary>
/// <param name="Grounded">Supported well enough to be passed on as fact.</param>
/// <param name="Score">0 to 1, finely graded; comparable between claims about one text.</param>
/// <param name="Evidence">The sentences that carry the claim, in order; empty when none does.</param>
/// <param name="Reason">What speaks against it, or that nothing does: one line for a reader.</param>
public sealed record GroundingResult(bool Grounded, double Score, IReadOnlyList<TextSpan> Evidence, string Reason);
