using System.Runtime.CompilerServices;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Extensions.Options;

namespace Pipeline.Dumps;

/// <summary>XML whose articles are elements of certain names, each read alone.</summary>
internal abstract class XmlItemReader(IOptions<DumpLimits> limits) : SequentialReader(limits)
{
    protected abstract bool IsItem(string name);

    protected abstract (RawArticle?, Rejection?) Read(XElement item);

    protected override async IAsyncEnumerable<FoundEntry> FindAsync(
        IDumpSource source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var head = new byte[DumpHead.Size];
        var read = 0;
        await using (var peeked = await source.OpenAsync(0, cancellationToken).ConfigureAwait(false))
        {
            read = await peeked.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        }

        await using var stream = new CountingStream(await source.OpenAsync(0, cancellationToken).ConfigureAwait(false));
        using var xml = XmlDump.Open(stream, XmlDump.EncodingOf(head.AsSpan(0, read)));
        var skip = false;
        while (skip ? !xml.EOF : await Guarded(xml, stream, () => xml.ReadAsync()).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            skip = false;
            if (xml.Depth > Limits.XmlDepth)
            {
                throw new DumpRejectedException(TooDeep());
            }

            if (xml.NodeType != XmlNodeType.Element || !IsItem(xml.LocalName))
            {
                continue;
            }

            var offset = stream.Count;
            var item = await Guarded(xml, stream, () => XmlItem.ReadAsync(xml, Limits, cancellationToken)).ConfigureAwait(false);
            var (article, rejection) = item is null ? (null, TooLarge()) : Read(item);
            yield return new FoundEntry(Math.Max(0, offset - read), article, rejection);
            skip = true;
        }
    }

    private Rejection TooDeep() => DumpLimits.Passed(RejectionClass.TooDeep, "the XML nests deeper", nameof(DumpLimits.XmlDepth), Limits.XmlDepth);

    private static async Task<T> Guarded<T>(XmlReader xml, CountingStream stream, Func<Task<T>> read)
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (XmlException e)
        {
            throw new DumpRejectedException(new(
                RejectionClass.Malformed, $"is not XML at line {e.LineNumber}, column {e.LinePosition} (about byte {stream.Count}, within depth {xml.Depth}); what came before is read"));
        }
    }
}
