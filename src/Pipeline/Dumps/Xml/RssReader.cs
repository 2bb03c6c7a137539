using System.Xml.Linq;
using Microsoft.Extensions.Options;

namespace Pipeline.Dumps;

/// <summary>RSS 0.9 to 2.0, and RDF: one article an item.</summary>
internal sealed class RssReader(IOptions<DumpLimits> limits) : XmlItemReader(limits)
{
    public override string Form => DumpForm.Rss;

    protected override bool IsItem(string name) => name == "item";

    protected override (RawArticle?, Rejection?) Read(XElement item)
    {
        var full = item.Child("encoded") ?? item.Child("fulltext") ?? item.Child("body");
        var content = full?.Value is { } value && !string.IsNullOrWhiteSpace(value) ? value : item.Child("description")?.Value;
        if (string.IsNullOrWhiteSpace(content))
        {
            return (null, new(RejectionClass.NoText, "the item has neither content:encoded nor description"));
        }

        return (new RawArticle
        {
            Content = content,
            Markup = HtmlText.MarkupOf(content),
            Title = item.Child("title").Title(),
            Url = item.Child("link").Line() ?? (item.Child("guid") is { } guid && guid.Attr("isPermaLink") != "false" ? guid.Line() : null),
            Byline = item.Child("creator").Line() ?? item.Child("author").Line(),
            Language = item.Child("language").Line(),
            Section = item.Child("category").Line(),
            PublishedAt = DumpDate.Parse(item.Child("pubDate").Line() ?? item.Child("date").Line() ?? item.Child("published").Line()),
            IsTeaser = string.IsNullOrWhiteSpace(full?.Value),
        }, null);
    }
}
