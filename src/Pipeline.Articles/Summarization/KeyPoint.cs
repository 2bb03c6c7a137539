namespace Pipeline.Summarization;

/// <summary>One point of a summary, or one sentence of its text, with the sentences that carry it.</summary>
/// <param name="Text">A sentence or less.</param>
/// <param name="Evidence">Sentences of the body, in order; empty only where nothing carries it.</param>
/// <param name="Grounded">The article supports it.</param>
public sealed record KeyPoint(string Text, IReadOnlyList<TextSpan> Evidence, bool Grounded = true);
