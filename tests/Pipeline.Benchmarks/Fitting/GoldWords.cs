using System.Text.RegularExpressions;

namespace Pipeline.Benchmarks.Fitting;

/// <summary>Words as the scorer of the evaluation data counts them.</summary>
internal static partial class GoldWords
{
    public static List<string> Of(string text) => [.. Word().Matches(text).Select(match => match.Value.ToLowerInvariant())];

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
