using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Pipeline.Dumps.Entries;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

using Pipeline.Dumps.Blocks;

namespace Pipeline.Dumps.Pdf;

/// <summary>PDF (ISO 32000-1) with a text layer: one article a document.</summary>
internal sealed class PdfReader(IOptions<DumpLimits> limits, TimeProvider clock) : SequentialReader(limits)
{
    /// <summary>In bytes: parsers follow references by recursion, as deep as there are objects. Only what is used takes memory.</summary>
    private const int StackSize = 256 * 1024 * 1024;

    /// <summary>In letters a page: with fewer, and a picture on it, the text is in the picture.</summary>
    private const int FewestLetters = 40;

    /// <summary>Share of the letters that fonts give no character for.</summary>
    private const double MostUnknown = 0.2;

    private const char Replacement = '\uFFFD';

    public override string Format => DumpFormat.Pdf;

    public static Problem Encrypted() =>
        new(RejectionClass.Encrypted, "the document needs a password; save it without one");

    protected override async IAsyncEnumerable<FoundEntry> FindAsync(
        IDumpSource source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var bytes = await ReadAllAsync(source, cancellationToken);
        var (article, rejection) = await LargeStack.RunAsync(() => Read(bytes, cancellationToken), StackSize);
        yield return new FoundEntry(0, article, rejection) { Length = bytes.Length };
    }

    private EntryContent Read(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var budget = new DocumentBudget(Limits, clock, cancellationToken);
        try
        {
            return Read(bytes, budget);
        }
        catch (DumpRejectedException e)
        {
            return e.Rejection;
        }
        catch (PdfDocumentEncryptedException)
        {
            return Encrypted();
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            // The package throws whatever a broken document leads to.
            return budget.Passed ?? new Problem(RejectionClass.Malformed, "is not a PDF that can be parsed");
        }
    }

    private EntryContent Read(ReadOnlyMemory<byte> bytes, DocumentBudget budget)
    {
        var filters = new BoundedFilterProvider(budget);
        new PdfStructure(bytes, budget, filters).Check();
        var options = new ParsingOptions
        {
            UseLenientParsing = true,
            SkipMissingFonts = true,
            FilterProvider = filters,
            Logger = new BudgetLog(budget),
            MaxStackDepth = PdfStructure.Deepest,
        };
        using var pdf = PdfDocument.Open(bytes, options);
        if (pdf.NumberOfPages > Limits.DocumentPages)
        {
            return DumpLimits.Passed(
                    RejectionClass.EntryTooLarge,
                    "a document has more pages",
                    nameof(DumpLimits.DocumentPages),
                    Limits.DocumentPages);
        }

        pdf.AddPageFactory<GlyphPage, GlyphPageFactory>();
        var pages = new List<GlyphPage>();
        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            pages.Add(pdf.GetPage<GlyphPage>(number));
            budget.Check();
        }

        if (RejectionOf(pages) is { } refused)
        {
            return refused;
        }

        var (blocks, margins) = PdfBlocks.Of(pages);
        return DocumentArticle.Of(blocks, Properties(pdf), margins);
    }

    private static Problem? RejectionOf(List<GlyphPage> pages)
    {
        var letters = pages.Sum(page => page.Glyphs.Count);
        var unknown = pages.Sum(page =>
            page.Glyphs.Count(glyph => glyph.Text.Any(c => c is Replacement or (>= '\uE000' and <= '\uF8FF') || char.IsControl(c))));
        return letters < FewestLetters * pages.Count && pages.Sum(page => page.Pictures) >= pages.Count
                ? new(RejectionClass.Scanned, "the pages are pictures without a text layer; let a program recognise their text first")
            : letters == 0 ? new(RejectionClass.NoText, "the document has no text")
            : unknown > MostUnknown * letters
                ? new(RejectionClass.Undecodable, "the document's fonts do not say which characters they show")
            : null;
    }

    private static DocumentProperties Properties(PdfDocument pdf)
    {
        var information = pdf.Information;
        return new(information.Title, information.Author, information.GetCreatedDateTimeOffset());
    }
}
