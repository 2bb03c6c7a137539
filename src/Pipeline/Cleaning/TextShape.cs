namespace Pipeline.Cleaning;

/// <summary>What a body looks like from afar.</summary>
/// <param name="Words">In all.</param>
/// <param name="Paragraphs">Lines of lists and tables count each.</param>
/// <param name="IsProse">Most of it is words, in sentences.</param>
/// <param name="IsIndex">Many short lines that are no sentences.</param>
internal sealed record TextShape(int Words, int Paragraphs, bool IsProse, bool IsIndex)
{
    /// <summary>Share of letters among what is printed: prose has nine tenths, tables and code much less.</summary>
    private const double LeastLetters = 0.6;

    /// <summary>A line of so many characters without a space in it, in a script that has spaces, is no line of words.</summary>
    private const int LongestWord = 200;

    /// <summary>Share of characters in such words that makes a text unreadable.</summary>
    private const double MostUnreadable = 0.3;

    private const int FewestIndexLines = 8;

    /// <summary>Share of the words that stand in lines with a sentence; an index has next to none.</summary>
    private const double IndexSentences = 0.2;

    /// <summary>Words of an index's line on average.</summary>
    private const int LongestIndexLine = 14;

    /// <summary>So many words without a single sentence's end are a list.</summary>
    private const int LongestSentence = 120;

    public static TextShape Of(Article article)
    {
        var lines = article.Paragraphs.SelectMany(paragraph => paragraph.In(article.Body).Split('\n')).ToList();
        var words = lines.ConvertAll(Prose.Words);
        var all = words.Sum();
        var inSentences = lines.Zip(words).Where(line => Prose.HasSentence(line.First)).Sum(line => line.Second);
        var isIndex = lines.Count >= FewestIndexLines && inSentences < IndexSentences * all && all < LongestIndexLine * lines.Count;
        return new(all, lines.Count, IsWritten(article.Body) && (inSentences > 0 || all < LongestSentence), isIndex);
    }

    private static bool IsWritten(string body)
    {
        var (letters, printed, unreadable, run) = (0, 0, 0, 0);
        foreach (var c in body)
        {
            if (char.IsWhiteSpace(c))
            {
                run = 0;
                continue;
            }

            printed++;
            if (char.IsAsciiLetter(c) && run < LongestWord - 1)
            {
                letters++;
                run++;
                continue;
            }

            letters += char.IsLetter(c) || char.IsSurrogate(c) || IsMark(c) ? 1 : 0;
            run = c < '\u0E00' ? run + 1 : 0;
            unreadable += run == LongestWord ? LongestWord : run > LongestWord ? 1 : 0;
        }

        return letters >= LeastLetters * printed && unreadable <= MostUnreadable * printed;
    }

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
