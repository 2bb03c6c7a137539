using Pipeline.Text;

namespace Pipeline.Cli.Evaluating;

/// <summary>Whether terms are in a text, word for word.</summary>
internal static class TermFinder
{
    private static readonly char[] Apostrophes = ['\'', '’'];

    /// <param name="groups">Of each group one term is enough.</param>
    /// <param name="text">Where they are looked for.</param>
    /// <returns>The first group of which no term is there; null when all are found.</returns>
    public static string? Missing(IEnumerable<IReadOnlyList<string>> groups, string text)
    {
        var words = Words(text);
        return groups.Where(group => !group.Any(term => Has(words, term))).Select(group => string.Join(" or ", group)).FirstOrDefault();
    }

    private static bool Has(string[] words, string term)
    {
        var wanted = Words(term);
        var isOpen = term.EndsWith('*');
        return Enumerable.Range(0, Math.Max(0, words.Length - wanted.Length + 1)).Any(at =>
            wanted.Index().All(word => isOpen && word.Index == wanted.Length - 1
                ? words[at + word.Index].StartsWith(word.Item, StringComparison.Ordinal)
                : words[at + word.Index] == word.Item));
    }

    private static string[] Words(string text) =>
        [.. PlainWords.Of(text).SelectMany(word => word.Split(Apostrophes, StringSplitOptions.RemoveEmptyEntries))];
}
