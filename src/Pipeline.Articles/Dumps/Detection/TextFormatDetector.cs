using System.Text;
using Pipeline.Dumps.Csv;
using Pipeline.Dumps.Encodings;

namespace Pipeline.Dumps.Detection;

/// <summary>Tells the formats that are text by how they begin.</summary>
internal static class TextFormatDetector
{
    public static string? Detect(DumpHead head)
    {
        var bytes = head.Bytes.Span;
        var text = (
            WideEncoding.Detect(bytes) is { } wide
                ? Encoding.GetEncoding(wide.CodePage).GetString(wide.Whole(bytes))
                : Encoding.Latin1.GetString(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes)
        ).TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\0');
        return text switch
        {
            ['<', ..] => Markup(text, head.Extension),
            ['{' or '[', ..] => JsonShape.Detect(Encoding.UTF8.GetBytes(text), head.Extension),
            _ when MailHead.Detect(text, head.Extension) is { } mail => mail,
            _ when BinaryRubbish.Find(bytes) < 0 && CsvDialect.Detect(text, head.Extension) is not null => DumpFormat.Csv,
            _ => null,
        };
    }

    private static string? Markup(string text, string extension)
    {
        var root = XmlRoot.NameOf(text).ToString();
        return root.ToLowerInvariant() switch
        {
            "rss" or "rdf" => DumpFormat.Rss,
            "feed" => DumpFormat.Atom,
            "newsmessage"
            or "newsitem"
            or "packageitem"
            or "conceptitem"
            or "knowledgeitem"
            or "planningitem"
            or "catalogitem"
            or "newsml" => DumpFormat.NewsMl,
            "nitf" => DumpFormat.Nitf,
            "html"
            or "head"
            or "body"
            or "meta"
            or "title"
            or "div"
            or "p"
            or "article"
            or "main"
            or "section"
            or "script"
            or "link"
            or "h1"
            or "h2"
            or "table"
            or "span"
            or "style"
            or "base"
            or "header"
            or "a"
            or "center"
            or "font"
            or "br" => DumpFormat.Html,
            _ when text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) => DumpFormat.Html,
            _ when IsXml(text, root, extension) => DumpFormat.Xml,
            _ => null,
        };
    }

    // Declared or named so, or an element to its end; of a page only a part of which was saved, elements are known.
    private static bool IsXml(string text, string root, string extension) => root.Length > 0
        && (text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase)
            || extension is ".xml" or ".sgml" or ".sgm"
            || text.AsSpan().TrimEnd(" \t\r\n\0").EndsWith($"{root}>", StringComparison.Ordinal));
}
