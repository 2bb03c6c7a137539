using System.Xml.Linq;
using Microsoft.Extensions.Options;
using Pipeline.Dumps.Entries;
using Pipeline.Dumps.Html;

namespace Pipeline.Dumps.Xml;

/// <summary>RSS 0.9 to 2.0 (RSS Advisory Board) and RSS 1.0 (RDF): one article an item.</summary>
internal sealed class RssReader(IOptions<DumpLimits> limits) : XmlItemReader(limits)
{
    // RSS 2.0, Dublin Core and its terms.
    private static readonly string[] Dates = ["pubDate", "date", "published", "issued", "created", "available"];

    public override string Format => DumpFormat.Rss;

    protected override Func<string, bool> ItemsOf(ReadOnlyMemory<byte> head, string dumpName) => name => name == "item";

    protected override EntryContent Read(XElement item, XmlContext context)
    {
        var full = item.Child("encoded") ?? item.Child("fulltext") ?? item.Child("body");
        var content = full?.Value is { } value && !string.IsNullOrWhiteSpace(value) ? value : item.Child("description")?.Value;
        if (string.IsNullOrWhiteSpace(content))
        {
            return new Problem(RejectionClass.NoText, "the item has neither content:encoded nor description");
        }

        var declared = item.Child("language").Line();
        return TruncatedText.WithoutMark(
                new RawArticle
                {
                    Content = content,
                    Markup = HtmlText.MarkupOf(content),
                    Title = item.Child("title").Title(),
                    Url =
                        item.Absolute(item.Child("link").Line())
                        ?? (item.Child("guid") is { } guid && guid.Attr("isPermaLink") != "false" ? guid.Line() : null),
                    Byline =
                        Creators([.. item.Elements().Where(child => child.Name.LocalName == "creator")])
                        ?? Named(item.Child("author").Line()),
                    Language = declared,
                    Section = item.Child("category").Line(),
                    Published = context.FirstDate(item, Dates, declared),
                    FeedItem = context.FeedItem(item, "guid"),
                    IsTeaser = string.IsNullOrWhiteSpace(full?.Value),
                });
    }

    // Dublin Core: one name each, which may begin with the surname.
    private static string? Creators(IReadOnlyList<XElement> creators)
    {
        var names = creators.Select(creator => PersonName.Natural(creator.Line())).ToList();
        return creators.Count > 0 && names.Zip(creators).All(pair => pair.First is not null && pair.First != pair.Second.Line())
            ? string.Join(", ", names)
            : XmlByline.Bylines(creators);
    }

    // RSS 2.0: an address, and the name in brackets behind it.
    private static string? Named(string? author) =>
        author is [.., ')']
        && author.IndexOf('(', StringComparison.Ordinal) is > 0 and var name
        && author.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
        && at < name
            ? author[(name + 1)..^1].Trim()
            : author;
}
