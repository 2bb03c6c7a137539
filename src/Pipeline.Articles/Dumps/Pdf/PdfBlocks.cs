using System.Text.RegularExpressions;

using Pipeline.Dumps.Blocks;

namespace Pipeline.Dumps.Pdf;

/// <summary>Makes paragraphs and headings of a PDF's lines, across columns and pages.</summary>
internal sealed partial class PdfBlocks
{
    /// <summary>In body sizes: larger letters are a heading's.</summary>
    private const double Large = 1.12;

    /// <summary>In pitches of the column: a wider step down begins a paragraph.</summary>
    private const double ParagraphGap = 1.35;

    /// <summary>In sizes of the letters: how far a first line is set in.</summary>
    private const double Indent = 0.7;

    private const double MostIndent = 5;

    /// <summary>Share of the column's width: a line that ends before it ended its paragraph, if it ends a sentence.</summary>
    private const double FullLine = 0.85;

    /// <summary>In words.</summary>
    private const int LongestHeading = 30;

    /// <summary>In words: a shorter line in large letters is a label ("Press release") where a longer one is there too.</summary>
    private const int ShortestTitle = 4;

    private readonly List<PdfParagraph> paragraphs = [];
    private readonly Hyphens hyphens;
    private readonly double body;

    private PdfBlocks(IEnumerable<PageSpan> spans, double body)
    {
        hyphens = new Hyphens(spans.Select(span => span.Text));
        this.body = body;
    }

    /// <returns>The blocks of all pages, and the lines that were left out of the first.</returns>
    public static (List<DocumentBlock> Blocks, List<string> Margins) Of(IReadOnlyList<GlyphPage> pages)
    {
        var spans = pages.Select(PageSpans.Of).ToList();
        var body = Body(spans.SelectMany(page => page));
        var kept = RunningHeads.Without(pages, spans, body);
        var blocks = new PdfBlocks(kept.SelectMany(page => page), body);
        for (var page = 0; page < kept.Count; page++)
        {
            foreach (var column in PageColumns.Of(kept[page]))
            {
                blocks.Add(column, page);
            }
        }

        return (blocks.Named(), [.. spans.Take(1).SelectMany(page => page.Except(kept[0])).Select(span => span.Text)]);
    }

    // The size of most letters.
    private static double Body(IEnumerable<PageSpan> spans) => spans
        .GroupBy(span => Math.Round(span.Size * 2) / 2)
        .Select(group => (Size: group.Key, Letters: group.Sum(span => span.Text.Length)))
        .DefaultIfEmpty((Size: 10, Letters: 0)).MaxBy(group => group.Letters).Size;

    private void Add(List<PageSpan> column, int page)
    {
        var (left, right) = (column.Min(line => line.Left), column.Max(line => line.Right));
        var pitch = Pitch(column);
        for (var i = 0; i < column.Count; i++)
        {
            var line = column[i];
            if (paragraphs.Count > 0 && (i == 0 ? GoesOn(line, left) : !Begins(column[i - 1], line, left, right, pitch)))
            {
                paragraphs[^1].Add(line, hyphens);
            }
            else
            {
                paragraphs.Add(new(line, page));
            }
        }
    }

    private static double Pitch(List<PageSpan> column)
    {
        var steps = column
            .Zip(column.Skip(1), (above, below) => (above.Y - below.Y) / Math.Max(1, below.Size))
            .Where(step => step > 0.5)
            .Order()
            .ToList();
        return steps.Count == 0 ? 1.2 : steps[steps.Count / 2];
    }

    // A paragraph that goes on in the next column or on the next page.
    private bool GoesOn(PageSpan line, double left)
    {
        var last = paragraphs[^1];
        return !IsOther(last.Size, last.IsBold, line) && line.Left - left < Indent * line.Size
            && !Stop().IsMatch(last.End) && !Mark().IsMatch(line.Text)
            && (char.IsLower(line.Text[0]) || !IsLarge(last.Size));
    }

    private static bool Begins(PageSpan above, PageSpan line, double left, double right, double pitch)
    {
        var step = (above.Y - line.Y) / Math.Max(1, line.Size);
        var indent = (line.Left - left) / line.Size;
        var wasIndented = (above.Left - left) / line.Size >= Indent;
        return IsOther(above.Size, above.IsBold, line)
            || step > ParagraphGap * pitch
            || Mark().IsMatch(line.Text)
            || (indent is >= Indent and <= MostIndent && !wasIndented && !Mark().IsMatch(above.Text) && Stop().IsMatch(above.Text))
            || (above.Right < left + (FullLine * (right - left)) && Stop().IsMatch(above.Text) && !char.IsLower(line.Text[0]));
    }

    private static bool IsOther(double size, bool isBold, PageSpan line) =>
        Math.Abs(size - line.Size) > (Large - 1) * Math.Min(size, line.Size) || (isBold != line.IsBold && isBold);

    private bool IsLarge(double size) => size > Large * body;

    private List<DocumentBlock> Named()
    {
        var first = paragraphs.Count > 0 ? paragraphs[0].Page : 0;
        var gathered = paragraphs.ConvertAll(one => (Text: one.ToString(), one.Size, one.IsBold, one.Page));
        var large = gathered.FindAll(block =>
            block.Page == first && IsLarge(block.Size) && Words(block.Text) <= LongestHeading && block.Text.Any(char.IsLetter));
        var candidates = large.Exists(block => Words(block.Text) >= ShortestTitle)
            ? large.FindAll(block => Words(block.Text) >= ShortestTitle)
            : large;
        var title = candidates.Count > 0 ? candidates.MaxBy(block => block.Size) : default;
        return
        [
            .. gathered
                .Select(block => new DocumentBlock(
                    Mark().Replace(block.Text, ""),
                    title.Text is not null && block == title ? DocumentBlockKind.Title
                        : Mark().IsMatch(block.Text) ? DocumentBlockKind.Item
                        : Words(block.Text) <= LongestHeading && (IsLarge(block.Size) || block.IsBold) && !Stop().IsMatch(block.Text)
                            ? DocumentBlockKind.Heading
                        : DocumentBlockKind.Paragraph))
                .Where(block => block.Text.Length > 0),
        ];
    }

    private static int Words(string text) => text.Count(c => c == ' ') + 1;

    [GeneratedRegex(@"^\s*[•·▪■●◦‣∙–]\s*(?=\S|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"[.!?:。！？؟…][""'”’»“)\]]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Stop();
}
