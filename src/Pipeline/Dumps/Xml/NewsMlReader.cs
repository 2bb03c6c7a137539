using System.Xml.Linq;
using Microsoft.Extensions.Options;

namespace Pipeline.Dumps;

/// <summary>NewsML-G2: one article a newsItem that holds text; a package only refers to items.</summary>
internal sealed class NewsMlReader(IOptions<DumpLimits> limits) : XmlItemReader(limits)
{
    public override string Form => DumpForm.NewsMl;

    protected override bool IsItem(string name) => name is "newsItem" or "packageItem" or "NewsItem";

    protected override (RawArticle?, Rejection?) Read(XElement item)
    {
        if (item.Name.LocalName == "packageItem")
        {
            return (null, new(RejectionClass.NotAnArticle, "the item is a package: it refers to articles and holds none"));
        }

        var kind = item.First("itemClass").Attr("qcode");
        if (kind is not null && !kind.EndsWith(":text", StringComparison.Ordinal) && !kind.EndsWith(":composite", StringComparison.Ordinal))
        {
            return (null, new(RejectionClass.NotAnArticle, $"the item is of class {kind}, not text"));
        }

        var (content, markup) = Content(item);
        if (string.IsNullOrWhiteSpace(content))
        {
            return (null, new(RejectionClass.NoText, "the newsItem has no inline text"));
        }

        var meta = item.Child("contentMeta");
        return (new RawArticle
        {
            Content = content,
            Markup = markup,
            Title = meta?.Child("headline").Title() ?? item.First("headline").Title() ?? item.First("hedline").Title() ?? item.First("HeadLine").Title() ?? item.First("title").Title(),
            Url = item.All("link").FirstOrDefault(link => link.Attr("href")?.StartsWith("http", StringComparison.Ordinal) == true).Attr("href"),
            Byline = meta?.Child("by").Line() ?? item.First("by").Line() ?? meta?.Child("creator")?.Child("name").Line() ?? item.First("byline").Line() ?? item.First("ByLine").Line(),
            Language = meta?.Child("language").Attr("tag") ?? item.Attr("lang"),
            Section = meta?.Elements().FirstOrDefault(child => child.Name.LocalName == "subject")?.Child("name").Line(),
            PublishedAt = DumpDate.Parse(
                meta?.Child("contentCreated").Line() ?? item.First("firstCreated").Line() ?? item.First("versionCreated").Line() ?? item.First("FirstCreated").Line()),
        }, null);
    }

    private static (string?, Markup) Content(XElement item)
    {
        if (item.First("nitf") is { } nitf && NitfReader.OfNitf(nitf) is ({ } article, _))
        {
            return (article.Content, article.Markup);
        }

        var content = item.First("inlineXML") ?? item.First("DataContent");
        if (content is not null)
        {
            return ((content.First("body") ?? content).InnerMarkup(), Markup.Html);
        }

        var inline = item.First("inlineData")?.Value;
        return (inline, inline is null ? Markup.Text : HtmlText.MarkupOf(inline));
    }
}
