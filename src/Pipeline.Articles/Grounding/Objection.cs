namespace Pipeline.Grounding;

/// <summary>Something in a claim that the text speaks against.</summary>
/// <param name="Factor">What is left of the score, 0 to 1.</param>
/// <param name="Reason">For a reader.</param>
/// <param name="IsGrave">No paraphrase explains it: whatever the score, the claim is not supported.</param>
internal readonly record struct Objection(double Factor, string Reason, bool IsGrave = true);
