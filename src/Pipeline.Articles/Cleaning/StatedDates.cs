using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Dumps.Dates;

namespace Pipeline.Cleaning;

/// <summary>The dates of one page or text, of the years in which pages are published.</summary>
/// <param name="language">BCP 47, as declared.</param>
/// <param name="content">The whole page or text: its other dates show the order of day and month.</param>
/// <remarks>Where none does, the month comes first in English without a region, or of the United States, and where no language is
/// declared.</remarks>
internal sealed partial class StatedDates(string? language, string content)
{
    private const int Longest = 200;

    private const int FirstYear = 1990;

    private const int LastYear = 2099;

    private readonly Lazy<bool> monthFirst = new(() =>
        DayOrder.Of(content) ?? (language is null or "en" || DayOrder.IsMonthFirst(language)));

    /// <summary>A value that is a date and little else.</summary>
    public StatedDate? Value(string? text) => text?.Trim() is not { Length: > 0 and <= Longest } value ? null
        : DumpDate.Read(value, language, IsMonthFirst(value)) is { } date && IsLikely(date) ? date : InText(value);

    /// <summary>The first date written in a line, in words or numbers.</summary>
    public StatedDate? InText(string text)
    {
        var line = text.Length > Longest ? text[..Longest] : text;
        return DumpDate.InLine(line, language, IsMonthFirst(line), IsLikely);
    }

    /// <summary>The day in an address such as <c>/2026/03/02/</c>.</summary>
    public static StatedDate? InUrl(string? url) =>
        url is not null
        && InPath().Match(url) is { Success: true } match
        && DateOnly.TryParseExact(
            string.Join('-', match.Groups.Values.Skip(1)),
            "yyyy-M-d",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day)
        && IsLikely(StatedDate.Day(day))
            ? StatedDate.Day(day)
            : null;

    /// <summary>Whether a word is the name of a month.</summary>
    public static bool IsMonth(string word) => MonthNames.Find(word) is not null;

    /// <summary>Whether a line says when an article was changed, reviewed or sent in.</summary>
    public static bool IsUpdate(string line) => Update().IsMatch(line);

    /// <summary>The whole page is asked only where a date may be read in two ways.</summary>
    private bool IsMonthFirst(string text) => DayAndMonth().IsMatch(text) && monthFirst.Value;

    private static bool IsLikely(StatedDate date) => date.On.Year is >= FirstYear and <= LastYear;

    [GeneratedRegex(@"(?<![0-9])[0-9]{1,2}[/-]\s?[0-9]{1,2}[/-]", RegexOptions.CultureInvariant)]
    private static partial Regex DayAndMonth();

    [GeneratedRegex(@"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex InPath();

    [GeneratedRegex(
        @"^\W*(?:last\s+)?(?:updated|modified|revised|reviewed|received|accepted|submitted|aktualisiert|mis\s+à\s+jour|actualizado|atualizado|aggiornato|bijgewerkt)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Update();
}
