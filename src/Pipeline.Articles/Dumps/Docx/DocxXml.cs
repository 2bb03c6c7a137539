using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Pipeline.Dumps.Docx;

/// <summary>The XML of a DOCX's parts, as a stream: as a tree it would take a hundred times its size.</summary>
internal static class DocxXml
{
    public static XmlReader Open(OpenXmlPart part, DumpLimits limits) =>
        XmlReader.Create(
            part.GetStream(FileMode.Open, FileAccess.Read),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                CloseInput = true,
                MaxCharactersInDocument = limits.EntryBytes,
            });

    /// <summary>An attribute of the element's own namespace, or of none.</summary>
    public static string? Value(XmlReader xml, string name) => xml.GetAttribute(name, xml.NamespaceURI) ?? xml.GetAttribute(name);

    /// <summary>Whether an element that switches something on does so (ECMA-376, 17.17.4).</summary>
    public static bool IsOn(XmlReader xml) => Value(xml, "val") is null or "1" or "true" or "on";
}
