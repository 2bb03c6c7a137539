using System.Globalization;
using System.Text;

namespace Pipeline.Cli.Output;

/// <summary>Text from outside, fit for a terminal: control and formatting characters cannot steer it, nor hide anything.</summary>
internal static class Printable
{
    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;

    /// <summary>The same text with a space for each of them, but line ends and the joiners of scripts.</summary>
    public static string Of(string text)
    {
        if (!text.EnumerateRunes().Any(IsUnsafe))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            safe.Append(IsUnsafe(rune) ? " " : rune.ToString());
        }

        return safe.ToString();
    }

    /// <summary>JSON that says the same: such characters, which only stand in its strings, are escaped.</summary>
    public static string OfJson(string json)
    {
        if (!json.EnumerateRunes().Any(IsUnsafe))
        {
            return json;
        }

        var safe = new StringBuilder(json.Length);
        foreach (var rune in json.EnumerateRunes())
        {
            if (!IsUnsafe(rune) || rune.Value is '\r' or '\t')
            {
                safe.Append(rune.ToString());
                continue;
            }

            foreach (var unit in rune.ToString())
            {
                safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
            }
        }

        return safe.ToString();
    }

    private static bool IsUnsafe(Rune rune) =>
        rune.Value is not ('\n' or NonJoiner or Joiner)
        && Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}
