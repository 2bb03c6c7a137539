namespace Pipeline.Summarization.Extractive;

/// <summary>One way to say a sentence: whole, or without a clause that can go.</summary>
/// <param name="Text">As a reader would see it.</param>
/// <param name="Terms">Its terms with the times each occurs, in order of first occurrence.</param>
/// <param name="Length">Words.</param>
/// <param name="Traits">What its form says about it.</param>
internal sealed record Wording(string Text, (int Term, int Times)[] Terms, int Length, SentenceTraits Traits);
