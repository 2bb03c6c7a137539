using DocumentFormat.OpenXml.Packaging;
using Pipeline.Dumps.Encodings;
using Pipeline.Dumps.Entries;
using Pipeline.Dumps.Mail;

using Pipeline.Dumps.Blocks;

namespace Pipeline.Dumps.Docx;

/// <summary>A page that a DOCX holds whole in place of paragraphs (<c>altChunk</c>), as programs write it that only have HTML.</summary>
internal static class DocxChunk
{
    /// <returns>The first such page, or why it cannot be read; null when there is none.</returns>
    public static EntryContent? Of(MainDocumentPart main, DocumentBudget budget)
    {
        foreach (var part in main.AlternativeFormatImportParts)
        {
            if (part.ContentType is "message/rfc822" or "multipart/related")
            {
                return MailMessage.Read(Bytes(part, budget), budget.Limits, budget.CancellationToken) is { Article: { } page }
                    ? page with { Title = null, Byline = null, Published = null }
                    : new Problem(RejectionClass.NoText, "the document holds a saved page without a text");
            }

            if (part.ContentType.Contains("html", StringComparison.OrdinalIgnoreCase))
            {
                var bytes = Bytes(part, budget);
                var (text, rejection) = TextDecoder.Decode(bytes, Charset.Declared(bytes));
                return text is null ? rejection! : new RawArticle { Content = text, Markup = Markup.Html };
            }
        }

        return null;
    }

    // Its name may be one of those that were not measured before.
    private static byte[] Bytes(OpenXmlPart part, DocumentBudget budget)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var bytes = new MemoryStream();
        var buffer = new byte[DumpHead.Size];
        while (stream.Read(buffer) is > 0 and var read)
        {
            budget.AddDecoded(read);
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}
