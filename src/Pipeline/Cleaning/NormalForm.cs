using System.Buffers;
using System.Text;

namespace Pipeline.Cleaning;

/// <summary>One form for text from anywhere: NFC, <c>\n</c> line ends, single plain spaces, no control or invisible characters.</summary>
internal static class NormalForm
{
    public static string Of(string text) => Of(text, oneLine: false);

    /// <summary>The normal form of a text that is one line whatever its line ends.</summary>
    public static string Line(string text) => Of(text, oneLine: true).Trim();

    private static string Of(string text, bool oneLine)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            return Composed(buffer.AsSpan(0, Fill(buffer, text, oneLine)).ToString());
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
            var c = text[i];
            if (c is (> ' ' and < '\u007F') or (>= '\u00C0' and < '\u1680') || (c == ' ' && length > 0 && form[length - 1] > ' '))
            {
                form[length++] = c;
            }
            else if (!oneLine && IsLineEnd(c))
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
        }

        return length;
    }

    private static bool IsLineEnd(char c) => c is '\n' or '\r' or '\f' or '\u0085' or '\u2028' or '\u2029';

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

    private static bool IsInvisible(char c) =>
        c is '\u00AD' or '\uFEFF' or '\u2060' or '\u200B' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
