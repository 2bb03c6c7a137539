namespace Pipeline.Summarization.Extractive;

/// <summary>A sentence of the article that may be chosen.</summary>
/// <param name="Index">Its place among all sentences of the article.</param>
/// <param name="Span">Where it stands in the body.</param>
/// <param name="Text">As a point would say it: without what can go.</param>
/// <param name="Terms">The terms of <paramref name="Text"/>, in order.</param>
/// <param name="Traits">What its form says about it.</param>
internal sealed record Sentence(int Index, TextSpan Span, string Text, int[] Terms, SentenceTraits Traits);
