using System.Xml.Linq;
using Microsoft.Extensions.Options;
using Pipeline.Dumps.Entries;
using Pipeline.Dumps.Html;

namespace Pipeline.Dumps.Xml;

/// <summary>Atom 1.0 (RFC 4287) and 0.3: one article per <c>entry</c>.</summary>
internal sealed class AtomReader(IOptions<DumpLimits> limits) : XmlItemReader(limits)
{
    // Atom 1.0, then 0.3.
    private static readonly string[] Dates = ["published", "issued", "created", "updated", "modified"];

    public override string Format => DumpFormat.Atom;

    protected override Func<string, bool> ItemsOf(ReadOnlyMemory<byte> head, string dumpName) => name => name == "entry";

    protected override EntryContent Read(XElement item, XmlContext context)
    {
        var full = item.Child("content") is { } content && !string.IsNullOrWhiteSpace(content.Value) ? content : null;
        var element = full ?? item.Child("summary") ?? item.First("description");
        // Atom 0.3 says by mode what its successor says by type.
        var isXhtml = element?.Attr("type") is "xhtml" or "application/xhtml+xml" && element.HasElements;
        var text = isXhtml ? element!.InnerMarkup() : element?.Value;
        if (string.IsNullOrWhiteSpace(text))
        {
            return new Problem(RejectionClass.NoText, "the entry has neither content nor summary");
        }

        var links = item.Elements().Where(child => child.Name.LocalName == "link").ToList();
        var declared = item.Attr("lang");
        return new RawArticle
        {
            Content = text,
            Markup = isXhtml || element!.Attr("type") is "html" or "text/html" ? Markup.Html : HtmlText.MarkupOf(text),
            Title = item.Child("title").Title(),
            Url = item.Absolute((links.Find(link => link.Attr("rel") is null or "alternate") ?? links.FirstOrDefault()).Attr("href")),
            Byline = XmlByline.Bylines(
                    item.Elements()
                        .Where(child => child.Name.LocalName == "author")
                        .Select(author => author.Child("name"))
                        .OfType<XElement>()),
            Language = declared,
            Section = item.Child("category").Attr("term"),
            Published = context.FirstDate(item, Dates, declared),
            FeedItem = context.FeedItem(item, "id"),
            IsTeaser = full is null,
        };
    }
}
