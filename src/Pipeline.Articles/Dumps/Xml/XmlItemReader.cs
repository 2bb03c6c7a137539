using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Extensions.Options;
using Pipeline.Dumps.Dates;
using Pipeline.Dumps.Entries;
using Pipeline.Dumps.Failures;

namespace Pipeline.Dumps.Xml;

/// <summary>XML whose articles are elements of certain names, each read alone.</summary>
internal abstract class XmlItemReader(IOptions<DumpLimits> limits) : SequentialReader(limits)
{
    /// <param name="head">The document's beginning.</param>
    /// <param name="dumpName">Of the dump that it came in, or of a file in that.</param>
    /// <returns>Whether an element of that name, without its prefix, is an article.</returns>
    protected abstract Func<string, bool> ItemsOf(ReadOnlyMemory<byte> head, string dumpName);

    /// <param name="item">The article's element.</param>
    /// <param name="context">What the document says above it.</param>
    protected abstract EntryContent Read(XElement item, XmlContext context);

    protected override async IAsyncEnumerable<FoundEntry> FindAsync(
        IDumpSource source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var head = new byte[DumpHead.Size];
        var read = 0;
        await using (var peeked = await source.OpenAsync(0, cancellationToken))
        {
            read = await peeked.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        }

        await using var stream = new CountingStream(await source.OpenAsync(0, cancellationToken));
        using var xml = XmlDump.Open(stream, XmlDump.EncodingOf(head.AsSpan(0, read)), Limits);
        var isItem = ItemsOf(head.AsMemory(0, read), source.Name);
        var context = new XmlContext { DumpName = source.Name, MonthFirst = DayOrder.Of(Encoding.Latin1.GetString(head, 0, read)) };
        var root = default(Uri);
        var skip = false;
        while (skip ? !xml.EOF : await Guarded(xml, stream, () => xml.ReadAsync()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            skip = false;
            if (xml.Depth > Limits.XmlDepth)
            {
                throw new DumpRejectedException(TooDeep());
            }

            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (!isItem(xml.LocalName))
            {
                root = Resolved(root, xml.GetAttribute("xml:base"));
                if (xml is { IsEmptyElement: false, AttributeCount: 0 } && XmlContext.Reads(xml.LocalName, xml.Depth))
                {
                    var name = xml.LocalName;
                    await Guarded(xml, stream, () => xml.ReadAsync());
                    context = xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA ? context.With(name, xml.Value.Trim()) : context;
                    skip = xml.NodeType == XmlNodeType.Element;
                }

                continue;
            }

            var offset = stream.Count;
            var own = xml.XmlLang.Length > 0 ? context with { Language = xml.XmlLang } : context;
            var (item, refused) = await Guarded(xml, stream, () => XmlItem.ReadAsync(xml, Limits, cancellationToken));
            if (item is not null && Resolved(root, item.Attr(XmlItem.Base)) is { } whole)
            {
                item.SetAttributeValue(XmlItem.Base, whole.AbsoluteUri);
            }

            var (article, rejection) = item is null ? refused! : ReaderFailure.Caught(() => Read(item, own));
            yield return new FoundEntry(Math.Max(0, offset - read), article, rejection);
            skip = true;
        }
    }

    // XML Base, RFC 3986: relative to the one around it.
    private static Uri? Resolved(Uri? outer, string? own) =>
        own is null ? outer
        : outer is null ? (Uri.TryCreate(own, UriKind.Absolute, out var absolute) ? absolute : null)
        : Uri.TryCreate(outer, own, out var resolved) ? resolved : outer;

    private Problem TooDeep() =>
        DumpLimits.Passed(RejectionClass.TooDeep, "the XML nests deeper", nameof(DumpLimits.XmlDepth), Limits.XmlDepth);

    private static async Task<T> Guarded<T>(XmlReader xml, CountingStream stream, Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (XmlException e)
        {
            throw new DumpRejectedException(
                new(
                    RejectionClass.Malformed,
                    $"is not XML at line {e.LineNumber}, column {e.LinePosition} (about byte {stream.Count}, within depth {xml.Depth}); what came before is read"
                ));
        }
    }
}
