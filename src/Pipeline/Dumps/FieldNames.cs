using Microsoft.Extensions.Options;

namespace Pipeline.Dumps;

/// <summary>Finds an article's fields by the names that feeds, crawlers and exports give them; letter case and <c>_</c>, <c>-</c>, spaces do not count.</summary>
internal sealed class FieldNames(IOptions<DumpFields> fields)
{
    public IReadOnlyList<string> Body { get; } = Names(fields.Value.Body, "text", "body", "content", "articleBody", "maintext", "bodyText", "bodyXhtml", "bodyHtml", "contentHtml", "contentText", "fullText", "articleText", "cleanedText", "story", "article", "contentEncoded", "html");

    public IReadOnlyList<string> Title { get; } = Names(fields.Value.Title, "title", "headline", "webTitle", "heading", "articleTitle", "name");

    public IReadOnlyList<string> Url { get; } = Names(fields.Value.Url, "url", "link", "webUrl", "canonicalUrl", "sourceUrl", "articleUrl", "permalink", "uri");

    public IReadOnlyList<string> Date { get; } = Names(fields.Value.Date, "date", "published", "publishedAt", "datePublished", "publishDate", "publishedDate", "publicationDate", "webPublicationDate", "datePublish", "pubDate", "versionCreated", "firstCreated", "createdAt", "timestamp", "time");

    public IReadOnlyList<string> Byline { get; } = Names(fields.Value.Byline, "byline", "author", "authors", "creator", "authorName", "writer", "by");

    public IReadOnlyList<string> Language { get; } = Names(fields.Value.Language, "language", "lang", "inLanguage", "locale");

    public IReadOnlyList<string> Category { get; } = Names(fields.Value.Category, "section", "articleSection", "category", "sectionName");

    /// <summary>One spelling for <c>published_at</c>, <c>Published At</c> and <c>publishedAt</c>.</summary>
    public static string Normal(string name) =>
        string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static IReadOnlyList<string> Names(IEnumerable<string> configured, params ReadOnlySpan<string> usual) =>
        [.. configured.Concat(usual.ToArray()).Select(Normal).Distinct()];
}
