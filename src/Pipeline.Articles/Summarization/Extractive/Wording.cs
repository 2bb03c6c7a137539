namespace Pipeline.Summarization.Extractive;

/// <summary>One way to say a sentence: whole, or without a clause that can go.</summary>
/// <param name="Text">As a reader would see it.</param>
/// <param name="Terms">Its terms with the times each occurs, in order of first occurrence.</param>
/// <param name="Length">Words; in scripts without spaces pairs of characters.</param>
/// <param name="Traits">What its form says about it.</param>
internal sealed record Wording(string Text, (int Term, int Times)[] Terms, int Length, SentenceTraits Traits)
{
    /// <summary>
    /// A character of a script without spaces says so much of a word: some 170 Chinese characters translate 100 English words.
    /// </summary>
    private const double CharacterInWords = 0.6;

    /// <summary>Words that the same would take in a language with spaces.</summary>
    public double Measure =>
        Text.Contains(' ', StringComparison.Ordinal) || Text.Length == 0 || char.IsAscii(Text[0]) ? Length : Length * CharacterInWords;
}
