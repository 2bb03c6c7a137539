using AngleSharp.Dom;
using Pipeline.Dumps;

namespace Pipeline.Cleaning.Html.Metadata;

/// <summary>Finds who wrote a page's article.</summary>
internal static class PageAuthors
{
    /// <summary>In words: a by-line with more is a paragraph.</summary>
    private const int LongestByline = 20;

    /// <summary>In words.</summary>
    private const int LongestName = 6;

    private const string Comments = ".comment, #comments, .comments, [itemprop~=comment]";

    /// <summary>Words of the classes of by-lines.</summary>
    private static readonly Text.WordSet Marks = new(
        "author authors byline bylines autor autoren auteur autore writer writers contributor contributors");

    private const string People = "JSON-LD author";

    private const string Byline = "by-line";

    private static readonly string[] MetaNames =
    [
        "author", "article:author", "byl", "parsely-author", "sailthru.author", "citation_author", "citation_authors", "dc.creator",
        "dcterms.creator", "dc.creator.name", "cxenseparse:author", "article:author_name", "og:article:author", "creator",
    ];

    /// <summary>Of these, what libraries take: one name each, which may begin with the surname.</summary>
    private static readonly string[] OneEach = ["citation_author", "citation_authors", "dc.creator", "dcterms.creator", "dc.creator.name"];

