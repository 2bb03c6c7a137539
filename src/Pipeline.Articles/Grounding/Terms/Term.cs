namespace Pipeline.Grounding.Terms;

/// <summary>A word or number of a statement or a source.</summary>
/// <param name="Stem">Lower case, without inflection.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What part it plays.</param>
/// <param name="Number">Its value, where it is one.</param>
internal readonly record struct Term(string Stem, TextSpan Span, TermKind Kind, double? Number = null)
{
    public bool IsContent => Kind is not TermKind.Function;

    /// <summary>How much it counts that the source has it: what cannot be paraphrased counts most.</summary>
    public double Weight => Kind switch
    {
        TermKind.Number => 2,
        TermKind.Name => 2,
        TermKind.Content => 1,
        _ => 0.1,
    };
}
