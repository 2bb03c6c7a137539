using AngleSharp.Dom;
using Pipeline.Cleaning.Html.Metadata;
using Pipeline.Dumps;
using Pipeline.Dumps.Dates;

namespace Pipeline.Cleaning.Html;

/// <summary>Title, authors and dates of a page's article, and where each was found.</summary>
internal sealed record PageFacts
{
    public string? Title { get; init; }

    public required IReadOnlyList<string> Authors { get; init; }

    public required string AuthorsSource { get; init; }

    public StatedDate? Published { get; init; }

    public required string PublishedSource { get; init; }

    public StatedDate? Modified { get; init; }

    /// <summary>Whom the by-line in view names, where it names no author: the publisher.</summary>
    public string? Shown { get; init; }

    public string? Byline => Authors.Count > 0 ? string.Join(", ", Authors) : Shown;

    public IEnumerable<BlockVerdict> Explained
    {
        get
        {
            yield return new(false, "title", Title ?? "");
            if (Byline is { } byline)
            {
                yield return new(false, Authors.Count > 0 ? $"authors: {AuthorsSource}" : "by-line in view", byline);
            }

            if (Published is { } date)
            {
                yield return new(
                    false,
                    $"published: {PublishedSource}",
                    date.At.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
            }
        }
    }

    public static PageFacts Find(IDocument document, Page page, PageHead head, RawArticle raw)
    {
        var headings = page.Blocks.Where(block => block.Node.Name is "h1").ToLookup(block => block.Node.InFurniture, block => block.Text);
        var (authors, authorsSource) = PageAuthors.Find(document, head, page);
        var dates = new StatedDates(raw.Language ?? document.DocumentElement.GetAttribute("lang"), raw.Content);
        var (published, publishedSource) = PageDates.FindPublished(document, head.Data, head.Meta, page, raw.Url ?? head.Url, dates);
        return new PageFacts
        {
            Title = PageTitle.Of([.. headings[false].Distinct()], [.. headings[true].Distinct()], head.Named, head.Sites),
            Authors = authors,
            AuthorsSource = authorsSource,
            Shown = authors.Count > 0 ? null : PageAuthors.Shown(document, page),
            Published = published,
            PublishedSource = publishedSource,
            Modified = PageDates.FindModified(document, head.Data, head.Meta, dates),
        };
    }
}
