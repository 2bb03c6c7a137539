namespace Pipeline.Text;

/// <summary>
/// Tells the language of a text: by its script where that settles it, else by the most frequent words of the languages that
/// share the script. Looks no further than it must.
/// </summary>
internal static class LanguageDetector
{
    /// <summary>Characters that are looked at, at most.</summary>
    private const int Longest = 6000;

    /// <summary>Words between two looks at the score.</summary>
    private const int Stride = 60;

    /// <summary>A word of few languages says more: hits are weighed by one over the number of languages that share it.</summary>
    private const double EnoughScore = 10;

    /// <summary>With less than this nothing is said: names and numbers, or a language that is not known here.</summary>
    private const double LeastScore = 1.5;

    /// <summary>How much better than the second the first must be.</summary>
    private const double ClearRatio = 2;

    private const double LeastRatio = 1.05;

    /// <summary>Share of the words that must be frequent ones of the language; running text has a third and more.</summary>
    private const double LeastShare = 0.08;

    private const int LongestWord = 16;

    /// <returns>ISO 639-1; null when the text does not tell.</returns>
    public static string? Detect(ReadOnlySpan<char> text)
    {
        text = text.Length > Longest ? text[..Longest] : text;
        var script = ScriptCounter.Of(text);
        return script.Language ?? (script.HasWords ? DetectByWords(text) : null);
    }

    private static string? DetectByWords(ReadOnlySpan<char> text)
    {
        var languages = LanguageWords.Languages.Count;
        Span<double> scores = stackalloc double[languages];
        Span<int> hits = stackalloc int[languages];
        Span<char> lower = stackalloc char[LongestWord];
        scores.Clear();
        hits.Clear();
        var lookup = LanguageWords.Words.GetAlternateLookup<ReadOnlySpan<char>>();
        var words = 0;
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            while (at < text.Length && IsInWord(text[at]))
            {
                at++;
            }

            if (at == start)
            {
                at++;
                continue;
            }

            words++;
            var word = text[start..at];
            if (word.Length <= LongestWord && word.ToLowerInvariant(lower) is var length and > 0 && lookup.TryGetValue(lower[..length], out var known))
            {
                foreach (var language in known)
                {
                    scores[language] += 1.0 / known.Length;
                    hits[language]++;
                }
            }

            if (words % Stride == 0 && Best(scores) is var (leader, second) && scores[leader] >= EnoughScore && scores[leader] >= ClearRatio * second)
            {
                return LanguageWords.Languages[leader];
            }
        }

        var (best, next) = Best(scores);
        return scores[best] >= LeastScore && scores[best] >= LeastRatio * next && hits[best] >= LeastShare * words ? LanguageWords.Languages[best] : null;
    }

    // Marks belong to the letter before them: vowel signs of Hindi, accents that were not composed.
    private static bool IsInWord(char c) =>
        char.IsLetter(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static (int Best, double Second) Best(ReadOnlySpan<double> scores)
    {
        var best = 0;
        var second = 0.0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                second = scores[best];
                best = i;
            }
            else if (scores[i] > second)
            {
                second = scores[i];
            }
        }

        return (best, second);
    }
}
