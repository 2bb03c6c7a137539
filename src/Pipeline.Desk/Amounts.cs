using System.Globalization;

namespace Pipeline.Desk;

/// <summary>Numbers, sizes and times as people read them.</summary>
internal static class Amounts
{
    public static string Number(double number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Count(double number, string one, string many) => $"{Number(number)} {(number is 1 ? one : many)}";

    public static string Money(decimal amount, string? currency) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(amount is not 0 && Math.Abs(amount) < 1 ? amount.ToString("0.####", CultureInfo.InvariantCulture) : amount.ToString("#,0.00", CultureInfo.InvariantCulture))}{(currency is null ? "" : " " + currency)}"
        );

    public static string Bytes(long bytes) => bytes switch
    {
        < 1024 => Count(bytes, "byte", "bytes"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.#} KB"),
        < 1024L * 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024):0.#} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024 * 1024):0.#} GB"),
    };

    public static string Span(TimeSpan span) => span switch
    {
        _ when span < TimeSpan.FromSeconds(1) => "less than a second",
        _ when span < TimeSpan.FromSeconds(90) => Count(Math.Round(span.TotalSeconds), "second", "seconds"),
        _ when span < TimeSpan.FromMinutes(90) => Count(Math.Round(span.TotalMinutes), "minute", "minutes"),
        _ when span < TimeSpan.FromHours(36) => Count(Math.Round(span.TotalHours), "hour", "hours"),
        _ => Count(Math.Round(span.TotalDays), "day", "days"),
    };

    /// <summary>In one line, for places with little room.</summary>
    public static string Short(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].TrimEnd() + "…";
}
