namespace Pipeline.Summarization.Extractive;

/// <summary>A sentence of the article that may be chosen.</summary>
/// <param name="Rank">Its place among the sentences that are not clutter, from 0.</param>
/// <param name="Span">Where it stands in the body.</param>
/// <param name="Wordings">The whole sentence first, then shorter ways to say it.</param>
internal sealed record Sentence(int Rank, TextSpan Span, IReadOnlyList<Wording> Wordings)
{
    public Wording Whole => Wordings[0];
}
