using Pipeline.Cleaning;
using Pipeline.Text;

namespace Pipeline.Summarization.Answers;

/// <summary>The language that an answer is written in.</summary>
internal static class AnswerLanguage
{
    /// <summary>Fewer words tell no language. Words.</summary>
    private const int Least = 12;

    /// <summary>In a shorter article one foreign sentence can outweigh the rest. UTF-16 code units.</summary>
    private const int ShortArticle = 400;

    /// <returns>The article's language, where it is long enough for the answer to be held to it; else null.</returns>
    public static string? Own(Article article) =>
        article.Body.Length < ShortArticle ? null : article.Language ?? LanguageDetector.Detect(article.Body);

    /// <returns>ISO 639-1; null when the fields do not tell.</returns>
    public static string? Of(IEnumerable<string?> fields)
    {
        var text = string.Join(' ', fields);
        return text.Any(c => c > '\u0300') || PlainText.Words(text).Length >= Least ? LanguageDetector.Detect(text) : null;
    }

    public static bool AreNear(string one, string other) => LanguageDetector.AreNear(one, other);
}
