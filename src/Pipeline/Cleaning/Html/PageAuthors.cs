using AngleSharp.Dom;

namespace Pipeline.Cleaning.Html;

/// <summary>Finds who wrote a page's article.</summary>
internal static class PageAuthors
{
    /// <summary>In words: a by-line with more is a paragraph.</summary>
    private const int LongestByline = 20;

    private static readonly string[] MetaNames =
        ["author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "dc.creator.name", "citation_author", "cxenseparse:author", "article:author_name", "og:article:author", "creator"];

    /// <returns>Names, and where they were found; none when the page names nobody.</returns>
    public static (IReadOnlyList<string> Names, string Source) Find(IDocument document, LinkedData data, PageMeta meta, Page page, IReadOnlyList<string> site)
    {
        foreach (var (lines, source) in Candidates(document, data, meta, page))
        {
            if (AuthorNames.Of(lines, site) is { Count: > 0 } names)
            {
                return (names, source);
            }
        }

        return ([], "");
    }

    private static IEnumerable<(IEnumerable<string> Lines, string Source)> Candidates(IDocument document, LinkedData data, PageMeta meta, Page page)
    {
        yield return (data.Authors, "JSON-LD author");
        foreach (var name in MetaNames)
        {
            yield return (meta.All(name), $"meta {name}");
        }

        yield return (Marked(document, "[itemprop~=author] [itemprop~=name]"), "itemprop author");
        yield return (Marked(document, "[itemprop~=author]"), "itemprop author");
        yield return (Marked(document, "a[rel~=author]"), "rel author");
        yield return (Lines(page, block => block.Words <= LongestByline && Cues.IsByline(block.Text) && !block.EndsSentence), "by-line");
        yield return (Named(page), "class of a by-line");
    }

    private static IEnumerable<string> Marked(IDocument document, string selector) =>
        document.QuerySelectorAll(selector).Take(3)
            .Select(element => element.GetAttribute("content") ?? element.TextContent)
            .Where(text => !string.IsNullOrWhiteSpace(text) && text.Length < 200);

    /// <summary>Near the headline, or right below the body, stand by-lines; further off those of other articles.</summary>
    private static IEnumerable<string> Lines(Page page, Func<PageBlock, bool> isByline) => page.Blocks.Where(block => IsNear(page, block) && isByline(block)).Take(1).Select(block => block.Text);

    private static IEnumerable<string> Named(Page page) => page.Blocks
        .Where(block => block.Words is >= 1 and <= LongestByline && !block.EndsSentence && IsNear(page, block)
            && block.Node.Up().Take(3).Any(node => node.Sign?.Name.ToLowerInvariant() is "author" or "authors" or "byline" or "bylines" or "autor" or "autoren"))
        .Take(1).Select(block => block.Text);

    private static bool IsNear(Page page, PageBlock block) => page.NearHeadline(block);
}
