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
        var (lines, all, inSentences) = (0, 0, 0);
        foreach (var paragraph in article.Paragraphs)
        {
            var text = article.Body.AsSpan(paragraph.Start, paragraph.Length);
            foreach (var range in text.Split('\n'))
            {
                var words = Prose.Words(text[range]);
                lines++;
                all += words;
                inSentences += Prose.HasSentence(text[range]) ? words : 0;
            }
        }

        var isIndex = lines >= FewestIndexLines && inSentences < IndexSentences * all && all < LongestIndexLine * lines;
        return new(all, lines, IsWritten(article.Body) && (inSentences > 0 || all < LongestSentence), isIndex);
    }

    private static bool IsWritten(ReadOnlySpan<char> body)
    {
        var (letters, spaces, unreadable, start) = (0, 0, 0, 0);
        for (var i = 0; i < body.Length; i++)
        {
            var c = body[i];
            letters += Convert.ToInt32(c < '\u0080' ? char.IsAsciiLetter(c) : char.IsLetter(c) || char.IsSurrogate(c) || IsMark(c));
            if (c is ' ' or '\n')
            {
                unreadable += UnreadableIn(body[start..i]);
                start = i + 1;
                spaces++;
            }
        }

        unreadable += UnreadableIn(body[start..]);
        var printed = body.Length - spaces;
        return letters >= LeastLetters * printed && unreadable <= MostUnreadable * printed;
    }

    private static int UnreadableIn(ReadOnlySpan<char> word) => word.Length >= LongestWord && IsUnreadable(word) ? word.Length : 0;

    private static bool IsUnreadable(ReadOnlySpan<char> word)
    {
        while (word.Length >= LongestWord)
        {
            var other = word.IndexOfAnyExceptInRange('\0', '\u0DFF');
            if (other < 0 || other >= LongestWord)
            {
                return true;
            }

            word = word[(other + 1)..];
        }

        return false;
    }

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
