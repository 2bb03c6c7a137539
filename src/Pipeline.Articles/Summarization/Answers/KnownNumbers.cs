using System.Text.RegularExpressions;

namespace Pipeline.Summarization.Answers;

/// <summary>The numbers of an article in any language, by their digits: what can be checked where its words cannot.</summary>
internal sealed partial class KnownNumbers
{
    /// <summary>Up to here an article may spell a number out.</summary>
    private const int LongestSpelled = 12;

    private readonly HashSet<string> known;

    public KnownNumbers(string title, string body) => known = [.. Of(title), .. Of(body)];

    /// <summary>Whether the article has every number of the text, or one that begins with the same digits and is longer: rounded.</summary>
    public bool Cover(string text) => Of(text).All(number =>
        known.Contains(number)
        || (number.Length <= 2 && int.TryParse(number, out var small) && small <= LongestSpelled)
        || (number.Length > 1 && known.Any(longer => longer.StartsWith(number, StringComparison.Ordinal))));

    // 1,200 and 1.200 are one number; so are 12.5 and 12,5.
    private static IEnumerable<string> Of(string text) =>
        Number()
            .Matches(text)
            .Select(match =>
                string.Concat(match.Value.Where(char.IsDigit).Select(digit => (char)('0' + (int)char.GetNumericValue(digit)))));

    [GeneratedRegex(@"\d+(?:[.,'’\u00A0\u202F]\d+)*")]
    private static partial Regex Number();
}
