using System.Buffers;

namespace Pipeline.Cleaning;

/// <summary>Signs that a line was written to be read as a sentence.</summary>
internal static class Prose
{
    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?。！？؟۔।։።፧។៕။།");

    /// <summary>Letters and marks of a word in Thai, Lao, Tibetan, Burmese and Khmer.</summary>
    private const int LettersOfWord = 5;

    private const string Closers = "\"'”’»›)]“‘«‹」』";

    /// <summary>Whether the line ends as sentences do: a stop, with or without closing quotes and brackets.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> line)
    {
        var end = line.TrimEnd(Closers);
        return end.Length > 0
            && end[^1]
                is '.'
                    or '!'
                    or '?'
                    or '…'
                    or ':'
                    or ';'
                    or '。'
                    or '！'
                    or '？'
                    or '؟'
                    or '۔'
                    or '।'
                    or '։'
                    or '።'
                    or '፧'
                    or '។'
                    or '៕'
                    or '။'
                    or '།'
            && !end.EndsWith("...", StringComparison.Ordinal);
    }

    /// <summary>Whether a sentence ends in the line or at its end.</summary>
    public static bool HasSentence(ReadOnlySpan<char> line) => EndsSentence(line) || HoldsStop(line);

    /// <summary>In words; scripts without spaces count two characters a word, those of South-East Asia and Tibet five.</summary>
    public static int Words(ReadOnlySpan<char> line)
    {
        // Without branches: where words begin and end is what a processor guesses worst.
        var (words, inWord, ideographs, syllables) = (0, 0, 0, 0);
        foreach (var c in line)
        {
            var letter = Convert.ToInt32(char.IsLetterOrDigit(c));
            words += letter & ~inWord;
            inWord = letter | (inWord & Convert.ToInt32(c is '\'' or '’' or '-'));
            ideographs += c is >= '\u3040' and (<= '\u9FFF' or (>= '\uAC00' and <= '\uD7A3')) ? 1 : 0;
            syllables += c is (>= '\u0E01' and <= '\u109F') or (>= '\u1780' and <= '\u17D3') ? 1 : 0;
        }

        return Math.Max(words, Math.Max(ideographs / 2, syllables / LettersOfWord));
    }

    /// <summary>A stop with a space behind it; those of Chinese and Japanese need none.</summary>
    private static bool HoldsStop(ReadOnlySpan<char> line)
    {
        for (var at = line.IndexOfAny(Stops); at >= 0; at = line.IndexOfAny(Stops))
        {
            if (line[at] is '。' or '！' or '？' or > '\u0570' and not ('؟' or '۔' or '।') || (at + 1 < line.Length && line[at + 1] == ' '))
            {
                return true;
            }

            line = line[(at + 1)..];
        }

        return false;
    }
}
