using System.Text.RegularExpressions;
using Pipeline.Dumps.Dates;

namespace Pipeline.Dumps.Wire;

/// <summary>Until when a text may not be published.</summary>
internal static partial class Embargo
{
    /// <summary>In characters: a longer line is prose that speaks of an embargo.</summary>
    private const int LongestLine = 120;

    /// <summary>Lines at the head of a text that can state one.</summary>
    private const int HeadLines = 8;

    /// <summary>In characters: how far into a text its head is looked for.</summary>
    private const int HeadLength = 4000;

    /// <summary>The last zone to reach a time is UTC-12.</summary>
    private static readonly TimeSpan LastZone = TimeSpan.FromHours(12);

    /// <param name="stated">A date; where it names no zone, the last zone's is meant, so that nothing is early.</param>
    /// <returns>Null when it cannot be read.</returns>
    public static DateTimeOffset? End(string stated)
    {
        var text = BareTime().Replace(stated, "${hour}:${minute} ");
        return DumpDate.Read(text) is not { } date || (date.Precision is DatePrecision.Day && HasMore(text)) ? null
            : HasZone(text, date) ? date.At
            : date.At < DateTimeOffset.MaxValue - LastZone ? date.At + LastZone : null;
    }

    /// <summary>Finds the line above a text that states an embargo.</summary>
    /// <returns>Where it stands and what it says of the time; null when there is none.</returns>
    public static (Range Line, string When)? Find(string content, bool isMarkup)
    {
        var head = content.AsSpan(0, Math.Min(content.Length, HeadLength));
        var (start, seen) = (0, 0);
        while (start < head.Length && seen < HeadLines)
        {
            var length = head[start..].IndexOfAny(isMarkup ? "\n<" : "\n\r");
            var end = length < 0 ? head.Length : start + length;
            var line = head[start..end].Trim();
            if (line.Length > 0)
            {
                seen++;
                if (line.Length <= LongestLine && Line().Match(line.ToString()) is { Success: true } match)
                {
                    return (start..end, match.Groups["when"].Value.Trim(' ', '*', '.', '-', ')', ']'));
                }
            }

            start = end + 1;
            if (isMarkup && end < head.Length && head[end] == '<')
            {
                var close = head[end..].IndexOf('>');
                start = close < 0 ? head.Length : end + close + 1;
            }
        }

        return null;
    }

    /// <summary>Whether a text says more than a day, of which no time was read: the day's beginning would be too early.</summary>
    private static bool HasMore(string text) =>
        TimeWord().IsMatch(text) || Digits().Count(text) > (DayInDigits().IsMatch(text) ? 3 : 2);

    private static bool HasZone(string text, StatedDate date) =>
        date.Precision is not DatePrecision.Day
        && (Offset().IsMatch(text) || Name().Matches(text).Any(name => ZoneNames.Find(name.Value, date.At.DateTime) is not null));

    [GeneratedRegex(
        @"(?<![0-9+\-:])(?<hour>[01][0-9]|2[0-3])(?<minute>[0-5][0-9])\s?(?=(?:GMT|UTC|BST|Z|[A-Z]{1,3}T|[Hh][Rr][Ss]|HOURS|[Hh]ours)\b)",
        RegexOptions.CultureInvariant)]
    private static partial Regex BareTime();

    [GeneratedRegex(@"[0-9]Z$|[0-9]\s?(?:GMT|UTC)?[+\-−][0-9]{1,2}(?::?[0-9]{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Offset();

    [GeneratedRegex(@"(?<![A-Za-z/])(?:[A-Z][A-Za-z]+(?:/[A-Z][A-Za-z_\-]+){1,2}|[A-Z]{2,5})(?![A-Za-z/])", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(
        @"\b(?:noon|midday|midnight|morning|afternoon|evening|night|close|closing|opening|business|end|after|hrs?|hours?|o'clock|[ap]\.?m|uhr|mittags?|mitternacht|abends?|midi|minuit|soir|heures?|mezzanotte|mezzogiorno|ore|mediod[ií]a|medianoche|horas?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TimeWord();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"[0-9]{1,4}[./\-]\s?[0-9]{1,2}[./\-]\s?[0-9]{1,4}", RegexOptions.CultureInvariant)]
    private static partial Regex DayInDigits();

    // English; then what else stands above press releases; then German, French, Spanish, Portuguese and Italian.
    [GeneratedRegex(
        """
        ^[^\p{L}0-9]*(?:
        (?:(?:strictly|under|news|press|media)\s+){0,2}embargo(?:ed)?(?:\s+for\s+(?:release|publication))?
            (?:\s*:?\s*(?:until|till)\b[\s:]*(?<when>.+)|\s*:\s*(?<when>.*[0-9].*))
        |(?:strictly\s+)?not\s+for\s+(?:release|publication|broadcast|use)(?:(?:\s+or|,)\s+(?:release|publication|broadcast|use))?
            \s+(?:before|until|till)\b[\s:]*(?<when>.+)
        |hold\s+for\s+release\s*(?:until\b|till\b|:)[\s:]*(?<when>.*[0-9].*)
        |sperrfrist\s*(?::|bis\b)\s*(?:bis\s+)?(?<when>.*[0-9].*)
        |(?:sous\s+)?embargo\s*:?\s*jusqu['’](?:aux?|à|a)\s+(?<when>.*[0-9].*)
        |(?:bajo\s+|sob\s+|sotto\s+)?embarg(?:o|ado|ada|ato|ata)\s*:?\s*(?:hasta|até|fino)\s+(?:el\s+|al?\s+|às\s+|alle\s+)*(?<when>.*[0-9].*)
        )$
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
