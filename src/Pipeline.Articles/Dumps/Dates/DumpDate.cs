using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Dumps.Dates;

/// <summary>Dates as feeds, tables, mail, agencies and pages write them: the one reader of dates.</summary>
internal static partial class DumpDate
{
    private const int Longest = 64;

    /// <summary>Two-digit years up to this are of this century (RFC 5322, 4.3).</summary>
    private const int LastShortYear = 49;

    private const int Months = 12;

    /// <summary>In characters: the length of <c>20260302</c>.</summary>
    private const int CompactDay = 8;

    /// <summary>In characters: how far behind its day a time may begin in a line.</summary>
    private const int FarthestTime = 12;

    /// <summary>In characters, with the space before it: <c>America/Argentina/ComodRivadavia</c> is the longest.</summary>
    private const int LongestZone = 33;

    private static readonly string[] Compact =
    [
        "yyyyMMdd",
        "yyyyMMdd'T'HHmmsszzz",
        "yyyyMMdd'T'HHmmssK",
        "yyyyMMdd'T'HHmmss",
        "yyyyMMddHHmmss",
    ];

    /// <inheritdoc cref="Read"/>
    public static DateTimeOffset? Parse(string? text, string? language = null, bool? monthFirst = null) =>
        Read(text, language, monthFirst)?.At;

