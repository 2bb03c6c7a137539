using DocumentFormat.OpenXml.Packaging;
using Pipeline.Dumps.Encodings;
using Pipeline.Dumps.Entries;
using Pipeline.Dumps.Mail;

namespace Pipeline.Dumps.Documents.Docx;

/// <summary>A page that a DOCX holds whole in place of paragraphs (<c>altChunk</c>), as programs write it that only have HTML.</summary>
internal static class DocxChunk
{
    /// <returns>The first such page, or why it cannot be read; null when there is none.</returns>
    public static EntryContent? Of(MainDocumentPart main, DumpLimits limits, CancellationToken cancellationToken)
    {
        foreach (var part in main.AlternativeFormatImportParts)
        {
            using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            if (part.ContentType is "message/rfc822" or "multipart/related")
            {
                return MailMessage.Read(bytes.ToArray(), limits, cancellationToken) is { Article: { } page }
                    ? page with { Title = null, Byline = null, Published = null }
                    : new Rejection(RejectionClass.NoText, "the document holds a saved page without a text");
            }

            if (part.ContentType.Contains("html", StringComparison.OrdinalIgnoreCase))
            {
                var (text, rejection) = TextDecoder.Decode(bytes.ToArray(), Charset.Declared(bytes.ToArray()));
                return text is null ? rejection! : new RawArticle { Content = text, Markup = Markup.Html };
            }
        }

        return null;
    }
}
