using System.Text.RegularExpressions;

namespace Pipeline.Dumps.Pdf;

/// <summary>Joins lines; a hyphen at a line's end goes where it parts a word, and stays where it belongs to one.</summary>
/// <param name="lines">The whole document: a word that it writes with a hyphen elsewhere keeps it.</param>
internal sealed partial class Hyphens(IEnumerable<string> lines)
{
    private readonly Lazy<HashSet<string>> compounds = new(() => lines
        .SelectMany(line => Compound().Matches(line)).Select(match => match.Value.ToUpperInvariant()).ToHashSet(StringComparer.Ordinal));

    public string Join(string above, string below)
    {
        if (above.EndsWith('\u00AD'))
        {
            return above[..^1] + below;
        }

        if (above.Length < 2 || above[^1] is not ('-' or '\u2010') || !char.IsLetter(above[^2]) || below.Length == 0)
        {
            return $"{above} {below}";
        }

        var (first, second) = (LastWord().Match(above).Value, FirstWord().Match(below).Value);
        return Conjunction().IsMatch(second) ? $"{above} {below}"
            : char.IsLower(second.Length > 0 ? second[0] : ' ') && !compounds.Value.Contains($"{first}-{second}".ToUpperInvariant())
                ? above[..^1] + below
            : above + below;
    }

    [GeneratedRegex(@"\p{L}+-\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Compound();

    [GeneratedRegex(@"\p{L}+(?=.$)", RegexOptions.CultureInvariant)]
    private static partial Regex LastWord();

    [GeneratedRegex(@"^\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex FirstWord();

    // Nord- und Südtor; short- and long-term.
    [GeneratedRegex(@"^(?:und|oder|bzw|and|or|et|ou|y|o|e|en|of|och|eller|og|i|lub)$", RegexOptions.CultureInvariant)]
    private static partial Regex Conjunction();
}
