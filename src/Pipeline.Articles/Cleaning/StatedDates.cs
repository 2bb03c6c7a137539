using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Dumps;

namespace Pipeline.Cleaning;

/// <summary>Reads dates: as machines write them, and in the words of eleven languages.</summary>
internal static partial class StatedDates
{
    private const int Longest = 200;

    private const int FirstYear = 1990;

    /// <summary>Beginnings of the months' names, most of three letters, in English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Swedish, Danish and Turkish.</summary>
    private static readonly string[][] Months =
    [
        ["jan", "jän", "ene", "gen", "sty", "oca"],
        ["feb", "fév", "fev", "lut", "şub", "sub"],
        ["mar", "mär", "mrz", "mrt", "maa"],
        ["apr", "avr", "abr", "kwi", "nis"],
        ["may", "mai", "mag", "mei", "maj", "mayı"],
        ["jun", "juin", "giu", "cze", "haz"],
        ["jul", "juil", "lug", "lip", "tem"],
        ["aug", "aoû", "aou", "ago", "sie", "ağu"],
        ["sep", "set", "wrz", "eyl"],
        ["oct", "okt", "out", "ott", "paź", "paz", "eki"],
        ["nov", "lis", "kas"],
        ["dec", "dez", "déc", "dic", "gru", "ara"],
    ];

