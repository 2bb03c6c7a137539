using System.Xml.Linq;
using Microsoft.Extensions.Options;
using Pipeline.Dumps.Dates;
using Pipeline.Dumps.Entries;
using Pipeline.Dumps.Wire;

namespace Pipeline.Dumps.Xml;

/// <summary>NITF (IPTC News Industry Text Format 3.x): one article a document.</summary>
internal sealed class NitfReader(IOptions<DumpLimits> limits) : XmlItemReader(limits)
{
    public override string Format => DumpFormat.Nitf;

    protected override Func<string, bool> ItemsOf(ReadOnlyMemory<byte> head, string dumpName) => name => name == "nitf";

    protected override EntryContent Read(XElement item, XmlContext context) =>
        OfNitf(item, context);

    internal static EntryContent OfNitf(XElement nitf, XmlContext context)
    {
        // A note to editors has a body of its own.
        var blocks = nitf.All("body.content").FirstOrDefault(content => !content.Ancestors().Any(outer => outer.Name.LocalName is "note"))
            // The New York Times keeps the whole article and its lead as two blocks of one body.
            is { } body ? body.Elements().FirstOrDefault(block => block.Attr("class") == "full_text") ?? body : null;
        var markup = blocks?.InnerMarkup();
        var wire = NitfItem.Of(nitf);
        if (string.IsNullOrWhiteSpace(markup) && wire.Status is WireStatus.Usable)
        {
            return new Problem(RejectionClass.NoText, "the nitf has no body.content");
        }

        var headline = nitf.First("hedline");
        var declared = nitf.Attr("lang") ?? nitf.First("body").Attr("lang");
        return new RawArticle
        {
            Content = markup ?? "",
            Markup = Markup.Html,
            Wire = wire,
            Title = (headline?.First("hl1") ?? headline).Title() ?? nitf.First("title").Title(),
            Url = nitf.First("pubdata").Attr("ex-ref"),
            Byline = nitf.First("byline").Signature(),
            Language = declared,
            Section = nitf.First("pubdata").Attr("position.section"),
            Published = DumpDate.Read(
                    nitf.First("date.issue").Attr("norm")
                        ?? nitf.First("story.date").Attr("norm")
                        ?? nitf.First("pubdata").Attr("date.publication"),
                    declared ?? context.Language,
                    context.MonthFirst),
        };
    }
}
