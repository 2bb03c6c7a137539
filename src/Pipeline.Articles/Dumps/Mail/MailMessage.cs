using MimeKit;
using Pipeline.Dumps.Dates;
using Pipeline.Dumps.Encodings;
using Pipeline.Dumps.Entries;

namespace Pipeline.Dumps.Mail;

/// <summary>A mail message to an article: its HTML part, else its text.</summary>
internal static class MailMessage
{
    private static readonly ParserOptions Options = new() { MaxMimeDepth = 32, CharsetEncoding = System.Text.Encoding.UTF8 };

    public static EntryContent Read(ReadOnlyMemory<byte> bytes, DumpLimits limits, CancellationToken cancellationToken)
    {
        // Gateways leave blank lines before the header, which would end it.
        bytes = bytes.TrimStart(" \t\r\n\0"u8);
        if (MailShape.Refusal(bytes.Span, limits) is { } refused)
        {
            return refused;
        }

        _ = Charset.Find("windows-1252");
        try
        {
            using var stream = bytes.AsStream();
            using var message = MimeMessage.Load(Options, stream, cancellationToken);
            var html = message.HtmlBody ?? HtmlPart(message)?.Text;
            var isHtml = !string.IsNullOrWhiteSpace(html);
            var content = isHtml ? html : message.TextBody;
            if (string.IsNullOrWhiteSpace(content))
            {
                return new Rejection(RejectionClass.NoText, "the message has no text part");
            }

            var (decoded, undecodable) = Undeclared(message, isHtml);
            if (undecodable is not null)
            {
                return undecodable;
            }

            content = decoded ?? content;
            return new RawArticle
            {
                Content = content,
                Markup = isHtml ? Markup.Html : Markup.Text,
                Title = Subject(message),
                Url = message.Headers["Snapshot-Content-Location"] ?? HtmlPart(message)?.ContentLocation?.ToString(),
                Byline = message.From.Mailboxes.FirstOrDefault()?.Name is { Length: > 0 } name ? name : null,
                Published = DumpDate.Read(message.Headers[HeaderId.Date], message.Headers["Content-Language"]),
                Language = message.Headers["Content-Language"],
            };
        }
        catch (Exception e) when (e is FormatException or NotSupportedException or ArgumentException or IndexOutOfRangeException)
        {
            return new Rejection(RejectionClass.Malformed, "is not a mail message that can be parsed");
        }
    }

    // A part that names no charset is read as any undeclared file is; nothing where it names one.
    private static (string?, Rejection?) Undeclared(MimeMessage message, bool isHtml)
    {
        var part = message.BodyParts.OfType<TextPart>().FirstOrDefault(part => !part.IsAttachment && part.IsHtml == isHtml);
        if (part?.Content is not { } body || part.ContentType.Charset is not null)
        {
            return (null, null);
        }

        using var bytes = new MemoryStream();
        body.DecodeTo(bytes);
        var span = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        return TextDecoder.Decode(span, isHtml ? Charset.Declared(span) : null);
    }

    private static string? Subject(MimeMessage message)
    {
        var header = message.Headers.FirstOrDefault(header => header.Id == HeaderId.Subject);
        var subject = header is null ? null : Utf7Words.Decode(header.RawValue) ?? header.Value;
        return string.IsNullOrWhiteSpace(subject) ? null : subject.Trim();
    }

    private static TextPart? HtmlPart(MimeMessage message) => message.BodyParts.OfType<TextPart>().FirstOrDefault(part => part.IsHtml);
}
