using System.Globalization;
using System.Text;

namespace Pipeline.Summarization.Answers;

internal static class PlainText
{
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;

    /// <summary>
    /// One line: white space runs become a space; control characters and invisible ones go, but for the joiners of scripts.
    /// </summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        var space = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                space = line.Length > 0;
            }
            else if (!IsInvisible(rune))
            {
                if (space)
                {
                    line.Append(' ');
                    space = false;
                }

                line.Append(rune.ToString());
            }
        }

        return line.ToString();
    }

    /// <summary>Letters and digits in one case: two texts that differ in nothing else are the same to a reader.</summary>
    public static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>The words, bare.</summary>
    public static string[] Words(string text) =>
        [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Bare).Where(word => word.Length > 0)];

    /// <summary>
    /// Fillers of scripts, joiners of combining marks and selectors of variants are letters or marks to Unicode, and show nothing.
    /// </summary>
    private static bool IsInvisible(Rune rune) =>
        rune.Value is 0x034F or 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0 or (>= 0x180B and <= 0x180F) or (>= 0xE0000 and <= 0xE0FFF)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control
        || (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format && rune.Value is not (NonJoiner or Joiner));
}
