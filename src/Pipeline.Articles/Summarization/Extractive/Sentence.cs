namespace Pipeline.Summarization.Extractive;

/// <summary>A sentence of the article that may be chosen.</summary>
/// <param name="Rank">Its place among the sentences that are not clutter, from 0.</param>
/// <param name="Span">Where it stands in the body.</param>
/// <param name="Text">As it stands there, without captions in brackets.</param>
/// <param name="Traits">What the form of that text says about it.</param>
/// <param name="Introduction">The rank of the sentence that gives the full name of somebody who is named here; null when none must.</param>
/// <param name="Wordings">The whole sentence first, then shorter ways to say it.</param>
internal sealed record Sentence(
    int Rank,
    TextSpan Span,
    string Text,
    SentenceTraits Traits,
    int? Introduction,
    IReadOnlyList<Wording> Wordings)
{
    public Wording Whole => Wordings[0];
}
