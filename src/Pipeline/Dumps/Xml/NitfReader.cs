using System.Xml.Linq;
using Microsoft.Extensions.Options;

namespace Pipeline.Dumps;

/// <summary>NITF: one article a document.</summary>
internal sealed class NitfReader(IOptions<DumpLimits> limits) : XmlItemReader(limits)
{
    public override string Form => DumpForm.Nitf;

    protected override bool IsItem(string name) => name == "nitf";

    protected override (RawArticle?, Rejection?) Read(XElement item) => OfNitf(item);

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
            Byline = nitf.First("byline").Line(),
            Language = nitf.Attr("lang") ?? nitf.First("body").Attr("lang"),
            Section = nitf.First("pubdata").Attr("position.section"),
            PublishedAt = DumpDate.Parse(nitf.First("date.issue").Attr("norm") ?? nitf.First("story.date").Attr("norm") ?? nitf.First("pubdata").Attr("date.publication")),
        }, null);
    }
}
