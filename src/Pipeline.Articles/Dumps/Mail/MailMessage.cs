using System.Text;
using System.Text.RegularExpressions;
using MimeKit;
using Pipeline.Dumps.Dates;
using Pipeline.Dumps.Encodings;
using Pipeline.Dumps.Entries;

namespace Pipeline.Dumps.Mail;

/// <summary>A mail message to an article: its HTML part, else its text.</summary>
internal static partial class MailMessage
{
    private const int Deepest = 32;

    private static readonly ParserOptions Options = new() { MaxMimeDepth = Deepest, CharsetEncoding = Encoding.UTF8 };

    /// <summary>As one article; of a digest, its only message.</summary>
    public static EntryContent Read(ReadOnlyMemory<byte> bytes, DumpLimits limits, CancellationToken cancellationToken) =>
        ReadAll(bytes, limits, cancellationToken) switch
        {
            [var one] => one,
            var all => new Problem(
                    RejectionClass.NotAnArticle,
                    $"the message is a digest of {all.Count} others, and in a mailbox; save it as a file of its own"),
        };

    /// <summary>A message, or those that a digest consists of, or the one that is forwarded without a word.</summary>
    public static IReadOnlyList<EntryContent> ReadAll(ReadOnlyMemory<byte> bytes, DumpLimits limits, CancellationToken cancellationToken)
    {
        if (WideEncoding.Detect(bytes.Span) is { } wide)
        {
            bytes = Encoding.UTF8.GetBytes(wide.GetString(wide.Whole(bytes.Span)).TrimStart('\uFEFF'));
        }

        // Gateways leave blank lines before the header, which would end it.
        bytes = bytes.TrimStart(" \t\r\n\0"u8);
        if (MailShape.RejectionOf(bytes.Span, limits) is { } refused)
        {
            return [refused];
        }

        _ = Charset.Find("windows-1252");
        try
        {
            using var stream = bytes.AsStream();
            using var message = MimeMessage.Load(Options, stream, cancellationToken);
            return [.. Contents(message, Deepest)];
        }
        catch (Exception e) when (e is FormatException or NotSupportedException or ArgumentException or IndexOutOfRangeException)
        {
            return [new Problem(RejectionClass.Malformed, "is not a mail message that can be parsed")];
        }
    }

    private static IEnumerable<EntryContent> Contents(MimeMessage message, int depth)
    {
        var isDigest = false;
        var held = new List<MimeMessage>();
        foreach (var entity in Entities(message.Body))
        {
            isDigest |= entity is Multipart && entity.ContentType.IsMimeType("multipart", "digest");
            if (entity is MessagePart { Message: { } inner })
            {
                held.Add(inner);
            }
        }

        var body = isDigest ? default : MailBody.Of(message);
        // What a report returns is a message that was not delivered.
        if (body.Text is null && body.Rejection is null && held.Count > 0 && depth > 0 && message.Body is not MultipartReport)
        {
            return held.SelectMany(inner => Contents(inner, depth - 1));
        }

        return [Content(message, body)];
    }

    private static EntryContent Content(MimeMessage message, (string? Text, Markup Markup, Problem? Rejection) body) =>
        body switch
        {
            { Rejection: { } rejection } => rejection,
            { Text: { } text } => new RawArticle
            {
                Content = text,
                Markup = body.Markup,
                Title = Subject(message),
                Url = message.Headers["Snapshot-Content-Location"] ?? HtmlPart(message)?.ContentLocation?.ToString(),
                Byline = PersonName.Natural(Sender(message)),
                Published = DumpDate.Read(message.Headers[HeaderId.Date], message.Headers["Content-Language"]),
                Language = message.Headers["Content-Language"],
            },
            _ when IsEncrypted(message) =>
                new Problem(RejectionClass.Encrypted, "the message is encrypted; save it decrypted"),
            _ => new Problem(RejectionClass.NoText, "the message has no text part"),
        };

    private static IEnumerable<MimeEntity> Entities(MimeEntity? entity) => entity switch
    {
        null => [],
        Multipart parts => parts.SelectMany(Entities).Prepend(parts),
        _ => [entity],
    };

    // RFC 8551, 3.3, and RFC 3156, 4. What is only signed is opaque too, but under a type of its own.
    private static bool IsEncrypted(MimeMessage message) =>
        message.Body?.ContentType is { } type
        && (
            type.IsMimeType("multipart", "encrypted")
            || ((type.IsMimeType("application", "pkcs7-mime") || type.IsMimeType("application", "x-pkcs7-mime"))
                && type.Parameters["smime-type"] is null or "enveloped-data" or "authEnveloped-data"));

    // Archives of lists write the address so that no program finds it, and the name in brackets behind it: post at x.example (Name).
    private static string? Sender(MimeMessage message) =>
        message.From.Mailboxes.FirstOrDefault()?.Name is { Length: > 0 } name ? name
        : BehindAddress().Match(message.Headers[HeaderId.From] ?? "") is { Success: true } match ? match.Groups["name"].Value.Trim()
        : null;

    private static string? Subject(MimeMessage message)
    {
        var header = message.Headers.FirstOrDefault(header => header.Id == HeaderId.Subject);
        var subject = header is null ? null : Utf7Words.Decode(header.RawValue) ?? header.Value;
        return string.IsNullOrWhiteSpace(subject) ? null : subject.Trim();
    }

    private static TextPart? HtmlPart(MimeMessage message) => message.BodyParts.OfType<TextPart>().FirstOrDefault(part => part.IsHtml);

    [GeneratedRegex(@"^[^\s()<>@]+\s+at\s+[^\s()<>]+\s+\((?<name>[^()]+)\)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BehindAddress();
}
