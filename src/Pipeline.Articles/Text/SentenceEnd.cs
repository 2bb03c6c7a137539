namespace Pipeline.Text;

/// <summary>Decides whether a full stop (or a mark like it) ends a sentence.</summary>
internal static class SentenceEnd
{
    /// <summary>No abbreviation is longer; bounds the look back and ahead. UTF-16 code units.</summary>
    private const int LongestWord = 24;

    /// <param name="line">The line, without its end.</param>
    /// <param name="start">Where the sentence begins.</param>
    /// <param name="stop">The mark that may end it.</param>
    /// <param name="after">Behind the last such mark in a row.</param>
    /// <param name="end">Behind the quotes and brackets that close with it.</param>
    public static bool Is(ReadOnlySpan<char> line, int start, int stop, int after, int end)
    {
        var follow = Punctuation.SkipOpeners(line, end);
        if (follow == line.Length)
        {
            return true;
        }

        var mark = line[after - 1];
        if (Punctuation.IsFullStop(mark))
        {
            // Japanese quotes a whole sentence and goes on: 「…。」と述べた
            return end == after || line[end] is not ('と' or 'っ');
        }

        var before = WordBefore(line, start, stop);
        var next = WordAt(line, follow);
        if (!char.IsWhiteSpace(line[end]))
        {
            // A space is missing, or this is an address, a number, a file name.
            return end == after && after == stop + 1 && char.IsUpper(line[follow]) && IsPlainWord(before) && SentenceWords.IsStarter(next);
        }

        if (char.IsLower(line[follow]))
        {
            return false;
        }

        if (before.IsEmpty && stop > start && char.IsWhiteSpace(line[stop - 1]))
        {
            return true; // tokenised text: the stop stands alone
        }

        return mark switch
        {
            '.' when after == stop + 1 => EndsAtStop(line, start, stop, before, follow, next),
            '!' or '?' => !(end > after && IsAttribution(line, follow)),
            _ => true,
        };
    }

    private static bool EndsAtStop(
        ReadOnlySpan<char> line,
        int start,
        int stop,
        ReadOnlySpan<char> word,
        int follow,
        ReadOnlySpan<char> next)
    {
        if (word.IsEmpty)
        {
            return true;
        }

        switch (Abbreviations.KindOf(word))
        {
            case AbbreviationKind.Leads:
                return false;
            case AbbreviationKind.Numbers when next.Length > 0 && char.IsDigit(next[0]):
                return false;
            case AbbreviationKind.Numbers when word is not [>= 'A' and <= 'Z']: // "Ann N. Hull" has an initial
                return true;
            case AbbreviationKind.Hour:
                return !SentenceWords.FollowsHour(next);
            case AbbreviationKind.Ends:
                return SentenceWords.IsStarter(next);
        }

        if (word.Length == 1 && char.IsLetter(word[0]))
        {
            // An initial: J. R. R. Vane. Or a spaced abbreviation: z. B., т. е.
            var before = WordBefore(line, start, stop - 2);
            return SentenceWords.IsStarter(next)
                && !IsLetterAndStop(line, follow)
                && !(before is [var letter, '.'] && char.IsLower(letter));
        }

        if (IsDotted(word))
        {
            return SentenceWords.IsStarter(next); // U.S., Ph.D.
        }

        if (char.IsDigit(word[0]) && word.Length <= 2)
        {
            // "1. Preheat the oven" at the line's start; German "am 3. Oktober"
            var first = stop - word.Length == start;
            return !first
                && !SentenceWords.IsMonth(next)
                && !(LeadsOrdinal(WordBefore(line, start, stop - word.Length - 1)) && !SentenceWords.IsStarter(next));
        }

        return true;
    }

    /// <summary>German "am 31. August bzw. 21. November" as well.</summary>
    private static bool LeadsOrdinal(ReadOnlySpan<char> before) =>
        SentenceWords.LeadsOrdinal(before) || (before is [.., '.'] && Abbreviations.KindOf(before[..^1]) is AbbreviationKind.Leads);

    /// <summary>"Really?" John Smith asked.</summary>
    private static bool IsAttribution(ReadOnlySpan<char> line, int at)
    {
        for (var words = 0; words < 4 && at < line.Length; words++)
        {
            var word = WordAt(line, at);
            if (SentenceWords.IsSaying(word))
            {
                return true;
            }

            if (word.IsEmpty || (words > 0 && !char.IsUpper(word[0])))
            {
                return false;
            }

            at = Punctuation.SkipOpeners(line, at + word.Length);
        }

        return false;
    }

    private static bool IsLetterAndStop(ReadOnlySpan<char> line, int at) =>
        at + 1 < line.Length && char.IsLetter(line[at]) && line[at + 1] == '.';

    private static bool IsPlainWord(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsLower(c))
            {
                return false;
            }
        }

        return word.Length > 1;
    }

    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        var part = 0;
        var dots = 0;
        foreach (var c in word)
        {
            part = c == '.' ? 0 : part + 1;
            dots += c == '.' ? 1 : 0;
            if (part > 2 || (c != '.' && !char.IsLetter(c)))
            {
                return false;
            }
        }

        return dots > 0;
    }

    /// <summary>The word that ends before the place, with inner stops, without opening quotes.</summary>
    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> line, int start, int end)
    {
        end = Math.Max(start, end);
        var at = end;
        while (at > start && end - at < LongestWord && !char.IsWhiteSpace(line[at - 1]) && !Punctuation.IsOpener(line[at - 1]))
        {
            at--;
        }

        return line[at..end];
    }

    private static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> line, int start)
    {
        var end = start;
        while (
            end < line.Length
            && end - start < LongestWord
            && (
                char.IsLetterOrDigit(line[end])
                || (line[end] is '\'' or '’' or '.' && end + 1 < line.Length && char.IsLetter(line[end + 1]))))
        {
            end++;
        }

        return line[start..end];
    }
}
