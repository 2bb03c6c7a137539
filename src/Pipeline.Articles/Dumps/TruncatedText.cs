using System.Text.RegularExpressions;

namespace Pipeline.Dumps;

/// <summary>The mark that news services leave where they cut an article off: <c>... [+1234 chars]</c>.</summary>
internal static partial class TruncatedText
{
    /// <summary>The article without the mark, as a teaser; itself when it has none.</summary>
    public static RawArticle WithoutMark(RawArticle article) => Mark().Match(article.Content) is { Success: true } mark
        ? article with { Content = article.Content[..mark.Index], IsTeaser = true }
        : article;

    [GeneratedRegex(@"\s*\[\+\s?[0-9][0-9.,]*\s*(?:chars|characters|words)\]\s*(?:</p>\s*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