    /// <summary>A value that is a date and nothing else.</summary>
    /// <remarks><paramref name="language"/> decides whether 2/3 is in February: only in English without a region, or of the United States.</remarks>
    public static StatedDate? Value(string? text, string? language = null)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > Longest)
        {
            return null;
        }

        text = text.Trim();
        if (Iso().Match(text) is { Success: true } iso)
        {
            return FromIso(text, iso);
        }

        return InText(text, language) ?? (DumpDate.Parse(text) is { } at && IsLikely(at.Year) ? new(at, DateOnly.FromDateTime(at.DateTime), DatePrecision.Second) : null);
    }

    /// <summary>The first date written in a line, in words or numbers.</summary>
    public static StatedDate? InText(string text, string? language = null)
    {
        foreach (Match match in Written().Matches(text.Length > Longest ? text[..Longest] : text))
        {
            var groups = match.Groups;
            var month = groups["month"].Success ? MonthOf(groups["month"].Value) : 0;
            var (first, second) = (Number(groups["a"]), Number(groups["b"]));
            var (year, day) = (Number(groups["year"]), Number(groups["day"]));
            if (groups["a"].Success)
            {
                // With points, or outside America, the day comes first.
                var isAmerican = groups["sign"].Value is "/" or "-" && language is null or "en" or "en-US";
                (day, month) = first > 12 || (!isAmerican && second <= 12) ? (first, second) : (second, first);
            }
            else if (groups["m"].Success)
            {
                month = Number(groups["m"]);
            }

            year += year < 100 ? 2000 : 0;
            if (Day(year, month, day) is { } on)
            {
                return WithTime(on, text, match.Index + match.Length);
            }
        }

        return null;
    }

    /// <summary>The day in an address such as <c>/2026/03/02/</c>.</summary>
    public static StatedDate? InUrl(string? url) =>
        url is not null && InPath().Match(url) is { Success: true } match && Day(Number(match.Groups[1]), Number(match.Groups[2]), Number(match.Groups[3])) is { } day ? StatedDate.Day(day) : null;

    /// <summary>Whether a word begins as the name of a month does.</summary>
    public static bool IsMonth(string word) => MonthOf(word) > 0 && word.Length <= 9;

    private static StatedDate? FromIso(string text, Match iso)
    {
        if (Day(Number(iso.Groups["y"]), Number(iso.Groups["m"]), Number(iso.Groups["d"])) is not { } day)
        {
            return null;
        }

        if (!iso.Groups["h"].Success || Number(iso.Groups["h"]) > 23 || Number(iso.Groups["min"]) > 59)
        {
            return StatedDate.Day(day);
        }

        var time = new TimeOnly(Number(iso.Groups["h"]), Number(iso.Groups["min"]), Math.Min(59, Number(iso.Groups["s"])));
        var zone = ZoneIn(text[(iso.Index + iso.Length)..]);
        return new(new DateTimeOffset(day.ToDateTime(time), zone), day, iso.Groups["s"].Success ? DatePrecision.Second : DatePrecision.Minute);
    }

    private static StatedDate WithTime(DateOnly day, string text, int from)
    {
        var match = Clock().Match(text, from);
        if (!match.Success || match.Index - from > 12)
        {
            return StatedDate.Day(day);
        }

        var hour = Number(match.Groups["h"]);
        var half = match.Groups["half"].Value;
        hour = half.StartsWith("p", StringComparison.OrdinalIgnoreCase) && hour < 12 ? hour + 12 : half.StartsWith("a", StringComparison.OrdinalIgnoreCase) && hour == 12 ? 0 : hour;
        if (hour > 23 || Number(match.Groups["min"]) > 59)
        {
            return StatedDate.Day(day);
        }

        var zone = ZoneIn(text[(match.Index + match.Length)..]);
        return new(new DateTimeOffset(day.ToDateTime(new(hour, Number(match.Groups["min"]))), zone), day, DatePrecision.Minute);
    }

    private static TimeSpan ZoneIn(string text)
    {
        var zone = Offset().Match(text);
        if (zone.Success)
        {
            var span = new TimeSpan(Math.Min(13, Number(zone.Groups["h"])), Math.Min(59, Number(zone.Groups["m"])), 0);
            return zone.Groups["sign"].Value is "-" or "−" ? -span : span;
        }

        return ZoneName().Match(text).Value switch
        {
            "CET" or "MEZ" or "BST" or "WAT" => TimeSpan.FromHours(1),
            "CEST" or "MESZ" or "EET" or "CAT" or "SAST" => TimeSpan.FromHours(2),
            "EEST" or "MSK" or "EAT" => TimeSpan.FromHours(3),
            "JST" or "KST" => TimeSpan.FromHours(9),
            "AEST" => TimeSpan.FromHours(10),
            "EDT" => TimeSpan.FromHours(-4),
            "EST" or "CDT" or "ET" => TimeSpan.FromHours(-5),
            "CST" or "MDT" => TimeSpan.FromHours(-6),
            "MST" or "PDT" => TimeSpan.FromHours(-7),
            "PST" => TimeSpan.FromHours(-8),
            _ => TimeSpan.Zero,
        };
    }

    private static int MonthOf(string name)
    {
        var (best, length) = (0, 0);
        for (var month = 0; month < Months.Length; month++)
        {
            foreach (var beginning in Months[month])
            {
                if (beginning.Length > length && name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
                {
                    (best, length) = (month + 1, beginning.Length);
                }
            }
        }

        return best;
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    private static bool IsLikely(int year) => year is >= FirstYear and < 2100;

    private static DateOnly? Day(int year, int month, int day) =>
        IsLikely(year) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    [GeneratedRegex(@"^(?<y>\d{4})-?(?<m>\d\d)-?(?<d>\d\d)(?:[T\s]+(?<h>\d\d):?(?<min>\d\d)(?::?(?<s>\d\d)(?:[.,]\d+)?)?)?(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"\b(?<year>(?:19|20)\d\d)[-/.年](?<m>\d{1,2})[-/.月](?<day>\d{1,2})\b|\b(?<a>\d{1,2})(?<sign>[./-])\s?(?<b>\d{1,2})\k<sign>\s?(?<year>(?:19|20)\d\d|\d\d)\b|\b(?<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s*(?:de\s|d[’'])?[-\s]?(?<month>\p{L}{3,10})\.?,?[-\s]\s*(?:de\s|del\s)?(?<year>(?:19|20)\d\d)\b|\b(?<month>\p{L}{3,10})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>(?:19|20)\d\d)\b|\b(?<month>\p{L}{3})\s+(?<day>\d{1,2})\s+[\d:]{5,8}\s+(?<year>(?:19|20)\d\d)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(@"(?<h>\d{1,2})(?:[:.h](?<min>\d\d))(?::\d\d)?\s*(?<half>[AaPp]\.?[Mm]\.?)?|(?<h>\d{1,2})\s*(?<half>[AaPp]\.?[Mm]\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^\s*(?:(?:GMT|UTC)\s?)?(?<sign>[+\-−])(?<h>\d{1,2}):?(?<m>\d\d)?", RegexOptions.CultureInvariant)]
    private static partial Regex Offset();

    [GeneratedRegex(@"\b(?:CET|CEST|MEZ|MESZ|BST|WAT|EET|EEST|CAT|SAST|MSK|EAT|JST|KST|AEST|EST|EDT|ET|CST|CDT|MST|MDT|PST|PDT)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ZoneName();

    [GeneratedRegex(@"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex InPath();
}
