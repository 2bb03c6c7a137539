using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Extensions.Options;
using Pipeline.Dumps.Entries;

using Pipeline.Dumps.Blocks;

namespace Pipeline.Dumps.Docx;

/// <summary>DOCX (ECMA-376, WordprocessingML): one article a document.</summary>
internal sealed class DocxReader(IOptions<DumpLimits> limits, TimeProvider clock) : SequentialReader(limits)
{
    public override string Format => DumpFormat.Docx;

    protected override async IAsyncEnumerable<FoundEntry> FindAsync(
        IDumpSource source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var bytes = await ReadAllAsync(source, cancellationToken);
        var (article, rejection) = Read(bytes, new DocumentBudget(Limits, clock, cancellationToken));
        yield return new FoundEntry(0, article, rejection) { Length = bytes.Length };
    }

    private EntryContent Read(ReadOnlyMemory<byte> bytes, DocumentBudget budget)
    {
        try
        {
            using var stream = bytes.AsStream();
            Measure(stream, budget);
            using var document = WordprocessingDocument.Open(
                stream,
                isEditable: false,
                new OpenSettings { MaxCharactersInPart = Limits.EntryBytes });
            if (document.MainDocumentPart is not { } main)
            {
                return new Problem(RejectionClass.Malformed, "the DOCX has no document in it");
            }

            var blocks = DocxBlocks.Of(main, budget);
            return blocks.Count > 0 ? DocumentArticle.Of(blocks, Properties(document))
                : DocxChunk.Of(main, budget) ?? new Problem(RejectionClass.NoText, "the document has no text");
        }
        catch (DumpRejectedException e)
        {
            return e.Rejection;
        }
        catch (Exception e) when (e is OpenXmlPackageException or InvalidDataException or XmlException or IOException
            or FormatException or ArgumentException or InvalidOperationException or NotSupportedException or KeyNotFoundException)
        {
            return budget.Passed ?? new Problem(RejectionClass.Malformed, "is not a DOCX document that can be parsed");
        }
    }

    // The package unpacks what it needs without a limit: whatever XML there is, is measured first.
    private void Measure(MemoryStream stream, DocumentBudget budget)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count > Limits.DocumentObjects)
        {
            budget.Pass(
                RejectionClass.EntryTooLarge,
                "a document has more files",
                nameof(DumpLimits.DocumentObjects),
                Limits.DocumentObjects);
        }

        var buffer = new byte[DumpHead.Size];
        foreach (
            var entry in zip.Entries.Where(entry =>
                Path.GetExtension(entry.FullName) is not (".png" or ".jpg" or ".jpeg" or ".emf" or ".wmf" or ".gif" or ".bin")))
        {
            var total = 0L;
            using var data = entry.Open();
            while (data.Read(buffer) is > 0 and var read)
            {
                total += read;
                budget.AddDecoded(read);
                if (total > Limits.EntryBytes)
                {
                    budget.Pass(
                        RejectionClass.ExpandsTooFar,
                        "a file of a document holds more bytes",
                        nameof(DumpLimits.EntryBytes),
                        Limits.EntryBytes);
                }
            }
        }

        stream.Position = 0;
    }

    // What is wrong with the properties is no fault of the text.
    private static DocumentProperties Properties(WordprocessingDocument document)
    {
        try
        {
            return Stated(document);
        }
        catch (Exception e) when (e is XmlException or IOException or FormatException or InvalidOperationException or ArgumentException)
        {
            return new(null, null, null);
        }
    }

    private static DocumentProperties Stated(WordprocessingDocument document)
    {
        var properties = document.PackageProperties;
        return new(
            properties.Title,
            properties.Creator,
            properties.Created is { } created ? new DateTimeOffset(DateTime.SpecifyKind(created, DateTimeKind.Utc)) : null,
            properties.Language);
    }
}
