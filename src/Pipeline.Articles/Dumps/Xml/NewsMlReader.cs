using System.Xml.Linq;
using Microsoft.Extensions.Options;
using Pipeline.Dumps.Dates;
using Pipeline.Dumps.Entries;
using Pipeline.Dumps.Html;
using Pipeline.Dumps.Wire;

namespace Pipeline.Dumps.Xml;

/// <summary>NewsML-G2 (IPTC, 2.x): one article a newsItem that holds text; a package only refers to items.</summary>
internal sealed class NewsMlReader(IOptions<DumpLimits> limits) : XmlItemReader(limits)
{
    // NewsML-G2, part 3: what else an item may be.
    private static readonly string[] Others = ["packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem"];

    public override string Format => DumpFormat.NewsMl;

    protected override Func<string, bool> ItemsOf(ReadOnlyMemory<byte> head, string dumpName) =>
        name => name is "newsItem" or "NewsItem" || Others.Contains(name);

    protected override EntryContent Read(XElement item, XmlContext context)
    {
        if (item.Name.LocalName == "packageItem")
        {
            return new Problem(RejectionClass.NotAnArticle, "the item is a package: it refers to articles and holds none");
        }

        if (Others.Contains(item.Name.LocalName))
        {
            return new Problem(
                    RejectionClass.NotAnArticle,
                    $"the item is a {item.Name.LocalName}: it describes what articles are about or when they come, and holds none");
        }

        var kind = item.First("itemClass").Attr("qcode");
        if (kind is not null && !kind.EndsWith(":text", StringComparison.Ordinal) && !kind.EndsWith(":composite", StringComparison.Ordinal))
        {
            return new Problem(RejectionClass.NotAnArticle, $"the item is of class {kind}, not text");
        }

        if (NewsMlText.IsCaption(item))
        {
            return new Problem(RejectionClass.NotAnArticle, "the item is a picture with its caption");
        }

        var (content, markup) = Content(item);
        var wire = NewsMlItem.Of(item, context.Sent);
        if (string.IsNullOrWhiteSpace(content) && wire.Status is WireStatus.Usable)
        {
            return new Problem(RejectionClass.NoText, "the newsItem has no inline text");
        }

        var meta = item.Child("contentMeta");
        var declared = meta?.Child("language").Attr("tag") ?? item.Attr("lang") ?? item.First("Language").Attr("FormalName");
        return new RawArticle
        {
            Content = content ?? "",
            Markup = markup,
            Wire = wire,
            Title =
                    Main(meta?.Elements().Where(child => child.Name.LocalName == "headline")).Title()
                    ?? item.First("headline").Title()
                    ?? (item.First("hedline") is { } hedline ? hedline.First("hl1") ?? hedline : null).Title()
                    ?? item.First("HeadLine").Title()
                    ?? item.First("title").Title(),
            Url = item.All("link").FirstOrDefault(IsOwn).Attr("href"),
            Byline =
                    meta?.Child("by").Signature()
                    ?? item.First("by").Signature()
                    ?? meta?.Child("creator")?.Child("name").Signature()
                    ?? item.First("byline").Signature()
                    ?? item.First("ByLine").Signature(),
            Language = declared,
            Section = meta?.Elements().FirstOrDefault(child => child.Name.LocalName == "subject")?.Child("name").Line(),
            Published = DumpDate.Read(
                    meta?.Child("contentCreated").Line()
                        ?? item.First("firstCreated").Line()
                        ?? item.First("versionCreated").Line()
                        ?? item.First("FirstCreated").Line(),
                    declared ?? context.Language,
                    context.MonthFirst),
        };
    }

    // A link without a relation is to something else (NewsML-G2, 8.4), as most with one are.
    private static bool IsOwn(XElement link) =>
        link.Attr("href")?.StartsWith("http", StringComparison.Ordinal) == true
        && (link.Attr("rel") is { } rel ? rel[(rel.IndexOf(':', StringComparison.Ordinal) + 1)..] : null)
            is "self"
                or "canonical"
                or "alternate"
                or "permalink";

    // Sub-headlines and those for other devices bear a role.
    private static XElement? Main(IEnumerable<XElement>? headlines)
    {
        var all = headlines?.ToList() ?? [];
        return all.Find(headline =>
                headline.Attr("role") is null || headline.Attr("role")!.EndsWith(":main", StringComparison.OrdinalIgnoreCase)
            ) ?? all.FirstOrDefault();
    }

    private static (string?, Markup) Content(XElement item)
    {
        if (NewsMlText.Of(item) is { } several)
        {
            return several;
        }

        if (item.First("nitf") is { } nitf && NitfReader.OfNitf(nitf, new XmlContext()) is ({ } article, _))
        {
            return (article.Content, article.Markup);
        }

        var content = item.First("inlineXML") ?? item.First("DataContent");
        if (content is not null)
        {
            // NewsML 1 keeps HTML in a CDATA section.
            return content.HasElements
                ? ((content.First("body") ?? content).InnerMarkup(), Markup.Html)
                : (content.Value, HtmlText.MarkupOf(content.Value));
        }

        var inline = item.First("inlineData")?.Value;
        return (inline, inline is null ? Markup.Text : HtmlText.MarkupOf(inline));
    }
}
