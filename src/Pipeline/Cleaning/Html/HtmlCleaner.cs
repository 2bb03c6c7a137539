using AngleSharp.Html.Parser;
using Pipeline.Dumps;

namespace Pipeline.Cleaning.Html;

/// <summary>Cleans a saved web page by its structure and the density of its text.</summary>
internal static class HtmlCleaner
{
    public static Article Clean(RawArticle raw, CancellationToken cancellationToken)
    {
        var (page, head) = Read(raw, cancellationToken);
        var kept = page.Blocks.Where(block => block.Kept);
        var body = new BodyBuilder();
        PageBlock? previous = null;
        foreach (var block in kept)
        {
            body.Add(block.Text, previous is not null && InOneList(previous, block));
            previous = block;
        }

        return new Article
        {
            Title = raw.Title is { } given ? NormalForm.Line(given) : head.Title ?? "",
            Body = body.ToString(),
            Paragraphs = body.Paragraphs,
            Url = raw.Url ?? head.Url,
            Byline = raw.Byline ?? head.Byline,
            PublishedAt = raw.PublishedAt ?? head.PublishedAt,
            Language = raw.Language ?? head.Language,
            Section = raw.Section ?? head.Section,
            Site = head.Site,
            Flags = body.Flags,
        };
    }

    public static IReadOnlyList<BlockVerdict> Explain(RawArticle raw, CancellationToken cancellationToken)
    {
        var (page, head) = Read(raw, cancellationToken);
        return [.. page.Blocks.Select(block => new BlockVerdict(block.Kept, $"{block.Reason} <{block.Node.Path}>", block.Text))];
    }

    private static (Page Page, PageHead Head) Read(RawArticle raw, CancellationToken cancellationToken)
    {
        using var document = new HtmlParser().ParseDocument(raw.Content);
        var head = PageHead.Read(document);
        var page = PageReader.Read(document.DocumentElement, cancellationToken);
        new BlockFilter(page, head, Region.Find(page)).Judge();
        return (page, head);
    }

    private static bool InOneList(PageBlock previous, PageBlock block) =>
        block.Kind is BlockKind.ListItem && previous.Kind is BlockKind.ListItem && block.Node.Parent == previous.Node.Parent;
}
