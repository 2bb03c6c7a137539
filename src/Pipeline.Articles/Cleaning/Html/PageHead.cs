using AngleSharp.Dom;
using Pipeline.Cleaning.Html.Metadata;

namespace Pipeline.Cleaning.Html;

/// <summary>What a page says of itself: JSON-LD first, then Open Graph and meta elements.</summary>
internal sealed record PageHead
{
    private const int MostKeywords = 50;

    public required LinkedData Data { get; init; }

    public required PageMeta Meta { get; init; }

    /// <summary>As the head names the article, the most trusted first.</summary>
    public required IReadOnlyList<string> Named { get; init; }

    /// <summary>Every way the head names the article, with and without the site's name.</summary>
    public required IReadOnlyList<string> Stated { get; init; }

    /// <summary>Every way the page names its headline: as the head does, and the one heading of the first level.</summary>
    public required IReadOnlyList<string> Titles { get; init; }

    public required IReadOnlyList<string> Descriptions { get; init; }

    public string? ArticleBody => Data.Body;

    public string? Language { get; init; }

    /// <summary>Names of the site and of who publishes it.</summary>
    public required IReadOnlyList<string> Sites { get; init; }

    public string? Section { get; init; }

    public string? Url { get; init; }

    public string? Image { get; init; }

    public required IReadOnlyList<string> Keywords { get; init; }

    public static PageHead Read(IDocument document)
    {
        var data = LinkedData.Of(LinkedDataGraph.Read(document));
        var meta = new PageMeta(document);
        var headings = document.GetElementsByTagName("h1");
        var heading = headings.Length == 1 ? Line(headings[0].TextContent) : null;
        var sites = Lines([
            meta.First("og:site_name"),
            meta.First("application-name", "al:android:app_name", "apple-mobile-web-app-title"),
            .. data.Publishers,
        ]);
        var named = Lines([
            meta.First("og:title"),
            data.Headline,
            meta.First("twitter:title"),
            meta.First("dc.title", "parsely-title", "sailthru.title"),
            document.Title,
        ]);
        var url = Link(document) ?? meta.First("og:url");
        IReadOnlyList<string> known = SiteIn(url) is { } host ? [.. sites, host] : sites;
        var stated = Lines([.. named, .. named.Select(title => PageTitle.WithoutSite(title, known, []))]);
        return new PageHead
        {
            Data = data,
            Meta = meta,
            Named = named,
            Stated = stated,
            Titles = Lines([.. stated, heading]),
            Descriptions = Lines([
                meta.First("og:description"),
                meta.First("description"),
                data.Description,
                meta.First("twitter:description"),
            ]),
            Language = Primary(
                document.DocumentElement.GetAttribute("lang")
                    ?? document.DocumentElement.GetAttribute("xml:lang")
                    ?? data.Language
                    ?? meta.First("og:locale", "content-language", "language")),
            Sites = known,
            Section = Line(data.Section) ?? meta.First("article:section", "section", "parsely-section"),
            Url = url,
            Image = Whole(meta.First("og:image", "og:image:url", "twitter:image") ?? data.Image, url),
            Keywords =
            [
                .. (data.Keywords is { Count: > 0 } listed ? listed : meta.All("news_keywords", "keywords", "article:tag", "parsely-tags"))
                    .SelectMany(line => line.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .Take(MostKeywords),
            ],
        };
    }

    public string? Site => Meta.First("og:site_name", "application-name") ?? (Data.Publishers.Count > 0 ? Line(Data.Publishers[0]) : null);

    /// <summary>The host of the page's address; empty when it states none.</summary>
    public string Host => Uri.TryCreate(Url, UriKind.Absolute, out var address) ? address.Host : "";

    /// <summary>An address as it is seen from the page's own, where that is known.</summary>
    private static string? Whole(string? address, string? page) =>
        Uri.TryCreate(page, UriKind.Absolute, out var from) && Uri.TryCreate(from, address, out var whole) && address is not null
            ? whole.AbsoluteUri
            : address;

    private static string? Link(IDocument document) =>
        document.QuerySelector("link[rel=canonical]")?.GetAttribute("href") is { Length: > 0 } link
        && link.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            ? link
            : null;

    /// <summary>The name in a host's name: <c>kelmouth-post</c> of <c>www.kelmouth-post.example</c>.</summary>
    private static string? SiteIn(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Host.Split('.') is { Length: >= 2 } parts
            ? parts.SkipLast(1).Where(part => part is not ("www" or "co" or "com")).LastOrDefault() : null;

    private static IReadOnlyList<string> Lines(IEnumerable<string?> texts) =>
        [.. texts.Select(Line).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static string? Line(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : NormalForm.Line(text) is { Length: > 0 } line ? line
        : null;

    private static string? Primary(string? language) =>
        language?.Split('-', '_')[0].Trim().ToLowerInvariant() is { Length: 2 or 3 } primary && primary.All(char.IsAsciiLetter)
            ? primary
            : null;
}
