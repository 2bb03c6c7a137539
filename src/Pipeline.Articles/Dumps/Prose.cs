namespace Pipeline.Dumps;

/// <summary>
/// Tells a text of sentences from names, addresses, codes and captions, to find the text of a table whose columns nobody knows.
/// </summary>
internal static class Prose
{
    /// <summary>Characters of the shortest text that is looked at: two short sentences.</summary>
    public const int Shortest = 120;

    /// <summary>A sign for a word writes in one what others write in about five.</summary>
    private const int ShortestWithoutSpaces = 40;

    private const int FewestSentences = 2;

    /// <summary>Of the characters that are letters or blanks; codes and markup have fewer.</summary>
    private const double LettersAtLeast = 0.7;

    /// <returns>The text's length; 0 when it is no prose.</returns>
    public static int Length(ReadOnlySpan<char> text)
    {
        var (letters, wide, ends) = (0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsLetter(c) || c is ' ' or '\n' or '\r')
            {
                letters++;
                wide += c is >= '\u3040' and <= '\u9FFF' ? 1 : 0;
            }
            else if (c is '。' or '！' or '？' or '।' || (c is '.' or '!' or '?' && (i + 1 == text.Length || IsAfterEnd(text[i + 1]))))
            {
                ends++;
            }
        }

        return ends >= FewestSentences && letters >= LettersAtLeast * text.Length
            && text.Length >= (wide * 2 > letters ? ShortestWithoutSpaces : Shortest)
                ? text.Length
                : 0;
    }

    private static bool IsAfterEnd(char c) => char.IsWhiteSpace(c) || c is '"' or '\'' or '”' or '’' or '»' or ')' or '<';
}
