using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Pipeline.Cleaning.Html.Metadata;
using Pipeline.Cleaning.Learned;
using Pipeline.Dumps;

namespace Pipeline.Cleaning.Html;

/// <summary>Cleans a saved web page by its structure and the density of its text.</summary>
internal static class HtmlCleaner
{
    /// <summary>Share of the words in the page's own data below which the page shows only a stub of the article.</summary>
    private const double DataShare = 0.6;

    /// <summary>Below this a page is read again with what it shows to browsers without scripts.</summary>
    private const int FewestWords = 25;

    public static Article Clean(RawArticle raw, CancellationToken cancellationToken)
    {
        var (article, page, head) = Read(raw, cancellationToken);
        return article with { OtherKind = PageKind.Of(head, article.Url) ?? PageLooks.Of(page, head, article) };
    }

    /// <summary>An article and the page it stood on, before it is asked whether it is one.</summary>
    internal static (Article Article, Page Page, PageHead Head) Read(RawArticle raw, CancellationToken cancellationToken)
    {
        using var document = new HtmlParser().ParseDocument(raw.Content);
        var (page, head) = Read(document, cancellationToken);
        var facts = PageFacts.Find(document, page, head, raw);
        AuthorNotes.Drop(page, facts.Authors);
        var body = Body(page, head, cancellationToken);
        var published = raw.Published ?? facts.Published;

        var article = new Article
        {
            Title = raw.Title is { } given ? NormalForm.Line(given) : facts.Title ?? "",
            Body = body.ToString(),
            Paragraphs = body.Paragraphs,
            Url = raw.Url ?? head.Url,
            Byline = AuthorNames.Line(raw.Byline) ?? facts.Byline,
            Authors = raw.Byline is { } byline
                ? AuthorNames.Of([byline], name => !head.Sites.Any(site => PageTitle.Same(site, name)))
                : facts.Authors,
            PublishedAt = published?.At,
            PublishedOn = published?.On,
            PublishedPrecision = published?.Precision,
            ModifiedAt = facts.Modified?.At,
            Description = head.Descriptions.Count > 0 ? head.Descriptions[0] : null,
            Image = head.Image,
            Keywords = head.Keywords,
            Language = raw.Language ?? head.Language,
            Section = raw.Section ?? head.Section,
            Site = head.Site,
            IsStated = PageKind.IsArticle(head),
            Flags = body.Flags,
        };
        return (article, page, head);
    }

    public static IReadOnlyList<BlockVerdict> Explain(RawArticle raw, CancellationToken cancellationToken)
    {
        using var document = new HtmlParser().ParseDocument(raw.Content);
        var (page, head) = Read(document, cancellationToken);
        var facts = PageFacts.Find(document, page, head, raw);
        AuthorNotes.Drop(page, facts.Authors);
        return
        [
            .. facts.Explained,
            .. page.Blocks.Select(block => new BlockVerdict(block.Kept, Reason(block), block.Text)),
        ];
    }

    private static string Reason(PageBlock block) => block.Reason == BlockFilter.Furniture
        ? $"{block.Reason}: {block.Node.FurnitureName} <{block.Node.Path}>"
        : $"{block.Reason} <{block.Node.Path}>";

    /// <summary>The blocks that were kept; where a script writes the article into the page, its text as the page's data has it.</summary>
    private static BodyBuilder Body(Page page, PageHead head, CancellationToken cancellationToken)
    {
        var body = new BodyBuilder();
        foreach (var paragraph in Kept(page, head, cancellationToken))
        {
            body.Add(paragraph);
        }

        return body;
    }

    private static IEnumerable<string> Kept(Page page, PageHead head, CancellationToken cancellationToken)
    {
        var kept = page.Blocks.Where(block => block.Kept).ToList();
        return head.ArticleBody is { } text && kept.Sum(block => block.Words) < DataShare * Prose.Words(text)
            ? Paragraphs(text, cancellationToken)
            : kept.Select(block => block.Numbered);
    }

    /// <summary>Some sites put markup into the data's text.</summary>
    private static IEnumerable<string> Paragraphs(string text, CancellationToken cancellationToken)
    {
        if (!text.Contains("</p>", StringComparison.OrdinalIgnoreCase) && !text.Contains("<br", StringComparison.OrdinalIgnoreCase))
        {
            return TextBlocks.Of(NormalForm.Of(text)).Select(block => block.Text);
        }

        using var document = new HtmlParser().ParseDocument(text);
        return [.. PageReader.Read(document.DocumentElement, withNoScript: false, cancellationToken).Blocks.Select(block => block.Text)];
    }

    private static (Page Page, PageHead Head) Read(IDocument document, CancellationToken cancellationToken)
    {
        StreamedParts.Place(document);
        var head = PageHead.Read(document);
        var page = Judged(document.DocumentElement, head, withNoScript: false, cancellationToken);
        return page.Blocks.Where(block => block.Kept).Sum(block => block.Words) >= FewestWords
            ? (page, head)
            : (Judged(document.DocumentElement, head, withNoScript: true, cancellationToken), head);
    }

    private static Page Judged(IElement root, PageHead head, bool withNoScript, CancellationToken cancellationToken)
    {
        var (page, features) = JudgedByRules(root, head, withNoScript, cancellationToken);
        if (
            page.Blocks.Count >= BlockModel.FewestBlocks
            && BlockModel.Knows(page.Blocks.Where(block => block.Kept).Select(block => block.Text)))
        {
            var (table, barred) = features();
            JudgeByModel(page, BlockModels.Pages.Judge(table, barred, [.. page.Blocks.Select(block => block.Kept)]));
        }

        return page;
    }

    /// <summary>
    /// A page as the rules judge it, and what the model is asked of its blocks: their features, and which are none of the body whatever
    /// they look like.
    /// </summary>
    internal static (Page Page, Func<(FeatureTable Table, bool[] Barred)> Features) JudgedByRules(
        IElement root,
        PageHead head,
        bool withNoScript,
        CancellationToken cancellationToken)
    {
        var page = PageReader.Read(root, withNoScript, cancellationToken);
        var region = Region.Find(page);
        var filter = new BlockFilter(page, head, region);
        filter.Judge();
        return (page, () => PageFeatures.Of(page, region, filter.IsTitle, filter.IsStated, cancellationToken));
    }

    /// <summary>Puts the model's judgement in place of the rules', unless it leaves next to nothing.</summary>
    private static void JudgeByModel(Page page, bool[] kept)
    {
        var byModel = page.Blocks.Where((_, i) => kept[i]).Sum(block => block.Words);
        if (!BlockModel.IsTrusted(byModel, page.Blocks.Where(block => block.Kept).Sum(block => block.Words)))
        {
            return;
        }

        for (var i = 0; i < kept.Length; i++)
        {
            if (kept[i] != page.Blocks[i].Kept)
            {
                (page.Blocks[i].Kept, page.Blocks[i].Reason) = (kept[i], kept[i] ? BlockModel.Kept : BlockModel.Dropped);
            }
        }
    }
}
