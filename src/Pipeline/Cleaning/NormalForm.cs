using System.Text;

namespace Pipeline.Cleaning;

/// <summary>One form for text from anywhere: NFC, <c>\n</c> line ends, single plain spaces, no control or invisible characters.</summary>
internal static class NormalForm
{
    public static string Of(string text)
    {
        var lines = text.ReplaceLineEndings("\n");
        var builder = new StringBuilder(lines.Length);
        foreach (var c in lines)
        {
            if (c == '\n')
            {
                TrimEnd(builder);
                builder.Append(c);
            }
            else if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                if (builder.Length > 0 && builder[^1] is not (' ' or '\n'))
                {
                    builder.Append(' ');
                }
            }
            else if (!IsInvisible(c))
            {
                builder.Append(c);
            }
        }

        return Composed(builder.ToString());
    }

    /// <summary>The normal form of a text that is one line whatever its line ends.</summary>
    public static string Line(string text) => Of(text).Replace('\n', ' ').Trim();

    private static void TrimEnd(StringBuilder builder)
    {
        while (builder.Length > 0 && builder[^1] == ' ')
        {
            builder.Length--;
        }
    }

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
