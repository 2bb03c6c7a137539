namespace Pipeline.Summarization;

/// <summary>One point of a summary with the sentences that carry it.</summary>
/// <param name="Text">A sentence or less.</param>
/// <param name="Evidence">Sentences of the body, in order; never empty.</param>
public sealed record KeyPoint(string Text, IReadOnlyList<TextSpan> Evidence);
