using System.Globalization;
using System.Text;

namespace Pipeline.Text;

/// <summary>Finds words: runs of letters and digits, numbers whole, pairs of characters where no spaces part words.</summary>
internal static class WordTokenizer
{
    /// <summary>Adds the words of a text, in order; in Chinese, Japanese, Thai and the like every two neighbours are one.</summary>
    /// <param name="text">What to take apart.</param>
    /// <param name="offset">Added to each place.</param>
    /// <param name="words">Receives the places.</param>
    public static void AddWords(ReadOnlySpan<char> text, int offset, List<TextSpan> words)
    {
        for (var at = 0; at < text.Length;)
        {
            var width = WidthOfLetter(text, at);
            if (width == 0)
            {
                at++;
            }
            else if (IsUnspaced(text[at]))
            {
                var alone = at + 1 >= text.Length || !IsUnspaced(text[at + 1]);
                var continues = at > 0 && IsUnspaced(text[at - 1]);
                if (!alone || !continues)
                {
                    words.Add(new(offset + at, offset + at + (alone ? 1 : 2)));
                }

                at++;
            }
            else
            {
                var end = EndOfWord(text, at + width);
                words.Add(new(offset + at, offset + end));
                at = end;
            }
        }
    }

    private static int EndOfWord(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length)
        {
            var width = IsUnspaced(text[at]) ? 0 : WidthOfLetter(text, at);
            if (width > 0)
            {
                at += width;
            }
            else if (JoinsWord(text, at))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>It's, 1,200.5 and U.S.A are one word each.</summary>
    private static bool JoinsWord(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length)
        {
            return false;
        }

        var (before, after) = (text[at - 1], text[at + 1]);
        return text[at] switch
        {
            '\'' or '’' => char.IsLetter(before) && char.IsLetter(after),
            '.' => (char.IsDigit(before) && char.IsDigit(after)) || (char.IsUpper(before) && char.IsUpper(after)),
            ',' => char.IsDigit(before) && char.IsDigit(after),
            _ => false,
        };
    }

    private static int WidthOfLetter(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (char.IsAscii(c))
        {
            return char.IsAsciiLetterOrDigit(c) ? 1 : 0;
        }

        return
            Rune.DecodeFromUtf16(text[at..], out var rune, out var width) == System.Buffers.OperationStatus.Done
            && (
                Rune.IsLetterOrDigit(rune)
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            ? width
            : 0;
    }

    /// <summary>Scripts that write no spaces between words: Thai to Lao, Burmese, Khmer, kana, ideographs.</summary>
    private static bool IsUnspaced(char c) =>
        c
            is >= '\u0E00'
                and <= '\u0EFF'
                or >= '\u1000'
                and <= '\u109F'
                or >= '\u1780'
                and <= '\u17FF'
                or >= '\u3040'
                and <= '\u30FF'
                or >= '\u3400'
                and <= '\u9FFF';
}
