using AngleSharp.Dom;

namespace Pipeline.Cleaning.Html;

/// <summary>Finds who wrote a page's article.</summary>
internal static class PageAuthors
{
    /// <summary>In words: a by-line with more is a paragraph.</summary>
    private const int LongestByline = 20;

    /// <summary>In words.</summary>
    private const int LongestName = 6;

    private static readonly string[] MetaNames =
    [
        "author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "dc.creator.name",
        "citation_author", "cxenseparse:author", "article:author_name", "og:article:author", "creator",
    ];

    /// <returns>Names, and where they were found; none when the page names nobody.</returns>
    public static (IReadOnlyList<string> Names, string Source) Find(
        IDocument document,
        LinkedData data,
        PageMeta meta,
        Page page,
        IReadOnlyList<string> site)
    {
        if (AuthorNames.Of(data.People, data.Publishers) is { Count: > 0 } people)
        {
            return (people, "JSON-LD author");
        }

        foreach (var (lines, source) in Candidates(document, data, meta, page))
        {
            if (AuthorNames.Of(lines, site) is { Count: > 0 } names)
            {
                return (names, source);
            }
        }

        return ([], "");
    }

    private static IEnumerable<(IEnumerable<string> Lines, string Source)> Candidates(
        IDocument document,
        LinkedData data,
        PageMeta meta,
        Page page)
    {
        yield return (data.Authors, "JSON-LD author");
        foreach (var name in MetaNames)
        {
            yield return (meta.All(name), $"meta {name}");
        }

        yield return (
            meta.First("twitter:label1") is { } label && AuthorNames.IsLead(label) ? meta.All("twitter:data1") : [],
            "meta twitter:data1");
        yield return (Marked(document, "[itemprop~=author] [itemprop~=name]"), "itemprop author");
        yield return (Marked(document, "[itemprop~=author]"), "itemprop author");
        yield return (Marked(document, "a[rel~=author]"), "rel author");
        yield return (Lines(page, page.NearHeadline), "by-line");
        yield return (Named(page, page.NearHeadline), "class of a by-line");
        yield return (Linked(document), "link to an author");
        yield return (Lines(page, block => block.Words <= LongestName + 2), "by-line");
        yield return (Named(page, block => block.Words is >= 2 and <= LongestName), "class of a by-line");
    }

    private static IEnumerable<string> Marked(IDocument document, string selector) =>
        document.QuerySelectorAll(selector).Take(3)
            .Select(element => element.GetAttribute("content") ?? element.TextContent)
            .Where(text => !string.IsNullOrWhiteSpace(text) && text.Length < 200);

    /// <summary>Addresses of pages about authors.</summary>
    private static IEnumerable<string> Linked(IDocument document) =>
        document
            .QuerySelectorAll(
                "a[href*='/author/'], a[href*='/authors/'], a[href*='/contributor'], a[href*='/writers/'], a[href*='/people/'], a[href*='/staff/'], a[href*='/journalist'], a[href*='/byline/']"
            )
            .Where(element =>
                Prose.Words(element.TextContent) is >= 2 and <= LongestName
                && element.Closest("nav, footer, aside, .comment, #comments, .comments") is null)
            .Take(1)
            .Select(element => element.TextContent);

    /// <summary>The first by-line; where it says "By" alone, what stands behind it.</summary>
    private static IEnumerable<string> Lines(Page page, Func<PageBlock, bool> isSought)
    {
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            var block = page.Blocks[i];
            if (block.Words > LongestByline || block.EndsSentence && block.Text[^1] is not ':' || IsOther(block) || !isSought(block))
            {
                continue;
            }

            if (Cues.IsByline(block.Text))
            {
                return [block.Text];
            }

            if (AuthorNames.IsLead(block.Text) && i + 1 < page.Blocks.Count && page.Blocks[i + 1].Words <= LongestName)
            {
                return [page.Blocks[i + 1].Text];
            }
        }

        return [];
    }

    private static IEnumerable<string> Named(Page page, Func<PageBlock, bool> isSought) =>
        page
            .Blocks.Where(block =>
                block.Words is >= 1 and <= LongestByline
                && !block.EndsSentence
                && isSought(block)
                && !IsOther(block)
                && !AuthorNames.IsLead(block.Text)
                && block
                    .Node.Up()
                    .Take(3)
                    .Any(node =>
                        node.Sign?.Name.ToLowerInvariant() is "author" or "authors" or "byline" or "bylines" or "autor" or "autoren"))
            .Take(1)
            .Select(block => block.Text);

    /// <summary>Names somebody, but not who wrote the article.</summary>
    private static bool IsOther(PageBlock block) =>
        block.Node.Up().Any(node => node.Sign is { IsCertain: true, Name: not ("author" or "rel" or "address") });
}
