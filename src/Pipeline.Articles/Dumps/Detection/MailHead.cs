using System.Text.RegularExpressions;

namespace Pipeline.Dumps.Detection;

/// <summary>Tells a mailbox, a mail message and a saved page by the header that they begin with.</summary>
internal static partial class MailHead
{
    private const int LongestFirstLine = 2000;

    private static readonly string[] OfMail =
    [
        "mime-version", "message-id", "received", "return-path", "to", "delivered-to", "content-type", "x-mozilla-status",
    ];

    /// <summary>What a header that says nothing of its sender has beside its type (RFC 2045, 3).</summary>
    private static readonly string[] OfMime = ["mime-version", "content-transfer-encoding", "content-disposition"];

    /// <summary>What only a message has that somebody sent; who saves a page sends it to nobody.</summary>
    private static readonly string[] OfSending =
    [
        "to", "cc", "bcc", "reply-to", "sender", "received", "message-id", "return-path", "delivered-to", "list-id",
    ];

    /// <returns>A name of <see cref="DumpFormat"/>; null when the text begins with no header.</returns>
    public static string? Detect(string text, string extension)
    {
        if (text.StartsWith("From ", StringComparison.Ordinal))
        {
            return IsHeader(Names(Block(text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..]))) ? DumpFormat.Mbox : null;
        }

        var block = Block(text);
        var names = Names(block);
        return !IsHeader(names) ? null : IsPage(block, names, extension) ? DumpFormat.Mhtml : DumpFormat.Eml;
    }

    private static bool IsHeader(HashSet<string> names) =>
        (names.Contains("from") && (names.Contains("subject") || names.Contains("date")) && names.Overlaps(OfMail))
        || (names.Contains("content-type") && names.Overlaps(OfMime));

    // A letter with pictures in its text is made of the same parts as a saved page.
    private static bool IsPage(string block, HashSet<string> names, string extension) =>
        names.Contains("snapshot-content-location")
        || (MultipartRelated().IsMatch(block)
            && (extension is ".mht" or ".mhtml" || SavedBy().IsMatch(block) || (extension != ".eml" && !names.Overlaps(OfSending))));

    private static HashSet<string> Names(string block) =>
        HeaderLine().Matches(block).Select(match => match.Groups[1].Value.ToLowerInvariant()).ToHashSet();

    private static string Block(string text)
    {
        var end = EmptyLine().Match(text);
        return HeaderLine().Match(text[..Math.Min(text.Length, LongestFirstLine)]) is { Success: true, Index: 0 }
            ? text[..(end.Success ? end.Index : text.Length)]
            : "";
    }

    [GeneratedRegex(@"^([A-Za-z][A-Za-z0-9\-]{1,60}):", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex HeaderLine();

    [GeneratedRegex(@"\r?\n\r?\n", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyLine();

    [GeneratedRegex(
        @"^content-type:\s*multipart/related",
        RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MultipartRelated();

    [GeneratedRegex(@"^from:\s*[""<]?\s*saved\s+by\b", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SavedBy();
}
