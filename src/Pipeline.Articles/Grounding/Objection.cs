namespace Pipeline.Grounding;

/// <summary>Something in a statement that the text speaks against.</summary>
/// <param name="Factor">What is left of the score, 0 to 1.</param>
/// <param name="Reason">For a reader.</param>
/// <param name="Support">What the statement is because of it, whatever the score: missing or contradicted; supported where a paraphrase may
/// explain it.</param>
internal readonly record struct Objection(double Factor, string Reason, Support Support = Support.Missing);
