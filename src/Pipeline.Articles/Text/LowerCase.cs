namespace Pipeline.Text;

/// <summary>Small letters as <see cref="char.ToLowerInvariant"/> makes them; those of most alphabets from a table, for speed.</summary>
internal static class LowerCase
{
    /// <summary>Behind Latin, Greek, Cyrillic and Armenian.</summary>
    private const char FirstUnlisted = '\u0590';

    private static readonly char[] Letters = [.. Enumerable.Range(0, FirstUnlisted).Select(c => char.ToLowerInvariant((char)c))];

    public static char Of(char letter) => letter < FirstUnlisted ? Letters[letter] : char.ToLowerInvariant(letter);

    /// <returns>The number of characters written; -1 when <paramref name="lower"/> is too short.</returns>
    public static int Of(ReadOnlySpan<char> word, Span<char> lower)
    {
        if (word.Length > lower.Length || word.IndexOfAnyExceptInRange('\0', (char)(FirstUnlisted - 1)) >= 0)
        {
            return word.ToLowerInvariant(lower);
        }

        for (var i = 0; i < word.Length; i++)
        {
            lower[i] = Letters[word[i]];
        }

        return word.Length;
    }
}