    /// <param name="text">A field that holds nothing but a date, at most 64 characters; its weekday is not believed.</param>
    /// <param name="language">BCP 47, where known: it tells 3/2 from 2/3, and the months of Croatian from those of Polish.</param>
    /// <param name="monthFirst">What other dates of the same source show; comes before the language.</param>
    /// <returns>The instant, read as UTC where no zone is given; null when the text is no date, or has no year.</returns>
    public static StatedDate? Read(string? text, string? language = null, bool? monthFirst = null)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > Longest)
        {
            return null;
        }

        text = text.Trim();
        if (
            DateTimeOffset.TryParseExact(
                text,
                "yyyy-MM-dd'T'HH:mm:ssK",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var date
            ) || DateTimeOffset.TryParseExact(text, Compact, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date))
        {
            return Stated(date, text.Length == CompactDay ? DatePrecision.Day : DatePrecision.Second);
        }

        if (Epoch().Match(text) is { Success: true } epoch)
        {
            return
                long.TryParse(epoch.Groups["value"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                && OfEpoch(value) is { } since
                ? Stated(since, DatePrecision.Second)
                : null;
        }

        foreach (var (match, day) in Days(text, language, monthFirst ?? DayOrder.IsMonthFirst(language)))
        {
            return At(day, $"{text[..match.Index]} {match.Groups["time"].Value} {text[(match.Index + match.Length)..]}");
        }

        return null;
    }

    /// <summary>The first date that a line states among other words, with the time right behind it.</summary>
    /// <param name="line">Its length is the caller's to limit.</param>
    /// <param name="language">As for a field.</param>
    /// <param name="monthFirst">As for a field.</param>
    /// <param name="isLikely">Whether a date can be meant; the others are passed over.</param>
    public static StatedDate? InLine(string line, string? language, bool monthFirst, Func<StatedDate, bool> isLikely)
    {
        foreach (var (match, day) in Days(line, language, monthFirst).OrderBy(found => found.Match.Index))
        {
            var behind = match.Groups["time"].Value + line[(match.Index + match.Length)..];
            var time = Time().Match(behind);
            var stated = time.Success && time.Index <= FarthestTime
                ? At(day, behind[..Math.Min(behind.Length, time.Index + time.Length + LongestZone)])
                : StatedDate.Day(DateOnly.FromDateTime(day));
            if (isLikely(stated))
            {
                return stated;
            }
        }

        return null;
    }

    /// <summary>Seconds or milliseconds since 1970, told apart by their size.</summary>
    public static DateTimeOffset? OfEpoch(long value) => value switch
    {
        > 100_000_000 and < 100_000_000_000 => DateTimeOffset.FromUnixTimeSeconds(value),
        >= 100_000_000_000 and < 100_000_000_000_000 => DateTimeOffset.FromUnixTimeMilliseconds(value),
        _ => null,
    };

    private static StatedDate Stated(DateTimeOffset at, DatePrecision precision) => new(at, DateOnly.FromDateTime(at.DateTime), precision);

    // Every day that the text names, by kinds of writing, the surest first.
    private static IEnumerable<(Match Match, DateTime Day)> Days(string text, string? language, bool monthFirst)
    {
        foreach (var pattern in (Regex[])[YearFirst(), Numbers(), DayAndMonth(), MonthAndDay(), YearAndMonth(), Clocked()])
        {
            foreach (Match match in pattern.Matches(text))
            {
                var (year, day) = (Number(match, "year"), Number(match, "day"));
                var month = match.Groups["name"] is { Success: true } name
                    ? MonthNames.Find(name.Value, language) ?? 0
                    : Number(match, "month");
                year +=
                    match.Groups["year"].Length > 2 ? 0
                    : year <= LastShortYear ? 2000
                    : 1900;
                if (
                    match.Groups["sign"] is { Success: true } sign
                    && (month > Months || (monthFirst && day <= Months && sign.Value != ".")))
                {
                    (day, month) = (month, day);
                }

                if (year is >= 1000 and <= 9000 && month is >= 1 and <= Months && day >= 1 && day <= DateTime.DaysInMonth(year, month))
                {
                    yield return (match, new(year, month, day));
                }
            }
        }
    }

    private static StatedDate At(DateTime day, string rest)
    {
        var (at, precision) = (day, DatePrecision.Day);
        var time = Time().Match(rest);
        if (time.Success)
        {
            var hour = Number(time, "hour") + Number(time, "alone");
            var half = time.Groups["half"].Value;
            hour = half.Length == 0 ? hour : (hour % Months) + (half[0] is 'p' or 'P' ? Months : 0);
            if (hour < 24 && Number(time, "minute") < 60 && Number(time, "second") < 60)
            {
                at = day.AddHours(hour)
                    .AddMinutes(Number(time, "minute"))
                    .AddSeconds(Number(time, "second"))
                    .AddTicks(Fraction(time.Groups["fraction"].Value));
                precision = time.Groups["second"].Success ? DatePrecision.Second : DatePrecision.Minute;
            }
        }

        if (precision is DatePrecision.Day)
        {
            return StatedDate.Day(DateOnly.FromDateTime(day));
        }

        var behind = rest[(time.Index + time.Length)..];
        var offset = Offset().Match(behind) is { Success: true } sign
            ? new TimeSpan(Number(sign, "hours"), Number(sign, "minutes"), 0) * (sign.Groups["sign"].Value == "+" ? 1 : -1)
            : Zone().Matches(behind).Select(zone => ZoneNames.Find(zone.Value, at)).FirstOrDefault(found => found is not null)
                ?? TimeSpan.Zero;
        return Stated(new DateTimeOffset(at, Math.Abs(offset.TotalHours) <= 14 ? offset : TimeSpan.Zero), precision);
    }

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true, Length: > 0 } digits
            ? int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : 0;

    private static long Fraction(string digits) =>
        digits.Length == 0 ? 0 : long.Parse(digits.PadRight(7, '0'), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:/Date\()?(?<value>[0-9]{9,15})(?:\.[0-9]+)?(?:[+\-][0-9]{4})?(?:\)/)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Epoch();

    [GeneratedRegex(
        @"(?<![0-9])(?<year>[0-9]{4})\s?[\-/.年년]\s?(?<month>[0-9]{1,2})\s?[\-/.月월]\s?(?<day>[0-9]{1,2})(?![0-9])[日일]?",
        RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(
        @"(?<![0-9])(?<day>[0-9]{1,2})(?<sign>[./\-])\s?(?<month>[0-9]{1,2})\k<sign>\s?(?<year>[0-9]{4}|[0-9]{2})(?![0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(
        @"(?<![0-9])(?<day>[0-9]{1,2})(?:st|nd|rd|th|er|º|ª|\.)?(?:[\s\-/]|of\s|de\s|del\s|d['’])*(?<name>\p{L}{3,15})[.,]*(?:[\s\-/,]|de\s|del\s)+(?<year>[0-9]{4}|[0-9]{2})(?![0-9:])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayAndMonth();

    [GeneratedRegex(
        @"(?<name>\p{L}{3,15})\.?[\s\-]+(?<day>[0-9]{1,2})(?:st|nd|rd|th)?,?[\s\-]+(?<year>[0-9]{4})(?![0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthAndDay();

    // Hungarian, and what programs print.
    [GeneratedRegex(
        @"(?<![0-9])(?<year>[0-9]{4})\.?[\s\-]+(?<name>\p{L}{3,15})\.?[\s\-]+(?<day>[0-9]{1,2})(?![0-9])\.?",
        RegexOptions.CultureInvariant)]
    private static partial Regex YearAndMonth();

    // asctime, and date(1) with its zone before the year.
    [GeneratedRegex(
        @"(?<name>\p{L}{3,15})\s+(?<day>[0-9]{1,2})\s+(?<time>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\s+[A-Z]{1,5}|\s+[+\-][0-9]{4})?)\s+(?<year>[0-9]{4})(?![0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Clocked();

    [GeneratedRegex(
        @"(?<![0-9:+\-])(?:(?<hour>[0-9]{1,2})(?:\s?[:hH時시]\s?(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]{1,7})[0-9]*)?)?|\.(?<minute>[0-9]{2})(?=\s*(?:Uhr|[ap]\.?m)))\s*(?<half>[aApP]\.?[mM]\b\.?)?|(?<alone>[0-9]{1,2})\s?(?<half>[aApP]\.?[mM]\b\.?))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(
        @"^\s*(?:GMT|UTC|UT)?\s*\(?(?:GMT|UTC)?(?<sign>[+\-−])(?<hours>[0-9]{2}|[0-9](?![0-9]))(?::?(?<minutes>[0-9]{2}))?(?![0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Offset();

    [GeneratedRegex(@"(?<![A-Za-z/])(?:[A-Z][A-Za-z]+(?:/[A-Z][A-Za-z_\-]+){1,2}|[A-Z]{1,5})(?![A-Za-z/])", RegexOptions.CultureInvariant)]
    private static partial Regex Zone();
}
