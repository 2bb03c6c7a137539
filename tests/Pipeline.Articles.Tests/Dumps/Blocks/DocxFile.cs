using System.IO.Compression;
using System.Text;

namespace Pipeline.Tests.Dumps.Blocks;

/// <summary>Makes DOCX files of the XML of their body.</summary>
internal static class DocxFile
{
    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Of(string body, string properties = "", string styles = "", string types = "", string prolog = "") =>
        Zip(
            ("word/document.xml", $"{prolog}<w:document {Word}><w:body>{body}</w:body></w:document>"),
            (
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
                    + "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>"
                    + $"<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>{types}</Types>"
            ),
            (
                "_rels/.rels",
                Relations(("officeDocument", "word/document.xml"))
                    .Replace(
                        "</R",
                        "<Relationship Id=\"c\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></R",
                        StringComparison.Ordinal)),
            ("word/_rels/document.xml.rels", Relations(("styles", "styles.xml"))),
            ("word/styles.xml", $"<w:styles {Word}>{styles}</w:styles>"),
            (
                "docProps/core.xml",
                "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                    + $" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">{properties}</cp:coreProperties>"
            ));

    /// <summary>A document that holds a page whole in place of paragraphs.</summary>
    public static byte[] OfChunk(string file, string type, string content) =>
        Zip(
            (
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
                    + $"<Override PartName=\"/word/{file}\" ContentType=\"{type}\"/></Types>"
            ),
            ("_rels/.rels", Relations(("officeDocument", "word/document.xml"))),
            (
                "word/document.xml",
                $"<w:document {Word} xmlns:r=\"{Office}\"><w:body><w:altChunk r:id=\"aFChunk\"/></w:body></w:document>"
            ),
            ("word/_rels/document.xml.rels", Relations(("aFChunk", file))),
            ($"word/{file}", content));

    public static string Paragraph(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{Run(text)}</w:p>";

    public static string Run(string text, string properties = "") =>
        $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    private static string Relations(params (string Type, string Target)[] relations) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(
            relations.Select(relation =>
                $"<Relationship Id=\"{relation.Type}\" Type=\"{Office}/{relation.Type}\" Target=\"{relation.Target}\"/>"))
        + "</Relationships>";

    public static byte[] Zip(params (string Name, string Content)[] files) =>
        Zip([.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Content)))]);

    public static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
