using System.Xml;
using System.Xml.Linq;

namespace Pipeline.Dumps.Xml;

/// <summary>One element of a large document, in memory, within the limits of size, depth and attributes.</summary>
internal static class XmlItem
{
    /// <summary>The attribute that holds an item's base URL (XML Base), once it is read.</summary>
    public const string Base = "base";

    /// <summary>What an element takes in memory beside its text, in characters.</summary>
    private const int ElementSize = 96;

    private const int AttributeSize = 32;

    /// <summary>Reads the element the reader stands on and moves behind it.</summary>
    /// <returns>The element, or why it is rejected.</returns>
    public static async Task<(XElement?, Problem?)> ReadAsync(XmlReader xml, DumpLimits limits, CancellationToken cancellationToken)
    {
        var floor = xml.Depth;
        var size = 0L;
        var refused = RejectionOf(xml, limits);
        var root = Open(xml, limits, ref size);
        var current = root;
        if (xml.IsEmptyElement)
        {
            await xml.ReadAsync();
            return refused is null ? (root, null) : (null, refused);
        }

        while (await xml.ReadAsync())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (xml.Depth > limits.XmlDepth)
            {
                throw new DumpRejectedException(
                    DumpLimits.Passed(RejectionClass.TooDeep, "the XML nests deeper", nameof(DumpLimits.XmlDepth), limits.XmlDepth));
            }

            refused ??= size > limits.EntryBytes ? TooLarge(limits) : RejectionOf(xml, limits);
            if (xml.NodeType == XmlNodeType.EndElement && xml.Depth == floor)
            {
                await xml.ReadAsync();
                return refused is null ? (root, null) : (null, refused);
            }

            // What is refused is read to its end, and kept no longer.
            if (refused is not null)
            {
                continue;
            }

            switch (xml.NodeType)
            {
                case XmlNodeType.EndElement:
                    current = current.Parent ?? root;
                    break;
                case XmlNodeType.Element:
                    var child = Open(xml, limits, ref size);
                    current.Add(child);
                    current = xml.IsEmptyElement ? current : child;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    var text = await xml.GetValueAsync();
                    size += text.Length;
                    current.Add(new XText(text));
                    break;
            }
        }

        return refused is null ? (root, null) : (null, refused);
    }

    private static Problem? RejectionOf(XmlReader xml, DumpLimits limits) =>
        xml.AttributeCount > limits.XmlAttributes
            ? DumpLimits.Passed(
                RejectionClass.EntryTooLarge,
                "an XML element has more attributes",
                nameof(DumpLimits.XmlAttributes),
                limits.XmlAttributes)
            : null;

    private static Problem TooLarge(DumpLimits limits) =>
        limits.EntryTooLarge("one entry has more bytes");

    private static XElement Open(XmlReader xml, DumpLimits limits, ref long size)
    {
        var element = new XElement(XName.Get(XmlConvert.EncodeLocalName(xml.LocalName), xml.NamespaceURI));
        size += ElementSize + xml.LocalName.Length;
        if (xml.AttributeCount <= limits.XmlAttributes && xml.MoveToFirstAttribute())
        {
            var names = new HashSet<string>();
            do
            {
                size += AttributeSize + xml.LocalName.Length + xml.Value.Length;
                var name = XmlConvert.EncodeLocalName(xml.LocalName);

                // Names without their namespace are enough here; the first of a name wins.
                if (xml.Prefix != "xmlns" && xml.LocalName != "xmlns" && names.Add(name))
                {
                    element.Add(new XAttribute(name, xml.Value));
                }
            }
            while (xml.MoveToNextAttribute());
            xml.MoveToElement();
        }

        return element;
    }
}
