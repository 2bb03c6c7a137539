namespace Pipeline.Entities;

/// <summary>A word of a sentence; parts that hyphens join are one.</summary>
/// <param name="Span">Without a possessive.</param>
/// <param name="End">Where it ends with its possessive.</param>
/// <param name="Last">The last of the parts that hyphens join; the whole word where there are none.</param>
/// <param name="Shape">How it is written.</param>
internal readonly record struct NameWord(TextSpan Span, int End, TextSpan Last, NameShape Shape)
{
    public bool IsCapital => Shape is NameShape.Capital or NameShape.Capitals;

    /// <summary>The whole word, with its possessive.</summary>
    public TextSpan ToEnd => new(Span.Start, End);

    public bool HasTail => End > Span.End;
}
