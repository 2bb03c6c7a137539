using System.Net;
using System.Text.Json;

namespace Pipeline.Cleaning.Html.Metadata;

/// <summary>
/// What a page says of its article in JSON-LD, put together from the nodes that describe it. Broken scripts are as good as none.
/// </summary>
internal sealed record LinkedData
{
    public string? Headline { get; init; }

    public string? Description { get; init; }

    public string? Body { get; init; }

    public string? Published { get; init; }

    public string? Modified { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Those of the authors that are marked as people.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    public string? Section { get; init; }

    public string? Language { get; init; }

    public string? Image { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];

    public IReadOnlyList<string> Publishers { get; init; } = [];

    /// <summary>Names of types in the page's data, for what it says the page is.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    public static LinkedData Of(LinkedDataGraph graph)
    {
        var article = graph.Find(IsArticle);
        var page = graph.Find(type => type is "WebPage" or "ItemPage" or "MedicalWebPage" or "Recipe" or "HowTo" or "QAPage" or "FAQPage");
        string? First(string property) => LinkedDataGraph.Text(article, property) ?? LinkedDataGraph.Text(page, property);
        var publishers = graph.People(article, "publisher", isMarked: false);
        var authors = graph.Names(article, "author") is { Count: > 0 } stated ? stated : graph.Names(page, "author");
        return new()
        {
            Headline = LinkedDataGraph.Text(article, "headline") ?? LinkedDataGraph.Text(article, "name"),
            Description = First("description"),
            Body = LinkedDataGraph.Text(article, "articleBody"),
            Published = First("datePublished"),
            Modified = First("dateModified"),
            People = graph.People(article, "author", isMarked: true) is { Count: > 0 } people
                ? people
                : graph.People(page, "author", isMarked: true),
            Authors = authors,
            Section = LinkedDataGraph.Text(article, "articleSection"),
            Language = First("inLanguage"),
            Image = graph.Address(article, "image") ?? graph.Address(article, "thumbnailUrl"),
            Keywords = LinkedDataGraph.Texts(article, "keywords"),
            Publishers =
            [
                .. publishers,
                .. graph.NamesOf("WebSite"),
                // Where the publisher is somebody else, an author may be an organisation.
                .. graph.NamesOf("Organization", "NewsMediaOrganization").Except(publishers.Count > 0 ? authors : []),
            ],
            Types = graph.Types,
        };
    }

    public static bool IsArticle(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal)
        || type is "BlogPosting" or "LiveBlogPosting" or "Report" or "ReportageNewsArticle" or "Review" or "Newsarticle" or "Reportage";

    public static string? Decoded(JsonElement value) =>
        value.ValueKind is JsonValueKind.String && WebUtility.HtmlDecode(value.GetString()) is { } text && !string.IsNullOrWhiteSpace(text)
            ? text
            : null;
}