    /// <returns>Names, and where they were found; none when the page names nobody.</returns>
    public static (IReadOnlyList<string> Names, string Source) Find(
        IDocument document,
        PageHead head,
        Page page)
    {
        var (data, meta, site) = (head.Data, head.Meta, head.Sites);

        // Whoever writes of himself on a site of his own name is its author and not only its publisher; so is a person in the data
        // whose whole name stands in the host's.
        var isOwn = new Lazy<bool>(() => FirstPerson.Speaks(page.Blocks.Where(block => block.Kept).Select(block => block.Text)));
        bool IsAuthor(string name) =>
            !(data.People.Contains(name) ? data.Publishers : site).Any(other => PageTitle.Same(other, name))
            || IsSelfPublished(name, PageTitle.Plain(name));
        bool IsSelfPublished(string name, string plain)
        {
            var isWhole = name.Contains(' ', StringComparison.Ordinal);
            var isPerson = data.People.Contains(name);
            return PageTitle.Plain(head.Host).Contains(plain, StringComparison.Ordinal)
                ? (isWhole && isPerson) || ((isWhole || isPerson) && isOwn.Value)
                : (isWhole || isPerson)
                    && site is [.., var last]
                    && PageTitle.Plain(last).Contains(plain, StringComparison.Ordinal)
                    && isOwn.Value;
        }

        var below = page.Blocks.Where(page.NearHeadline)
            .SkipWhile(block => !Page.IsHeadline(block))
            .ToHashSet<object>(ReferenceEqualityComparer.Instance);
        var shown = page.Blocks.Where(page.NearHeadline).Select(block => block.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var inView = AuthorNames.Of(Lines(page, below.Contains), IsAuthor);
        foreach (var (lines, source) in Candidates(document, data, meta, page))
        {
            if (AuthorNames.Of(lines, IsAuthor) is { Count: > 0 } names)
            {
                return Corrects(inView, names) && !names.Any(shown.Contains) ? (inView, Byline) : (names, source);
            }
        }

        return ([], "");
    }

    /// <summary>Whom the by-line at the headline names, be it the publisher; null where there is none.</summary>
    public static string? Shown(IDocument document, Page page)
    {
        foreach (var lines in new[] { Lines(page, page.NearHeadline), Named(page, page.NearHeadline), Marked(document, "a[rel~=author]") })
        {
            if (AuthorNames.Of(lines, _ => true) is { Count: > 0 } names)
            {
                return string.Join(", ", names);
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a by-line in view names more than the page's data does, or others: those are then whoever put the article into the system.
    /// </summary>
    private static bool Corrects(IReadOnlyList<string> inView, IReadOnlyList<string> stated) =>
        inView.Count > 0
        && inView.All(name => name.Contains(' ', StringComparison.Ordinal))
        && (!inView.Any(name => stated.Any(other => IsOne(name, other)))
            || (inView.Count > stated.Count && stated.All(other => inView.Any(name => IsOne(name, other)))));

    /// <summary>Whether two names have a word in common.</summary>
    private static bool IsOne(string name, string other) =>
        name.Split(' ').Intersect(other.Split(' '), StringComparer.OrdinalIgnoreCase).Any();

    private static IEnumerable<(IEnumerable<string> Lines, string Source)> Candidates(
        IDocument document,
        LinkedData data,
        PageMeta meta,
        Page page)
    {
        yield return (data.People, People);
        yield return (data.Authors, People);
        foreach (var name in MetaNames)
        {
            yield return (
                OneEach.Contains(name) ? meta.All(name).Select(one => PersonName.Natural(one)!) : meta.All(name),
                $"meta {name}");
        }

        yield return (
            meta.First("twitter:label1") is { } label && AuthorNames.IsLead(label) ? meta.All("twitter:data1") : [],
            "meta twitter:data1");
        yield return (Marked(document, "[itemprop~=author] [itemprop~=name]"), "itemprop author");
        yield return (Marked(document, "[itemprop~=author]"), "itemprop author");
        yield return (Marked(document, "a[rel~=author]"), "rel author");
        yield return (Lines(page, page.NearHeadline), Byline);
        yield return (Named(page, page.NearHeadline), "class of a by-line");
        yield return (Linked(document), "link to an author");
        yield return (Presented(page), "note on the author");
        yield return (Lines(page, block => block.Words <= LongestName + 2 || AuthorNames.IsNaming(block.Text)), Byline);
        yield return (Named(page, block => block.Words is >= 2 and <= LongestName), "class of a by-line");
    }

    /// <summary>Those that stand together with the first: others are of other things on the page.</summary>
    private static IEnumerable<string> Marked(IDocument document, string selector)
    {
        var marked = document.QuerySelectorAll(selector).Where(element => element.Closest(Comments) is null).ToList();
        return marked
            .Where(element => Around(element) == Around(marked[0]))
            .Take(3)
            .Select(element => element.GetAttribute("content") ?? element.TextContent)
            .Where(text => !string.IsNullOrWhiteSpace(text) && text.Length < 200);

        static IElement? Around(IElement element) => element.ParentElement?.Closest("article, li, section, [itemprop]");
    }

    /// <summary>The one name in a line of its own of somebody whom the page presents.</summary>
    private static List<string> Presented(Page page)
    {
        var presented = page.Blocks.Select(block => AuthorNames.Presented(block.Text)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var names = page.Blocks.Select(block => block.Text).Where(presented.Contains).Distinct().ToList();
        return names.Count == 1 ? names : [];
    }

    /// <summary>Addresses of pages about authors.</summary>
    private static IEnumerable<string> Linked(IDocument document) =>
        document
            .QuerySelectorAll(
                "a[href*='/author/'], a[href*='/authors/'], a[href*='/contributor'], a[href*='/writers/'], a[href*='/people/'], a[href*='/profiles/'], a[href*='/staff/'], a[href*='/journalist'], a[href*='/byline/']"
            )
            .Where(element =>
                Prose.Words(element.TextContent) is >= 2 and <= LongestName
                && element.Closest("nav, footer, aside, " + Comments) is null)
            .Take(1)
            .Select(element => element.TextContent);

    /// <summary>The first by-line; where it says "By" alone, the names set apart in it, else what stands behind it.</summary>
    private static IEnumerable<string> Lines(Page page, Func<PageBlock, bool> isSought)
    {
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            var block = page.Blocks[i];
            if (block.Words > LongestByline || (IsSentence(block) && !IsNote(block)) || IsOther(block) || !isSought(block))
            {
                continue;
            }

            if (Cues.IsByline(AuthorNames.WithoutDate(block.Text)) || AuthorNames.IsNaming(block.Text))
            {
                return [block.Text];
            }

            if (AuthorNames.IsReview(block.Text))
            {
                continue;
            }

            if (AuthorNames.BeginsWithLead(block.Text) && SetApart(page, i) is { Count: > 0 } names)
            {
                return names;
            }

            if (AuthorNames.IsLead(block.Text) && i + 1 < page.Blocks.Count && page.Blocks[i + 1].Words is >= 2 and <= LongestName)
            {
                return [page.Blocks[i + 1].Text];
            }
        }

        return [];
    }

    private static bool IsSentence(PageBlock block) => block.EndsSentence && block.Text[^1] is not ':';

    private static bool IsNote(PageBlock block) => !block.Kept && AuthorNames.IsNaming(block.Text);

    /// <summary>What stands in a line of its own within the line at an index: such parts come before the line that holds them.</summary>
    private static List<string> SetApart(Page page, int index)
    {
        var parts = new List<PageBlock>();
        for (var i = index - 1; i >= 0 && page.Blocks[i].Node.Up().Skip(1).Contains(page.Blocks[index].Node); i--)
        {
            parts.Add(page.Blocks[i]);
        }

        parts.Reverse();
        parts.RemoveAll(block => block.Words > LongestName);
        var marked = parts.FindAll(IsMarked);
        return (marked.Count > 0 ? marked : parts).ConvertAll(block => block.Text);
    }

    private static IEnumerable<string> Named(Page page, Func<PageBlock, bool> isSought) =>
        page
            .Blocks.Where(block =>
                block.Words is >= 1 and <= LongestByline
                && !block.EndsSentence
                && isSought(block)
                && !IsOther(block)
                && !AuthorNames.IsLead(block.Text)
                && IsMarked(block))
            .Take(1)
            .Select(block => block.Text);

    private static bool IsMarked(PageBlock block) => block.Node.Up().Take(3)
        .Any(node => IsAuthors(node.Classes) || node.Element.GetAttribute("rel") is "author");

    private static bool IsAuthors(string classes)
    {
        for (var words = new NameWords(classes); words.MoveNext();)
        {
            if (Marks.Contains(words.Current))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Names somebody, but not who wrote the article.</summary>
    private static bool IsOther(PageBlock block) => block.Node.Up().Any(node =>
        node.Sign is { IsCertain: true, Name: not ("author" or "rel" or "address") } && !(node.Name is "footer" && IsInArticle(node)));

    private static bool IsInArticle(PageNode node) => node.Up().Any(outer => outer.Name is "article");
}
