using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Pipeline.Dumps.Dates;

namespace Pipeline.Cleaning.Html.Metadata;

/// <summary>Finds when a page's article was published, and when it was changed.</summary>
internal static partial class PageDates
{
    /// <summary>In words.</summary>
    private const int LongestLine = 20;

    /// <summary>In words: what stands before a date in a line of its own.</summary>
    private const int LongestLead = 4;

    /// <summary>In words: a line that says where and when an article first stood.</summary>
    private const int LongestNote = 45;

    private const int MostTimes = 50;

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
        var (stated, source) = Stated(data, meta, dates);
        if (stated is not null)
        {
            return Zoned(document, stated, dates) is { } zoned ? (zoned, $"{source}, with the zone of a time")
                : InView(page, dates, withUpdates: false) is [var shown, ..] all && all.All(date => date.On == shown.On) ? Shown(shown)
                : (stated, source);
        }

        return Marked(document, "[itemprop~=datePublished]", dates) is { } item ? (item, "itemprop datePublished")
            : Marked(document, "time[pubdate], time.published, time.entry-date, .published time, abbr.published", dates) is { } time
                ? (time, "time published")
            : Posted(page, Original(), LongestNote, dates) is { } original ? (original, "line")
            : InView(page, dates, withUpdates: true) is [var line, ..] ? (line, "line near the headline")
            : Posted(page, Publication(), LongestLine, dates) is { } posted ? (posted, "line")
            : StatedDates.InUrl(url) is { } address ? (address, "address")
            : Marked(document, "article time[datetime], main time[datetime], time[datetime]", dates) is { } any ? (any, "time")
            : (null, "");

        // A reader sees the day of the site's own zone. An earlier day is that of publication, a later one is that of a change.
        (StatedDate? Date, string Source) Shown(StatedDate shown) =>
            Math.Abs(shown.On.DayNumber - stated!.On.DayNumber) <= 1 ? (stated with { On = shown.On }, source)
            : shown.On < stated.On ? (shown, "line near the headline")
            : (stated, source);
    }

    private static (StatedDate? Date, string Source) Stated(LinkedData data, PageMeta meta, StatedDates dates)
    {
        if (dates.Value(data.Published) is { } found)
        {
            return (found, "JSON-LD datePublished");
        }

        foreach (var name in Published.Concat(meta.Names.Where(name => IsPublication().IsMatch(name))))
        {
            if (dates.Value(meta.First(name)) is { } value)
            {
                return (value, $"meta {name}");
            }
        }

        return (null, "");
    }

    /// <summary>The same moment as a time element has it, with the zone of the site.</summary>
    private static StatedDate? Zoned(IDocument document, StatedDate stated, StatedDates dates) =>
        stated.Precision is DatePrecision.Day || stated.At.Offset != TimeSpan.Zero ? null : document.QuerySelectorAll("time[datetime]")
            .Take(MostTimes)
            .Select(element => dates.Value(element.GetAttribute("datetime")))
            .FirstOrDefault(time => time is not null && time.At.Offset != TimeSpan.Zero && time.At == stated.At);

    public static StatedDate? FindModified(IDocument document, LinkedData data, PageMeta meta, StatedDates dates) =>
        dates.Value(data.Modified)
        ?? Modified.Select(name => dates.Value(meta.First(name))).FirstOrDefault(date => date is not null)
        ?? Marked(document, "[itemprop~=dateModified], time.updated", dates);

    private static StatedDate? Marked(IDocument document, string selector, StatedDates dates) => document.QuerySelectorAll(selector).Take(3)
        .Select(element => dates.Value(element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.TextContent))
        .FirstOrDefault(date => date is not null);

    /// <summary>
    /// The dates of short lines beside the headline, those below it first; with <paramref name="withUpdates"/> also those that say when the
    /// article was changed, last.
    /// </summary>
    private static List<StatedDate> InView(Page page, StatedDates dates, bool withUpdates)
    {
        var (above, below, changed) = (new List<StatedDate>(), new List<StatedDate>(), new List<StatedDate>());
        var isBelow = false;
        var isAfterUpdate = false;
        foreach (var block in page.Blocks.Where(page.NearHeadline))
        {
            var isUpdate = StatedDates.IsUpdate(block.Text) || isAfterUpdate;
            isAfterUpdate = block.Words <= LongestLead && StatedDates.IsUpdate(block.Text);
            isBelow |= Page.IsHeadline(block);
            if (
                block.Words <= LongestLine
                && !block.Kept
                && block.Text.AsSpan().ContainsAnyInRange('0', '9')
                && !block.Node.Up().Any(node => node.Sign is { Name: "hidden" })
                && dates.InText(block.Text) is { } date)
            {
                (isUpdate ? changed : isBelow ? below : above).Add(date);
            }
        }

        return [.. below, .. above, .. withUpdates ? changed : []];
    }

    /// <summary>A line anywhere that says when the article was published.</summary>
    private static StatedDate? Posted(Page page, Regex says, int longest, StatedDates dates) => page.Blocks
        .Where(block => block.Words <= longest && says.IsMatch(block.Text))
        .Select(block => dates.InText(block.Text)).FirstOrDefault(date => date is not null);

    /// <summary>A name of a meta element, of whatever content system.</summary>
    [GeneratedRegex(
        @"(?:^|[\W_])(?:date[\W_]?(?:published|issued|posted)|(?:first[\W_]?)?(?:publish(?:ed)?|publication|pub|posted|release)[\W_]?(?:date|time|on|at))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsPublication();

    [GeneratedRegex(@"\boriginally\s(?:published|posted)\s(?:on|in|at)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Original();

    [GeneratedRegex(
        @"^\W*(?:originally\s+)?(?:posted|published|date\s+published|publication\s+date|veröffentlicht|publié|publicado|pubblicato|gepubliceerd|opublikowano)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Publication();
}
