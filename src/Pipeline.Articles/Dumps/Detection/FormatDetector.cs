using Pipeline.Dumps.Archives;
using Pipeline.Dumps.Text;

namespace Pipeline.Dumps.Detection;

/// <summary>Tells the format: what the bytes show first, then the extension, then the declared type.</summary>
internal static class FormatDetector
{
    /// <returns>A name of <see cref="DumpFormat"/>, or null.</returns>
    public static string? Detect(DumpHead head) =>
        ByContainer(head) ?? TextFormatDetector.Detect(head) ?? (BinaryRubbish.Find(head.Bytes.Span) < 0 ? ByName(head) : null);

    // Without any hint, what reads as text is text.
    private static string ByName(DumpHead head) => ByExtension(head.Name) ?? ByContentType(head.ContentType) ?? DumpFormat.Text;

    private static string? ByContainer(DumpHead head)
    {
        var bytes = head.Bytes.Span;
        return bytes switch
        {
            [0x1F, 0x8B, 8, ..] => GzipMembers.HoldRecords(head.Bytes) ? DumpFormat.WarcGzip : DumpFormat.Gzip,
            [0x28, 0xB5, 0x2F, 0xFD, ..] or [>= 0x50 and <= 0x5F, 0x2A, 0x4D, 0x18, ..] => DumpFormat.Zstd,
            _ when IsPdf(bytes) => DumpFormat.Pdf,
            [(byte)'P', (byte)'K', 3, 4, ..] when BinarySignature.IsDocx(bytes) => DumpFormat.Docx,
            [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => DumpFormat.Zip,
            _ when bytes.Length > 262 && bytes.Slice(257, 5).SequenceEqual("ustar"u8) => DumpFormat.Tar,
            _ when bytes.StartsWith("WARC/"u8) => DumpFormat.Warc,
            _ when Iptc7901Reader.Begins(bytes) => DumpFormat.Iptc7901,
            _ => null,
        };
    }

    // ISO 32000-1, 7.5.2 wants it first; Annex H of earlier editions allows it within the first kilobyte, behind what mailers leave.
    private static bool IsPdf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) || bytes.TrimStart("\0\t\r\n \uFEFF"u8).StartsWith("%PDF-"u8);

    private static string? ByExtension(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".txt" or ".text" or ".md" or ".markdown" => DumpFormat.Text,
        ".html" or ".htm" or ".xhtml" => DumpFormat.Html,
        ".mht" or ".mhtml" => DumpFormat.Mhtml,
        ".ndjson" or ".jsonl" => DumpFormat.Ndjson,
        ".json" => DumpFormat.Json,
        ".rss" => DumpFormat.Rss,
        ".atom" => DumpFormat.Atom,
        ".csv" or ".tsv" => DumpFormat.Csv,
        ".eml" => DumpFormat.Eml,
        ".mbox" => DumpFormat.Mbox,
        _ => null,
    };

    private static string? ByContentType(string? contentType) => contentType?.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        "text/plain" or "text/markdown" => DumpFormat.Text,
        "text/html" or "application/xhtml+xml" => DumpFormat.Html,
        "application/x-ndjson" or "application/jsonl" => DumpFormat.Ndjson,
        "application/json" => DumpFormat.Json,
        "text/csv" or "text/tab-separated-values" => DumpFormat.Csv,
        "message/rfc822" => DumpFormat.Eml,
        "application/mbox" => DumpFormat.Mbox,
        _ => null,
    };
}
