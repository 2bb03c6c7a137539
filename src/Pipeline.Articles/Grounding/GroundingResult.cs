namespace Pipeline.Grounding;

/// <summary>Whether a text supports a statement.</summary>
/// <param name="Support">What the text says about the statement.</param>
/// <param name="Score">0 to 1, finely graded; comparable between statements about one text.</param>
/// <param name="Evidence">The sentences that support the statement, in order; empty when none does.</param>
/// <param name="Reason">What speaks against it, or that nothing does: one line for a reader.</param>
public sealed record GroundingResult(Support Support, double Score, IReadOnlyList<TextSpan> Evidence, string Reason)
{
    /// <summary>Supported well enough to be passed on as fact.</summary>
    public bool Grounded => Support is Support.Supported;

    /// <summary>Missing only because too little of it was found: a free rewording looks the same.</summary>
    internal bool IsWeak { get; init; }
}
