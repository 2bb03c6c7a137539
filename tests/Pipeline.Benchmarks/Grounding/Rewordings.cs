using System.Globalization;
using System.Text.RegularExpressions;

namespace Pipeline.Benchmarks.Grounding;

/// <summary>Says true claims in other words: still true.</summary>
internal sealed partial class Rewordings(ClaimWords words, Random random)
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ];

    /// <param name="claim">True.</param>
    /// <param name="next">Another true one about the same article; null when there is none.</param>
    public IEnumerable<DerivedClaim> Of(string claim, string? next) =>
        new (string Kind, string? Text)[]
        {
            ("as it is", claim),
            ("synonyms", Synonyms(claim)),
            ("lead put before", words.Leads[random.Next(words.Leads.Length)] + Lowered(claim)),
            ("time put first", TimeFirst(claim)),
            ("two in one", next is null ? null : $"{claim.TrimEnd('.')}, {words.And} {Lowered(next)}"),
            ("shortened", Shortened(claim)),
            ("numbers spelled out", words.Not == "not" ? Spelled(claim) : null),
            ("lower case", claim.ToLower(CultureInfo.InvariantCulture)),
            ("tokenised", Tokenised(claim)),
            ("nominalised", words.Not == "not" ? Nominalised(claim) : null),
        }
            .Where(made => made.Text is not null && (made.Kind == "as it is" || made.Text != claim))
            .Select(made => new DerivedClaim(made.Kind, made.Text!));

    private string? Synonyms(string claim)
    {
        var reworded = claim;
        foreach (var pair in words.Synonyms.Select(pair => pair.Split(' ')))
        {
            reworded = Regex.Replace(reworded, $@"\b{pair[0]}\b", pair[1].Replace('-', ' '));
        }

        return reworded;
    }

    private static string? TimeFirst(string claim) =>
        Time().Match(claim) is { Success: true } match
            ? string.Concat(
                match.Groups["time"].Value[..1].ToUpperInvariant(),
                match.Groups["time"].Value[1..],
                ", ",
                Lowered(claim[..match.Index]),
                ".")
            : null;

    private static string? Shortened(string claim) =>
        Tail().Match(claim) is { Success: true, Index: > 30 } match ? string.Concat(claim.AsSpan(0, match.Index), ".") : null;

    private static string Spelled(string claim) =>
        SmallNumber().Replace(claim, match => Small[int.Parse(match.Value, CultureInfo.InvariantCulture)]);

    private static string Tokenised(string claim) => Marks().Replace(claim, " $0 ").Replace("  ", " ", StringComparison.Ordinal).Trim();

    private static string? Nominalised(string claim) =>
        Passive().Match(claim) is { Success: true } match
            ? $"The {match.Groups["verb"].Value} of {Lowered(match.Groups["who"].Value)} {Regex.Replace(match.Groups["rest"].Value, @"\.$", "")} was reported."
                .Replace("arrested of", "arrest of", StringComparison.Ordinal)
                .Replace("closed of", "closure of", StringComparison.Ordinal)
                .Replace("murdered of", "murder of", StringComparison.Ordinal)
                .Replace("launched of", "launch of", StringComparison.Ordinal)
                .Replace("released of", "release of", StringComparison.Ordinal)
                .Replace("attacked of", "attack on", StringComparison.Ordinal)
                .Replace("discovered of", "discovery of", StringComparison.Ordinal)
                .Replace("introduced of", "introduction of", StringComparison.Ordinal)
                .Replace("rescued of", "rescue of", StringComparison.Ordinal)
                .Replace("killed of", "killing of", StringComparison.Ordinal)
            : null;

    private static string Lowered(string text) =>
        Article().IsMatch(text) ? string.Concat(text[..1].ToLower(CultureInfo.InvariantCulture), text.AsSpan(1)) : text;

    [GeneratedRegex(@"^(?:The|A|An|He|She|It|They|His|Her|Der|Die|Das|Ein|Eine|Er|Sie|Es|In|At|On|Im|Am)\s")]
    private static partial Regex Article();

    [GeneratedRegex(
        @"\s(?<time>(?:on|last|am|im)\s(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|week|month|year|January|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag))\.$"
    )]
    private static partial Regex Time();

    [GeneratedRegex(@",\s(?:which|who|while|after|with|including|wobei|während|nachdem)\s[^,]+\.$|\s\([^)]+\)")]
    private static partial Regex Tail();

    [GeneratedRegex(@"(?<![\d.,£$€-])\b(?:[2-9]|1[0-2])\b(?![\d.,:%-]|th|st|nd|am|pm)")]
    private static partial Regex SmallNumber();

    [GeneratedRegex(@"(?<=\d),(?=\d)|(?<=\D)[,.;:](?=\s|$)|'s\b")]
    private static partial Regex Marks();

    [GeneratedRegex(
        @"^(?<who>[^,]{4,60}?)\s(?:was|were)\s(?<verb>arrested|closed|murdered|launched|released|attacked|discovered|introduced|rescued|killed)\s(?<rest>.+)$"
    )]
    private static partial Regex Passive();
}
