using System.Globalization;
using AngleSharp.Dom;

namespace Pipeline.Cleaning.Html;

/// <summary>What a page says of itself: JSON-LD first, then Open Graph and meta elements.</summary>
internal sealed record PageHead
{
    public string? Title { get; init; }

    /// <summary>Every way the page names its headline; the browser's title is cut at its separators.</summary>
    public required IReadOnlyList<string> Titles { get; init; }

    public required IReadOnlyList<string> Descriptions { get; init; }

    public string? ArticleBody { get; init; }

    public string? Byline { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public string? Language { get; init; }

    public string? Site { get; init; }

    public string? Section { get; init; }

    public string? Url { get; init; }

    public static PageHead Read(IDocument document)
    {
        var data = LinkedData.Read(document);
        var meta = Meta(document);
        string? Of(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (meta.TryGetValue(name, out var value))
                {
                    return value;
                }
            }

            return null;
        }

        var headings = document.GetElementsByTagName("h1");
        var heading = headings.Length == 1 ? Line(headings[0].TextContent) : null;
        var titles = new[] { Of("og:title"), Line(data?.Headline), Of("twitter:title"), heading, Line(document.Title) };
        var time = document.QuerySelector("time[datetime]")?.GetAttribute("datetime");
        return new PageHead
        {
            Title = titles.FirstOrDefault(title => title is { Length: > 0 }),
            Titles = [.. titles.OfType<string>().Where(title => title.Length > 0).Distinct(StringComparer.Ordinal)],
            Descriptions = [.. new[] { Of("og:description"), Of("description"), Line(data?.Description), Of("twitter:description") }
                .OfType<string>().Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)],
            ArticleBody = data?.Body,
            Byline = new[] { Line(data?.Author), Of("author"), Of("article:author"), Of("dc.creator"), Of("parsely-author") }
                .FirstOrDefault(author => author is { Length: > 0 } && !author.StartsWith("http", StringComparison.OrdinalIgnoreCase)),
            PublishedAt = Date(data?.Published) ?? Date(Of("article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "parsely-pub-date", "pubdate", "sailthru.date")) ?? Date(time),
            Language = Primary(document.DocumentElement.GetAttribute("lang") ?? document.DocumentElement.GetAttribute("xml:lang") ?? data?.Language ?? Of("og:locale", "content-language", "language")),
            Site = Of("og:site_name", "application-name") ?? Line(data?.Publisher),
            Section = Line(data?.Section) ?? Of("article:section", "section", "parsely-section"),
            Url = document.QuerySelector("link[rel=canonical]")?.GetAttribute("href") is { Length: > 0 } link && link.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? link : Of("og:url"),
        };
    }

    private static Dictionary<string, string> Meta(IDocument document)
    {
        var meta = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var element in document.GetElementsByTagName("meta"))
        {
            var name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop") ?? element.GetAttribute("http-equiv");
            if (name is not null && Line(element.GetAttribute("content")) is { Length: > 0 } content)
            {
                meta.TryAdd(name, content);
            }
        }

        return meta;
    }

    private static string? Line(string? text) => string.IsNullOrWhiteSpace(text) ? null : NormalForm.Line(text);

    private static string? Primary(string? language) =>
        language?.Split('-', '_')[0].Trim().ToLowerInvariant() is { Length: 2 or 3 } primary && primary.All(char.IsAsciiLetter) ? primary : null;

    private static DateTimeOffset? Date(string? text) =>
        text is { Length: >= 8 } && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
}
