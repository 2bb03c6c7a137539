using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Dumps;

/// <summary>Dates as feeds, tables and mail write them.</summary>
internal static partial class DumpDate
{
    private static readonly string[] Formats = ["yyyyMMdd", "yyyyMMdd'T'HHmmsszzz", "yyyyMMdd'T'HHmmssK", "yyyyMMdd'T'HHmmss", "yyyyMMddHHmmss", "yyyy-MM-dd HH:mm:ss 'UTC'"];

    /// <returns>The instant, read as UTC where no zone is given; null when the text is no date.</returns>
    public static DateTimeOffset? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 64)
        {
            return null;
        }

        if (DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
        {
            return date;
        }

        var zoned = ZoneName().Replace(text.Trim(), match => match.Value switch
        {
            "EST" => "-05:00", "EDT" => "-04:00", "CST" => "-06:00", "CDT" => "-05:00", "MST" => "-07:00", "MDT" => "-06:00", "PST" => "-08:00", "PDT" => "-07:00", _ => "+00:00",
        });
        return DateTimeOffset.TryParseExact(zoned, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date)
            || (!zoned.All(char.IsAsciiDigit) && DateTimeOffset.TryParse(zoned, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out date))
            ? date
            : long.TryParse(zoned, NumberStyles.None, CultureInfo.InvariantCulture, out var epoch) ? OfEpoch(epoch) : null;
    }

    /// <summary>Seconds or milliseconds since 1970, told apart by their size.</summary>
    public static DateTimeOffset? OfEpoch(long value) => value switch
    {
        > 100_000_000 and < 100_000_000_000 => DateTimeOffset.FromUnixTimeSeconds(value),
        >= 100_000_000_000 and < 100_000_000_000_000 => DateTimeOffset.FromUnixTimeMilliseconds(value),
        _ => null,
    };

    [GeneratedRegex(@"\b(?:UTC|UT|EST|EDT|CST|CDT|MST|MDT|PST|PDT)$", RegexOptions.CultureInvariant)]
    private static partial Regex ZoneName();
}
