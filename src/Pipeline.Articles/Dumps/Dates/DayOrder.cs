using System.Text.RegularExpressions;

namespace Pipeline.Dumps.Dates;

/// <summary>Whether a source writes 3 February as 3/2 or as 2/3.</summary>
internal static partial class DayOrder
{
    private const int Months = 12;

    /// <summary>Countries that put the month first.</summary>
    private static readonly string[] MonthFirst = ["en-US", "en_US", "en-PH", "en_PH", "fil", "es-US", "es_US"];

    public static bool IsMonthFirst(string? language) =>
        language is not null && MonthFirst.Any(tag => language.StartsWith(tag, StringComparison.OrdinalIgnoreCase));

    /// <summary>What the dates of a source show that can be read in one way only.</summary>
    /// <returns>True: the month first; null: no date shows it, or they differ.</returns>
    public static bool? Of(string text)
    {
        var (day, month) = (false, false);
        foreach (Match match in Date().Matches(text))
        {
            day |= int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) > Months;
            month |= int.Parse(match.Groups[2].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) > Months;
        }

        return day == month ? null : month;
    }

    [GeneratedRegex(@"(?<![\d/])([0-9]{1,2})/([0-9]{1,2})/[0-9]{4}(?![\d/])", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
