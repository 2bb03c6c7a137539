using System.Text;
using System.Text.RegularExpressions;
using MimeKit;
using Pipeline.Dumps.Encodings;

namespace Pipeline.Dumps.Mail;

/// <summary>What a message says: of its parts, those that a mail program shows one below the other.</summary>
internal static partial class MailBody
{
    /// <summary>A plain text is the message where its HTML says this many times less: then that is a footer.</summary>
    private const int Footer = 2;

    /// <returns>The text; null when there is none, and why it cannot be decoded.</returns>
    public static (string? Text, Markup Markup, Problem? Rejection) Of(MimeMessage message)
    {
        var shown = Shown(message.Body).Where(part => !part.IsAttachment).ToList();
        List<TextPart> unnamed = [.. shown.Where(part => part.FileName is null)];
        foreach (var parts in (List<TextPart>[])[unnamed, shown, [.. message.BodyParts.OfType<TextPart>().Where(part => part.IsHtml)]])
        {
            var (html, htmlRejection) = Joined(parts.Where(part => part.IsHtml));
            var (plain, plainRejection) = Joined(parts.Where(part => !part.IsHtml));
            if ((htmlRejection ?? plainRejection) is { } rejection && html is null && plain is null)
            {
                return (null, Markup.Text, rejection);
            }

            if (html is not null && (plain is null || Letters(plain) <= Footer * Letters(Tag().Replace(html, ""))))
            {
                return (html, Markup.Html, null);
            }

            if (plain is not null)
            {
                return (plain, Markup.Text, null);
            }
        }

        return (null, Markup.Text, null);
    }

    // RFC 2046: of alternatives the last that can be shown, of related parts their root, of others all.
    private static IEnumerable<TextPart> Shown(MimeEntity? entity) => entity switch
    {
        TextPart { IsPlain: true } or TextPart { IsHtml: true } or TextPart { IsEnriched: true } or TextPart { IsRichText: true } =>
            [(TextPart)entity],
        MultipartAlternative alternative => Best([.. alternative.Select(part => Shown(part).ToList())]),
        MultipartRelated related => Shown(related.Root ?? related.FirstOrDefault()),
        MultipartReport report => Shown(report.FirstOrDefault()),
        Multipart parts => parts.SelectMany(Shown),
        _ => [],
    };

    private static List<TextPart> Best(List<List<TextPart>> alternatives) =>
        alternatives.FindLast(parts => parts.Exists(part => part.IsHtml && HasText(part)))
        ?? alternatives.FindLast(parts => parts.Exists(part => part.IsPlain && HasText(part)))
        ?? alternatives.FindLast(parts => parts.Count > 0)
        ?? [];

    private static bool HasText(TextPart part) => part.Content is { Stream.Length: > 0 };

    private static (string?, Problem?) Joined(IEnumerable<TextPart> parts)
    {
        var text = new StringBuilder();
        var refused = default(Problem);
        foreach (var part in parts)
        {
            var (decoded, rejection) = Decoded(part);
            refused ??= rejection;
            if (!string.IsNullOrWhiteSpace(decoded))
            {
                text.Append(text.Length > 0 ? "\n\n" : "").Append(decoded);
            }
        }

        return (text.Length > 0 ? text.ToString() : null, refused);
    }

    // A part that names no charset is read as any undeclared file is; UTF-7 is decoded here, because .NET no longer does.
    private static (string?, Problem?) Decoded(TextPart part)
    {
        if (part.Content is not { } body)
        {
            return (null, null);
        }

        var charset = part.ContentType.Charset;
        var isUtf7 = Utf7Words.IsName(charset);
        if (charset is not null && !isUtf7)
        {
            return (part.Text, null);
        }

        using var bytes = new MemoryStream();
        body.DecodeTo(bytes);
        var span = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        return isUtf7 ? (Utf7Words.Text(Encoding.Latin1.GetString(span)), null)
            : span.IsEmpty ? (null, null)
            : TextDecoder.Decode(span, part.IsHtml ? Charset.Declared(span) : null);
    }

    private static int Letters(string text) => text.Count(char.IsLetter);

    [GeneratedRegex(
        @"<(?:style|script)\b.*?</(?:style|script)\s*>|<[^>]*>",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
