using System.Collections.Frozen;
using System.Text;
using Microsoft.Extensions.Options;
using Pipeline.Dumps.Json;

namespace Pipeline.Dumps;

/// <summary>
/// Finds an article's fields by the names that feeds, crawlers and exports give them; letter case and <c>_</c>, <c>-</c>, spaces do not
/// count.
/// </summary>
internal sealed class FieldNames(IOptions<DumpFields> fields)
{
    private const int LongestName = 64;

    public IReadOnlyList<string> Body { get; } =
        Names(
            fields.Value.Body, "text", "body", "content", "articleBody", "maintext", "bodyText", "bodyXhtml", "bodyHtml", "contentHtml",
            "contentText", "bodyRichtext", "bodyMain", "fullText", "articleText", "cleanedText", "story", "article", "contentEncoded",
            "html");

    public IReadOnlyList<string> Title { get; } =
        Names(fields.Value.Title, "title", "headline", "webTitle", "heading", "articleTitle", "name");

    public IReadOnlyList<string> Url { get; } =
        Names(fields.Value.Url, "url", "link", "webUrl", "canonicalUrl", "sourceUrl", "articleUrl", "permalink", "uri");

    public IReadOnlyList<string> Date { get; } =
        Names(
            fields.Value.Date, "dateTimePub", "dateTime", "dateGmt", "datePublished", "publishedAt", "date", "published", "publishDate",
            "publishedDate", "publicationDate", "webPublicationDate", "datePublish", "pubDate", "versionCreated", "firstCreated",
            "createdAt", "timestamp",
            "time");

    public IReadOnlyList<string> Byline { get; } =
        Names(fields.Value.Byline, "byline", "author", "authors", "creator", "authorName", "writer", "by");

    public IReadOnlyList<string> Language { get; } = Names(fields.Value.Language, "language", "lang", "inLanguage", "locale");

    public IReadOnlyList<string> Category { get; } = Names(fields.Value.Category, "section", "articleSection", "category", "sectionName");

    /// <summary>In place of a body, in this order.</summary>
    public IReadOnlyList<string> Teaser { get; } =
        Names([], "leadParagraph", "lead", "standfirst", "summary", "abstract", "trailText", "description", "snippet", "excerpt");

    private static readonly string[] Wrappers =
    [
        "row", "_source", "fields", "article", "item", "doc", "document", "data", "node", "post", "attributes",
    ];

    private FrozenDictionary<string, KnownName>.AlternateLookup<ReadOnlySpan<char>>? known;

    private FrozenDictionary<string, KnownName>.AlternateLookup<ReadOnlySpan<char>> KnownNames =>
        known ??= Index().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <returns>What a name means here; null when it means nothing.</returns>
    public KnownName? Known(ReadOnlySpan<byte> utf8)
    {
        Span<char> name = stackalloc char[LongestName];
        return Encoding.UTF8.TryGetChars(utf8, name, out var length) ? Known(name[..length]) : null;
    }

    /// <inheritdoc cref="Known(ReadOnlySpan{byte})"/>
    public KnownName? Known(ReadOnlySpan<char> name)
    {
        Span<char> normal = stackalloc char[LongestName];
        var length = 0;
        foreach (var c in name)
        {
            if (char.IsAsciiLetterLower(c) || char.IsLetterOrDigit(c))
            {
                if (length == normal.Length)
                {
                    return null;
                }

                normal[length++] = char.IsAsciiLetterLower(c) ? c : char.ToLowerInvariant(c);
            }
        }

        return KnownNames.TryGetValue(normal[..length], out var meaning) ? meaning : null;
    }

    /// <summary>One spelling for <c>published_at</c>, <c>Published At</c> and <c>publishedAt</c>.</summary>
    public static string Normal(string name) =>
        string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static IReadOnlyList<string> Names(IEnumerable<string> configured, params ReadOnlySpan<string> usual) =>
        [.. configured.Concat(usual.ToArray()).Select(Normal).Distinct()];

    private FrozenDictionary<string, KnownName> Index()
    {
        var index = new Dictionary<string, KnownName>();
        void Add(ArticleField field, IReadOnlyList<string> spellings)
        {
            for (var rank = 0; rank < spellings.Count; rank++)
            {
                index.TryAdd(spellings[rank], new(field, rank, null));
            }
        }

        Add(ArticleField.Body, Body);
        Add(ArticleField.Title, Title);
        Add(ArticleField.Url, Url);
        Add(ArticleField.Date, Date);
        Add(ArticleField.Byline, Byline);
        Add(ArticleField.Language, Language);
        Add(ArticleField.Category, Category);
        Add(ArticleField.Teaser, Teaser);
        Add(ArticleField.Embedded, ["embedded"]);
        Add(ArticleField.Type, ["type"]);
        Add(ArticleField.Bodies, ["bodies"]);
        Add(ArticleField.Headlines, ["headlines"]);
        for (var rank = 0; rank < Wrappers.Length; rank++)
        {
            var name = Normal(Wrappers[rank]);
            index[name] = index.TryGetValue(name, out var field) ? field with { WrapperRank = rank } : new(null, 0, rank);
        }

        foreach (var name in NinjsItem.Names)
        {
            index[name] = index.GetValueOrDefault(name) with { Wire = name };
        }

        return index.ToFrozenDictionary();
    }
}
