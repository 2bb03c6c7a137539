using System.Buffers;
using System.Text;

namespace Pipeline.Cleaning;

/// <summary>One form for text from anywhere: NFC, <c>\n</c> line ends, single plain spaces, no control or invisible characters.</summary>
internal static class NormalForm
{
    /// <summary>Up to here no character is a mark or has another form.</summary>
    private const char LastLatin = '\u02FF';

    public static string Of(string text) => Of(text, oneLine: false);

    /// <summary>The normal form of a text that is one line whatever its line ends.</summary>
    public static string Line(string text) => Of(text, oneLine: true).Trim();

    private static string Of(string text, bool oneLine)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            var form = buffer.AsSpan(0, Fill(buffer, text, oneLine));
            return IsComposed(form) ? form.ToString() : Composed(form.ToString());
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static int Fill(Span<char> form, string text, bool oneLine)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var plain = text.AsSpan(i).IndexOfAnyExceptInRange(' ', '~');
            length = AddPlain(text.AsSpan(i, plain < 0 ? text.Length - i : plain), form, length);
            if (plain < 0)
            {
                break;
            }

            i += plain;
            while (i < text.Length && text[i] is >= '\u00C0' and < '\u1680')
            {
                form[length++] = text[i++];
            }

            if (i < text.Length)
            {
                (i, length) = AddOther(text, i, form, length, oneLine);
            }
        }

        return length;
    }

    /// <summary>Spaces and signs of ASCII, most of them as they are.</summary>
    private static int AddPlain(ReadOnlySpan<char> run, Span<char> form, int length)
    {
        run = length == 0 || form[length - 1] is ' ' or '\n' ? run.TrimStart(' ') : run;
        for (var spaces = run.IndexOf("  "); spaces >= 0; spaces = run.IndexOf("  "))
        {
            run[..spaces].CopyTo(form[length..]);
            length += spaces;
            form[length++] = ' ';
            run = run[spaces..].TrimStart(' ');
        }

        run.CopyTo(form[length..]);
        return length + run.Length;
    }

    /// <returns>The last character that was read, and the form's length.</returns>
    private static (int Last, int Length) AddOther(string text, int i, Span<char> form, int length, bool oneLine)
    {
        var c = text[i];
        if (!oneLine && IsLineEnd(c))
        {
            while (length > 0 && form[length - 1] == ' ')
            {
                length--;
            }

            form[length++] = '\n';
            i += c == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
        }
        else if (char.IsWhiteSpace(c) || char.IsControl(c))
        {
            if (length > 0 && form[length - 1] is not (' ' or '\n'))
            {
                form[length++] = ' ';
            }
        }
        else if (!IsInvisible(c))
        {
            form[length++] = c;
        }

        return (i, length);
    }

    private static bool IsLineEnd(char c) => c is '\n' or '\r' or '\f' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>Whether the text is in NFC, as far as a glance tells: that it is not may be wrong.</summary>
    private static bool IsComposed(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAnyExceptInRange('\0', LastLatin); at >= 0; at = text.IndexOfAnyExceptInRange('\0', LastLatin))
        {
            for (; at < text.Length && text[at] > LastLatin; at++)
            {
                if (!StandsAlone(text[at]))
                {
                    return false;
                }
            }

            text = text[at..];
        }

        return true;
    }

    /// <summary>
    /// Cyrillic, punctuation, currencies, kana, ideographs, Hangul: characters that NFC neither takes apart nor puts on the one before.
    /// </summary>
    private static bool StandsAlone(char c) =>
        c
            is (>= '\u0400' and <= '\u0482')
                or (>= '\u2010' and <= '\u205E')
                or (>= '\u20A0' and <= '\u20C0')
                or (>= '\u3001' and <= '\u3029')
                or (>= '\u3041' and <= '\u3096')
                or (>= '\u30A1' and <= '\u30FA')
                or (>= '\u4E00' and <= '\u9FFF')
                or (>= '\uAC00' and <= '\uD7A3');

    /// <summary>A text with half a surrogate pair has no normal form; the half is replaced first.</summary>
    private static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Normalize(NormalizationForm.FormC);
        }
    }

    /// <summary>U+FFFE and U+FFFF are no characters; a text with the first has no normal form.</summary>
    private static bool IsInvisible(char c) =>
        c
            is '\u00AD'
                or '\uFEFF'
                or '\uFFFE'
                or '\uFFFF'
                or '\u2060'
                or '\u200B'
                or '\u200E'
                or '\u200F'
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2066' and <= '\u2069');
}
