using System.Text.RegularExpressions;

namespace Pipeline.Dumps;

/// <summary>The name of one person, as directories, mail programs and libraries write it.</summary>
internal static partial class PersonName
{
    /// <returns><c>Lovro Kaland</c> for <c>Kaland, Lovro</c>; anything else as it is.</returns>
    public static string? Natural(string? name) =>
        name is not null && Inverted().Match(name.Trim()) is { Success: true } parts && !Suffix().IsMatch(parts.Groups["first"].Value)
            ? $"{parts.Groups["first"].Value} {parts.Groups["last"].Value}"
            : name;

    // One surname, with what belongs to it, and one to three first names or initials; two capitals or more in a row are an agency's.
    [GeneratedRegex(
        @"^(?<last>(?:(?:d[aeiou]s?|del|della|der|den|van|von|zu|zur|le|la|el|al|bin|ter|ten|af|av|do|dos|Mac|Mc|O|St\.)[\s'’-]+){0,3}\p{Lu}[\p{L}\p{M}'’]+(?:-\p{Lu}[\p{L}\p{M}'’]+)?),\s+(?<first>\p{Lu}(?:[\p{Ll}\p{M}'’]+|\.)(?:[\s-]?\p{Lu}(?:[\p{Ll}\p{M}'’]+|\.)){0,2})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Inverted();

    [GeneratedRegex(
        @"^(?:jr|sr|inc|ltd|llc|plc|gmbh|corp|co|bsc|msc|phd|ph\.?\s?d|m\.?d|mba|esq|dds|editor|reporter|staff|team|press|news|redaktion)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Suffix();
}
