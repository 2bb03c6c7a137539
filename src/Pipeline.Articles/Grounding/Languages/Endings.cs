using Pipeline.Text;

namespace Pipeline.Grounding.Languages;

/// <summary>Inflections of a language, after which forms of one word are the same.</summary>
/// <param name="endings">Lower case, separated by white space.</param>
internal sealed class Endings(string endings)
{
    /// <summary>What is left of a word, at least. UTF-16 code units.</summary>
    private const int ShortestStem = 3;

    private readonly string[] longestFirst = [.. WordSet.Split(endings).OrderByDescending(ending => ending.Length)];

    /// <param name="word">Lower case.</param>
    /// <returns>The word without the longest ending that leaves a stem.</returns>
    public ReadOnlySpan<char> Without(ReadOnlySpan<char> word)
    {
        foreach (var ending in longestFirst)
        {
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }
}
