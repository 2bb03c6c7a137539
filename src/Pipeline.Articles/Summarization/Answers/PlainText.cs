using System.Globalization;
using System.Text;

namespace Pipeline.Summarization.Answers;

internal static class PlainText
{
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;

    /// <summary>One line: white space runs become a space; control characters and invisible ones go, but for the joiners of scripts.</summary>
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
    public static string[] Words(string text) => [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Bare).Where(word => word.Length > 0)];

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control || (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format && rune.Value is not (NonJoiner or Joiner));
}
