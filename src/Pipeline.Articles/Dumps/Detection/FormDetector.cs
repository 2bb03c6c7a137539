using Pipeline.Dumps.Archives;
using Pipeline.Dumps.Text;

namespace Pipeline.Dumps.Detection;

/// <summary>Tells the form: what the bytes show first, then the extension, then the declared type.</summary>
internal static class FormDetector
{
    /// <returns>A name of <see cref="DumpForm"/>, or null.</returns>
    public static string? Detect(DumpHead head) =>
        ByContainer(head) ?? TextFormDetector.Detect(head) ?? (BinaryRubbish.Find(head.Bytes.Span) < 0 ? ByName(head) : null);

    // Without any hint, what reads as text is text.
    private static string ByName(DumpHead head) => ByExtension(head.Name) ?? ByContentType(head.ContentType) ?? DumpForm.Text;

    private static string? ByContainer(DumpHead head)
    {
        var bytes = head.Bytes.Span;
        return bytes switch
        {
            [0x1F, 0x8B, 8, ..] => GzipMembers.HoldRecords(head.Bytes) ? DumpForm.WarcGzip : DumpForm.Gzip,
            [0x28, 0xB5, 0x2F, 0xFD, ..] or [>= 0x50 and <= 0x5F, 0x2A, 0x4D, 0x18, ..] => DumpForm.Zstd,
            _ when IsPdf(bytes) => DumpForm.Pdf,
            [(byte)'P', (byte)'K', 3, 4, ..] when BinarySignature.IsDocx(bytes) => DumpForm.Docx,
            [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => DumpForm.Zip,
            _ when bytes.Length > 262 && bytes.Slice(257, 5).SequenceEqual("ustar"u8) => DumpForm.Tar,
            _ when bytes.StartsWith("WARC/"u8) => DumpForm.Warc,
            _ when Iptc7901Reader.Begins(bytes) => DumpForm.Iptc7901,
            _ => null,
        };
    }

    // ISO 32000-1, 7.5.2 wants it first; Annex H of earlier editions allows it within the first kilobyte, behind what mailers leave.
    private static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes.StartsWith("%PDF-"u8) || bytes.TrimStart("\0\t\r\n "u8).StartsWith("%PDF-"u8);

    private static string? ByExtension(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".txt" or ".text" or ".md" or ".markdown" => DumpForm.Text,
        ".html" or ".htm" or ".xhtml" => DumpForm.Html,
        ".mht" or ".mhtml" => DumpForm.Mhtml,
        ".ndjson" or ".jsonl" => DumpForm.Ndjson,
        ".json" => DumpForm.Json,
        ".rss" => DumpForm.Rss,
        ".atom" => DumpForm.Atom,
        ".csv" or ".tsv" => DumpForm.Csv,
        ".eml" => DumpForm.Eml,
        ".mbox" => DumpForm.Mbox,
        _ => null,
    };

    private static string? ByContentType(string? contentType) => contentType?.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        "text/plain" or "text/markdown" => DumpForm.Text,
        "text/html" or "application/xhtml+xml" => DumpForm.Html,
        "application/x-ndjson" or "application/jsonl" => DumpForm.Ndjson,
        "application/json" => DumpForm.Json,
        "text/csv" or "text/tab-separated-values" => DumpForm.Csv,
        "message/rfc822" => DumpForm.Eml,
        "application/mbox" => DumpForm.Mbox,
        _ => null,
    };
}
