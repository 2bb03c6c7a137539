using System.Xml;
using System.Xml.Linq;

namespace Pipeline.Dumps;

/// <summary>One element of a large document, in memory, within the limits of size and depth.</summary>
internal static class XmlItem
{
    /// <summary>Reads the element the reader stands on and moves behind it; null when it is larger than an entry may be.</summary>
    public static async Task<XElement?> ReadAsync(XmlReader xml, DumpLimits limits, CancellationToken cancellationToken)
    {
        var root = Open(xml);
        var current = root;
        var floor = xml.Depth;
        var size = 0L;
        if (xml.IsEmptyElement)
        {
            await xml.ReadAsync().ConfigureAwait(false);
            return root;
        }

        while (await xml.ReadAsync().ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (xml.Depth > limits.XmlDepth)
            {
                throw new DumpRejectedException(DumpLimits.Passed(RejectionClass.TooDeep, "the XML nests deeper", nameof(DumpLimits.XmlDepth), limits.XmlDepth));
            }

            switch (xml.NodeType)
            {
                case XmlNodeType.EndElement when xml.Depth == floor:
                    await xml.ReadAsync().ConfigureAwait(false);
                    return size * sizeof(char) > limits.EntryBytes * 2L ? null : root;
                case XmlNodeType.EndElement:
                    current = current.Parent ?? root;
                    break;
                case XmlNodeType.Element:
                    size += 32 + xml.LocalName.Length;
                    var child = Open(xml);
                    current.Add(child);
                    current = xml.IsEmptyElement ? current : child;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    var text = await xml.GetValueAsync().ConfigureAwait(false);
                    size += text.Length;
                    if (size * sizeof(char) <= limits.EntryBytes * 2L)
                    {
                        current.Add(new XText(text));
                    }

                    break;
            }
        }

        return root;
    }

    private static XElement Open(XmlReader xml)
    {
        var element = new XElement(XName.Get(XmlConvert.EncodeLocalName(xml.LocalName), xml.NamespaceURI));
        if (xml.MoveToFirstAttribute())
        {
            do
            {
                // Names without their namespace are enough here; the first of a name wins.
                if (xml.Prefix != "xmlns" && xml.LocalName != "xmlns" && element.Attribute(XmlConvert.EncodeLocalName(xml.LocalName)) is null)
                {
                    element.Add(new XAttribute(XmlConvert.EncodeLocalName(xml.LocalName), xml.Value));
                }
            }
            while (xml.MoveToNextAttribute());
            xml.MoveToElement();
        }

        return element;
    }
}
