using System.Text;
using System.Text.RegularExpressions;
using Pipeline.Dumps.Csv;
using Pipeline.Dumps.Encodings;

namespace Pipeline.Dumps.Detection;

/// <summary>Tells the formats that are text by how they begin.</summary>
internal static partial class TextFormatDetector
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
            _ when text.StartsWith("From ", StringComparison.Ordinal)
                    && MailHeaders(text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..]) => DumpFormat.Mbox,
            _ when MailHeaders(text) => MultipartRelated().IsMatch(HeaderBlock(text)) ? DumpFormat.Mhtml : DumpFormat.Eml,
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

    private static bool MailHeaders(string text)
    {
        var names = HeaderLine().Matches(HeaderBlock(text)).Select(match => match.Groups[1].Value.ToLowerInvariant()).ToHashSet();
        return names.Contains("from")
            && (names.Contains("subject") || names.Contains("date"))
            && names.Overlaps([
                "mime-version", "message-id", "received", "return-path", "to", "delivered-to", "content-type", "x-mozilla-status",
            ]);
    }

    private static string HeaderBlock(string text)
    {
        var end = EmptyLine().Match(text);
        return HeaderLine().IsMatch(text[..Math.Min(text.Length, 2000)]) && HeaderLine().Match(text).Index == 0
            ? text[..(end.Success ? end.Index : text.Length)]
            : "";
    }

    [GeneratedRegex(@"^([A-Za-z][A-Za-z0-9\-]{1,60}):", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex HeaderLine();

    [GeneratedRegex(@"\r?\n\r?\n", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyLine();

    [GeneratedRegex(
        @"^content-type:\s*multipart/related|^snapshot-content-location:",
        RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MultipartRelated();
}
