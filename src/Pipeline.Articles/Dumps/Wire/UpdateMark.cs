using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Dumps.Wire;

/// <summary>
/// How agencies count the versions of a story in titles and slugs: <c>UPDATE 2-...</c>, <c>(UPDATE 2)</c>, <c>(1st Lead)</c>.
/// </summary>
public static partial class UpdateMark
{
    /// <returns>Null without such a mark. A correction has no number: it is told by its time.</returns>
    public static int? Number(string? title) =>
        title is not null && Mark().Match(title) is { Success: true } mark
            ? int.Parse(mark.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;

    /// <summary>The title as it would be without counting.</summary>
    public static string Without(string title) => Mark().Replace(title, "").Trim();

    [GeneratedRegex(
        @"^\s*(?:[A-Z]{3,12}-){0,2}UPDATE ?(?<number>[0-9]{1,2})\s*[-–—:/]|\(UPDATE ?(?<number>[0-9]{1,2})\)|\((?<number>[0-9]{1,2})(?:st|nd|rd|th|ST|ND|RD|TH) (?:Ld|LD|Lead|LEAD)\b[^()]*\)?",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Mark();
}
