using Pipeline.Contracts;

namespace Pipeline.Desk.Index;

/// <summary>The columns of an article in the full-text index, in the form of <see cref="SearchText"/>.</summary>
internal sealed record IndexedText(string Title, string Summary, string Body, string Tags)
{
    /// <summary>Shorter words have no longer forms that anybody asks for by a part.</summary>
    private const int ShortestPart = 4;

    /// <summary>In characters; what is longer is no word.</summary>
    private const int LongestWord = 64;

    public static IndexedText Of(ArticleSummarized article, string? body) => new(
        SearchText.Of($"{article.Title}\n{article.Headline}"),
        SearchText.Of(string.Join('\n', article.KeyPoints.Select(point => point.Text).Prepend(article.Summary))),
        SearchText.Of(body ?? ""),
        Index.Tags.Line(article));

    /// <summary>Words that can be found by a part of them.</summary>
    public IEnumerable<string> Vocabulary =>
        new[] { Title, Summary, Body }
            .SelectMany(text => text.Split(' '))
            .Where(word => word.Length is >= ShortestPart and <= LongestWord)
            .Distinct();
}
