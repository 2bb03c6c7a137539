using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Pipeline.Dumps.Dates;

namespace Pipeline.Cleaning.Html;

/// <summary>Finds when a page's article was published, and when it was changed.</summary>
internal static partial class PageDates
{
    /// <summary>In words.</summary>
    private const int LongestLine = 20;

    private static readonly string[] Published =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
        "dcterms.created", "dcterms.date", "dc.date.created", "parsely-pub-date", "pubdate", "publishdate", "publish-date", "publish_date",
        "publication_date", "published_time", "sailthru.date", "citation_publication_date", "citation_date", "article.published",
        "published-date", "originalpublicationdate", "cxenseparse:recs:publishtime", "article_date_original", "displaydate",
        "rnews:datepublished", "last-published", "created",
    ];

    private static readonly string[] Modified =
    [
        "article:modified_time", "og:updated_time", "datemodified", "dc.date.modified", "dcterms.modified", "last-modified", "lastmod",
        "article.updated", "modified_time",
    ];

    public static (StatedDate? Date, string Source) FindPublished(
        IDocument document,
        LinkedData data,
        PageMeta meta,
        Page page,
        string? url,
        StatedDates dates)
    {
        if (dates.Value(data.Published) is { } stated)
        {
            return (stated, "JSON-LD datePublished");
        }

        foreach (var name in Published)
        {
            if (dates.Value(meta.First(name)) is { } found)
            {
                return (found, $"meta {name}");
            }
        }

        return Marked(document, "[itemprop~=datePublished]", dates) is { } item ? (item, "itemprop datePublished")
            : Marked(document, "time[pubdate], time.published, time.entry-date, .published time, abbr.published", dates) is { } time
                ? (time, "time published")
            : InView(page, dates) is { } line ? (line, "line near the headline")
            : Posted(page, dates) is { } posted ? (posted, "line")
            : StatedDates.InUrl(url) is { } address ? (address, "address")
            : Marked(document, "article time[datetime], main time[datetime], time[datetime]", dates) is { } any ? (any, "time")
            : (null, "");
    }

    public static StatedDate? FindModified(IDocument document, LinkedData data, PageMeta meta, StatedDates dates) =>
        dates.Value(data.Modified)
        ?? Modified.Select(name => dates.Value(meta.First(name))).FirstOrDefault(date => date is not null)
        ?? Marked(document, "[itemprop~=dateModified], time.updated", dates);

    private static StatedDate? Marked(IDocument document, string selector, StatedDates dates) => document.QuerySelectorAll(selector).Take(3)
        .Select(element => dates.Value(element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.TextContent))
        .FirstOrDefault(date => date is not null);

    /// <summary>A short line beside the headline; one that says when the article was changed only where nothing else is said.</summary>
    private static StatedDate? InView(Page page, StatedDates dates)
    {
        StatedDate? changed = null;
        foreach (var block in page.Blocks)
        {
            if (
                block.Words <= LongestLine
                && !block.Kept
                && page.NearHeadline(block)
                && block.Text.AsSpan().ContainsAnyInRange('0', '9')
                && dates.InText(block.Text) is { } date)
            {
                if (!Update().IsMatch(block.Text))
                {
                    return date;
                }

                changed ??= date;
            }
        }

        return changed;
    }

    /// <summary>A short line anywhere that says when the article was published.</summary>
    private static StatedDate? Posted(Page page, StatedDates dates) => page.Blocks
        .Where(block => block.Words <= LongestLine && Publication().IsMatch(block.Text))
        .Select(block => dates.InText(block.Text)).FirstOrDefault(date => date is not null);

    [GeneratedRegex(
        @"^\W*(?:originally\s+)?(?:posted|published|date\s+published|publication\s+date|veröffentlicht|publié|publicado|pubblicato|gepubliceerd|opublikowano)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Publication();

    [GeneratedRegex(
        @"^\W*(?:last\s+)?(?:updated|modified|revised|reviewed|aktualisiert|mis\s+à\s+jour|actualizado|atualizado|aggiornato|bijgewerkt)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Update();
}
