using System.Collections.Frozen;
using Pipeline.Text;

namespace Pipeline.Grounding;

/// <summary>Words of news English and German that say the same and share no root. By stem.</summary>
internal static class Aliases
{
    private static readonly FrozenDictionary<string, string> First = Pairs(
        "uk britain british briton brit",
        "us u.s usa america american",
        "france french",
        "netherland dutch holland",
        "spain spanish spaniard",
        "tv television",
        "kid child children",
        "ex former",
        "cop police",
        "film movi movie",
        "percent per-cent pct",
        "mensch menschen person personen leute leuten",
        "auto autos wagen wagens fahrzeug fahrzeuge fahrzeugen pkw",
        "unternehmen unternehmens firma firmen konzern konzerns konzerne betrieb betriebe betriebs",
        "polizei beamten beamte polizisten polizist",
        "kaufen kaufte gekauft erwerben erwarb erworben",
        "jan januari january",
        "feb februari february",
        "aug august",
        "sept sep septemb september",
        "oct octob october",
        "nov novemb november",
        "dec decemb december");

    /// <summary>The first word of its group, or the stem itself.</summary>
    public static string Of(string stem) => First.GetValueOrDefault(stem, stem);

    /// <summary>The first word of its group; null where it has none.</summary>
    public static string? Find(ReadOnlySpan<char> word) =>
        First.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var first) ? first : null;

    /// <summary>What two words together are also called; null for most.</summary>
    public static string? OfPair(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        first is "United" ? second switch { "States" => "us", "Kingdom" => "uk", "Nations" => "un", _ => null }
        : first is "Great" && second is "Britain" ? "uk"
        : first is "European" && second is "Union" ? "eu" : null;

    private static FrozenDictionary<string, string> Pairs(params ReadOnlySpan<string> groups)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var words = WordSet.Split(group);
            foreach (var word in words)
            {
                pairs[word] = words[0];
            }
        }

        return pairs.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
