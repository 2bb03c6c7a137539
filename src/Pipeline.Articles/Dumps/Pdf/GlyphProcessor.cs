using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

using Pipeline.Dumps.Blocks;

namespace Pipeline.Dumps.Pdf;

/// <summary>Runs a page's content and keeps nothing of it but the letters; every step counts against the document's budget.</summary>
internal sealed class GlyphProcessor(
    int pageNumber,
    IResourceStore resourceStore,
    IPdfTokenScanner pdfScanner,
    IPageContentParser pageContentParser,
    ILookupFilterProvider filterProvider,
    CropBox cropBox,
    UserSpaceUnit userSpaceUnit,
    PageRotationDegrees rotation,
    TransformationMatrix initialMatrix,
    ParsingOptions parsingOptions)
    : BaseStreamProcessor<GlyphPage>(
        pageNumber, resourceStore, pdfScanner, pageContentParser, filterProvider, cropBox, userSpaceUnit, rotation, initialMatrix,
        parsingOptions)
{
    /// <summary>Forms within forms.</summary>
    private const int DeepestForm = 32;

    /// <summary>Graphics states within graphics states. ISO 32000-1, annex C, asks readers for 28.</summary>
    private const int DeepestState = 1000;

    /// <summary>Steps between two looks at the clock.</summary>
    private const int Stride = 256;

    /// <summary>Rise over run: a steeper baseline is a stamp's or a watermark's.</summary>
    private const double Steepest = 0.05;

    /// <summary>
    /// Share of the size: the same letter nearer than this is drawn twice; two of the narrowest stand three times as far apart.
    /// </summary>
    private const double Twice = 0.06;

    // By the direction in which they run: to the right, upwards, to the left, downwards.
    private readonly List<Glyph>[] glyphs = [[], [], [], []];
    private readonly HashSet<(string, int, int, int)> drawn = [];
    private readonly DocumentBudget budget = ((BudgetLog)parsingOptions.Logger).Budget;
    private readonly double width = cropBox.Bounds.Width;
    private readonly double height = cropBox.Bounds.Height;
    private int pictures;
    private int forms;
    private long steps;

    public override GlyphPage Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        PageNumber = pageNumberCurrent;
        ProcessOperations(operations);
        var direction = Array.FindIndex(glyphs, list => list.Count == glyphs.Max(other => other.Count));
        return new GlyphPage(glyphs[direction], pictures, direction % 2 == 0 ? height : width);
    }

    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        budget.AddLetter();
        var line = PerformantRectangleTransformer.Transform(
            renderingMatrix,
            textMatrix,
            transformationMatrix,
            new PdfRectangle(0, 0, characterBoundingBox.Width, UserSpaceUnit.PointMultiples));
        var (from, to) = (line.BottomLeft, line.BottomRight);
        var size = Math.Abs(pointSize);
        if (string.IsNullOrWhiteSpace(unicode) || size <= 0 || Direction(to.X - from.X, to.Y - from.Y) is not { } direction)
        {
            return;
        }

        if (double.IsFinite(from.X + from.Y + to.X) && Math.Abs(from.X) < 1e5 && Math.Abs(from.Y) < 1e5 && IsNew(unicode, from, size))
        {
            var isBold = font.Details?.IsBold == true || font.Name?.Data.Contains("bold", StringComparison.OrdinalIgnoreCase) == true;
            glyphs[direction].Add(direction switch
            {
                0 => new Glyph(unicode, from.X, to.X, from.Y, size, isBold),
                1 => new Glyph(unicode, from.Y, to.Y, width - from.X, size, isBold),
                2 => new Glyph(unicode, width - from.X, width - to.X, height - from.Y, size, isBold),
                _ => new Glyph(unicode, height - from.Y, height - to.Y, from.X, size, isBold),
            });
        }
    }

    // Bold type is drawn twice, a little apart, by programs without a bold font.
    private bool IsNew(string text, PdfPoint at, double size)
    {
        var grain = Math.Max(0.1, Twice * size);
        var (x, y, scale) = ((int)(at.X / grain), (int)(at.Y / grain), (int)(size * 8));
        for (var i = 0; i < 9; i++)
        {
            if (drawn.Contains((text, x + (i / 3) - 1, y + (i % 3) - 1, scale)))
            {
                return false;
            }
        }

        return drawn.Add((text, x, y, scale));
    }

    private static int? Direction(double x, double y) =>
        Math.Abs(y) <= Steepest * Math.Abs(x) ? (x >= 0 ? 0 : 2)
        : Math.Abs(x) <= Steepest * Math.Abs(y) ? (y > 0 ? 1 : 3)
        : null;

    public override void PushState()
    {
        Step();
        if (StackSize > DeepestState)
        {
            budget.Pass(new(RejectionClass.TooDeep, $"graphics states of the PDF nest deeper than {DeepestState} levels"));
        }

        base.PushState();
    }

    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        budget.Check();
        if (++forms > DeepestForm)
        {
            budget.Pass(new(RejectionClass.TooDeep, $"forms of the PDF nest deeper than {DeepestForm} levels"));
        }

        base.ProcessFormXObject(formStream, xObjectName);
        forms--;
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
        Step();
        pictures++;
    }

    protected override void RenderInlineImage(InlineImage inlineImage)
    {
        Step();
        pictures++;
    }

    public override void BeginSubpath() => Step();

    public override PdfPoint? CloseSubpath() => null;

    public override void StrokePath(bool close) => Step();

    public override void FillPath(FillingRule fillingRule, bool close) => Step();

    public override void FillStrokePath(FillingRule fillingRule, bool close) => Step();

    public override void MoveTo(double x, double y) => Step();

    public override void BezierCurveTo(double x2, double y2, double x3, double y3) => Step();

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) => Step();

    public override void LineTo(double x, double y) => Step();

    public override void Rectangle(double x, double y, double width, double height) => Step();

    public override void EndPath() => Step();

    public override void ClosePath() => Step();

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties) => Step();

    public override void EndMarkedContent() => Step();

    public override void ModifyClippingIntersect(FillingRule clippingRule) => Step();

    public override void PaintShading(NameToken shadingName) => Step();

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule) => Step();

    private void Step()
    {
        if (++steps % Stride == 0)
        {
            budget.Check();
        }
    }
}
