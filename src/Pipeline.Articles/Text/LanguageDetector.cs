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

    /// <summary>A text of fewer words is also judged by how they are spelled.</summary>
    private const int FewWords = 25;

    /// <summary>What words and spelling must come to together in so short a text.</summary>
    private const double LeastShortScore = 1.25;

    /// <summary>The same for a guess.</summary>
    private const double LeastGuess = 0.5;

    private const double LeastShortRatio = 1.2;

    /// <summary>Languages whose frequent words are mostly the same.</summary>
    private static readonly string[][] Near =
    [
        ["da", "no", "sv"],
        ["es", "pt", "gl", "ca", "it"],
        ["id", "ms"],
        ["hr", "sr", "bs", "sl"],
        ["ru", "uk", "bg", "be"],
        ["cs", "sk"],
        ["zh", "ja"],
    ];

    /// <summary>Whether a short text of one language is often taken for the other.</summary>
    public static bool AreNear(string one, string other) => one == other || Near.Any(group => group.Contains(one) && group.Contains(other));

    /// <returns>ISO 639-1; null when the text does not tell.</returns>
    public static string? Detect(ReadOnlySpan<char> text)
    {
        text = text.Length > Longest ? text[..Longest] : text;
        var script = ScriptCounter.Of(text);
        return script.Language ?? (script.HasWords ? DetectByWords(text) : null);
    }

    /// <summary>As <see cref="Detect"/>, but satisfied with any sign: for a text of a few words.</summary>
    /// <returns>ISO 639-1; null when no word is known.</returns>
    public static string? Guess(ReadOnlySpan<char> text)
    {
        text = text.Length > Longest ? text[..Longest] : text;
        Span<double> scores = stackalloc double[LanguageWords.Languages.Count];
        Span<int> hits = stackalloc int[LanguageWords.Languages.Count];
        var script = ScriptCounter.Of(text);
        if (!script.HasWords)
        {
            return script.Language;
        }

        Count(text, scores, hits);
        AddSpelling(text, scores);
        var best = Best(scores).Best;
        return scores[best] >= LeastGuess ? LanguageWords.Languages[best] : null;
    }

    private static string? DetectByWords(ReadOnlySpan<char> text)
    {
        Span<double> scores = stackalloc double[LanguageWords.Languages.Count];
        Span<int> hits = stackalloc int[LanguageWords.Languages.Count];
        var (words, isClear) = Count(text, scores, hits);
        var (best, next) = Best(scores);
        if (isClear || (scores[best] >= LeastScore && scores[best] >= LeastRatio * next && hits[best] >= LeastShare * words))
        {
            return LanguageWords.Languages[best];
        }

        return words < FewWords ? DetectBySpelling(text, scores) : null;
    }

    /// <param name="text">Of few words.</param>
    /// <param name="scores">What its frequent words say.</param>
    private static string? DetectBySpelling(ReadOnlySpan<char> text, Span<double> scores)
    {
        AddSpelling(text, scores);
        var (best, next) = Best(scores);
        return scores[best] >= LeastShortScore && scores[best] >= LeastShortRatio * next
            ? LanguageWords.Languages[best]
            : null;
    }

    /// <summary>Adds what the spelling says, but not of names (words with a capital behind the first), spelled in every way.</summary>
    private static void AddSpelling(ReadOnlySpan<char> text, Span<double> scores)
    {
        Span<char> lower = stackalloc char[LongestWord];
        var seen = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && IsInWord(text[at]))
            {
                at++;
            }

            var isName = start > 0 && at > start && char.IsUpper(text[start]);
            if (at > start && !isName && at - start <= LongestWord && LowerCase.Of(text[start..at], lower) is var length and > 0
                && seen.Add(lower[..length]))
            {
                LanguageSpelling.Add(lower[..length], at < text.Length && text[at] is '\'' or '’', scores);
            }
        }
    }

    /// <summary>Counts the frequent words of each language, no further than it takes for one to be clearly ahead.</summary>
    private static (int Words, bool IsClear) Count(ReadOnlySpan<char> text, Span<double> scores, Span<int> hits)
    {
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
            if (
                word.Length <= LongestWord
                && LowerCase.Of(word, lower) is var length and > 0
                && lookup.TryGetValue(lower[..length], out var known))
            {
                foreach (var language in known)
                {
                    scores[language] += 1.0 / known.Length;
                    hits[language]++;
                }
            }

            if (
                words % Stride == 0
                && Best(scores) is var (leader, second)
                && scores[leader] >= EnoughScore
                && scores[leader] >= ClearRatio * second)
            {
                return (words, true);
            }
        }

        return (words, false);
    }

    // Marks belong to the letter before them: vowel signs of Hindi, accents that were not composed.
    private static bool IsInWord(char c) =>
        char.IsLetter(c)
        || char.GetUnicodeCategory(c)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark;

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
