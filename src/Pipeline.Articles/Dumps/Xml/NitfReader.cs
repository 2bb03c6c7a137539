using System.Xml.Linq;
using Microsoft.Extensions.Options;

namespace Pipeline.Dumps;

/// <summary>NITF: one article a document.</summary>
internal sealed class NitfReader(IOptions<DumpLimits> limits) : XmlItemReader(limits)
{
    public override string Form => DumpForm.Nitf;

    protected override Func<string, bool> ItemsOf(ReadOnlyMemory<byte> head) => name => name == "nitf";

    protected override (RawArticle?, Rejection?) Read(XElement item, string? language, bool? monthFirst) => OfNitf(item);

    // The writer's title follows the name: what stands without a space in the markup is parted here.
    private static string? Byline(XElement? byline)
    {
        if (byline?.First("byttl") is { } title && title.Line() is { } office)
        {
            var copy = new XElement(byline);
            copy.All(title.Name.LocalName).ToList().ForEach(element => element.Remove());
            return copy.Line() is { } name ? $"{name.TrimEnd(',', ' ')}, {office}" : office;
        }

        return byline.Line();
    }

    internal static (RawArticle?, Rejection?) OfNitf(XElement nitf)
    {
        var blocks = nitf.All("body.content").FirstOrDefault()
            // The New York Times keeps the whole article and its lead as two blocks of one body.
            is { } body ? body.Elements().FirstOrDefault(block => block.Attr("class") == "full_text") ?? body : null;
        var markup = blocks?.InnerMarkup();
        if (string.IsNullOrWhiteSpace(markup))
        {
            return (null, new(RejectionClass.NoText, "the nitf has no body.content"));
        }

        var headline = nitf.First("hedline");
        return (new RawArticle
        {
            Content = markup,
            Markup = Markup.Html,
            Title = (headline?.First("hl1") ?? headline).Title() ?? nitf.First("title").Title(),
            Url = nitf.First("pubdata").Attr("ex-ref"),
            Byline = Byline(nitf.First("byline")),
            Language = nitf.Attr("lang") ?? nitf.First("body").Attr("lang"),
            Section = nitf.First("pubdata").Attr("position.section"),
            PublishedAt = DumpDate.Parse(nitf.First("date.issue").Attr("norm") ?? nitf.First("story.date").Attr("norm") ?? nitf.First("pubdata").Attr("date.publication")),
        }, null);
    }
}
