using System.Xml.Linq;
using Microsoft.Extensions.Options;

namespace Pipeline.Dumps;

/// <summary>Atom: one article an entry.</summary>
internal sealed class AtomReader(IOptions<DumpLimits> limits) : XmlItemReader(limits)
{
    public override string Form => DumpForm.Atom;

    protected override bool IsItem(string name) => name == "entry";

    protected override (RawArticle?, Rejection?) Read(XElement item)
    {
        var full = item.Child("content") is { } content && !string.IsNullOrWhiteSpace(content.Value) ? content : null;
        var element = full ?? item.Child("summary") ?? item.First("description");
        var isXhtml = element?.Attr("type") is "xhtml" or "application/xhtml+xml";
        var text = isXhtml ? element!.InnerMarkup() : element?.Value;
        if (string.IsNullOrWhiteSpace(text))
        {
            return (null, new(RejectionClass.NoText, "the entry has neither content nor summary"));
        }

        var links = item.Elements().Where(child => child.Name.LocalName == "link").ToList();
        return (new RawArticle
        {
            Content = text,
            Markup = isXhtml || element!.Attr("type") is "html" or "text/html" ? Markup.Html : HtmlText.MarkupOf(text),
            Title = item.Child("title").Title(),
            Url = (links.Find(link => link.Attr("rel") is null or "alternate") ?? links.FirstOrDefault()).Attr("href"),
            Byline = item.Child("author")?.Child("name").Line(),
            Language = item.Attr("lang"),
            Section = item.Child("category").Attr("term"),
            PublishedAt = DumpDate.Parse(item.Child("published").Line() ?? item.Child("updated").Line()),
            IsTeaser = full is null,
        }, null);
    }
}
