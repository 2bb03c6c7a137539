using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Cleaning;
using Pipeline.Dumps.Dates;
using Pipeline.Text;

namespace Pipeline.Summarization.Answers;

/// <summary>
/// Turns the dates of a statement back into the words of the article that they follow from, so that they can be held against it: "on 2
/// March"
/// into "on Monday" where the article says Monday and appeared the day after.
/// </summary>
internal sealed partial class PublicationDays
{
    private readonly DateOnly published;
    private readonly string? language;
    private readonly RelativeDays? days;
    private readonly IReadOnlySet<string> named = new HashSet<string>();

    public PublicationDays(Article article)
    {
        if (article is { PublishedOn: { } day, Language: { } own } && RelativeDays.Of(own) is { } known)
        {
            (published, language, days, named) = (day, own, known, known.Named(article.Body));
        }
    }

    /// <summary>The statement with each date that the article names by such a word replaced by it; others stay.</summary>
    public string Relative(string statement) =>
        days is null || named.Count == 0 ? statement : Date().Replace(statement, date => Word(date) ?? date.Value);

    private string? Word(Match date)
    {
        if (MonthNames.Find(date.Groups["month"].Value, language) is not { } month || Day(date, month) is not { } day)
        {
            return null;
        }

        var before = date.Groups["before"].Value;
        var isWeekday = before.Length > 0 && days!.IsWeekday(before.TrimEnd(' ', ','), day);
        return days!.For(day, published).FirstOrDefault(named.Contains) is { } word ? (isWeekday ? "" : before) + word : null;
    }

    /// <summary>The date in the year that is stated, else the one next to the day of publication; null when there is none.</summary>
    private DateOnly? Day(Match date, int month)
    {
        var day = int.Parse(date.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        int[] years = date.Groups["year"] is { Success: true } year
            ? [int.Parse(year.ValueSpan, CultureInfo.InvariantCulture)]
            : [published.Year - 1, published.Year, published.Year + 1];
        return years
            .Where(one => one is >= 1 and <= 9999 && day >= 1 && day <= DateTime.DaysInMonth(one, month))
            .Select(one => (DateOnly?)new DateOnly(one, month, day))
            .MinBy(one => Math.Abs(one!.Value.DayNumber - published.DayNumber));
    }

    // 2 March, 2nd of March 2026, 2. März, 2 de marzo de 2026, March 2, 2026; a word before may be its weekday.
    [GeneratedRegex(
        @"(?<before>\b\p{L}[\p{L}-]{1,20},?\s)?\b(?:(?<day>[0-9]{1,2})(?:st|nd|rd|th|er|º|\.)?\s(?:of\s|de\s)?(?<month>\p{L}{3,12})|(?<month>\p{L}{3,12})\s(?<day>[0-9]{1,2})(?:st|nd|rd|th)?)\b(?:,?\s(?:de\s)?(?<year>[0-9]{4})\b)?"
    )]
    private static partial Regex Date();
}
