using System.Xml;
using DocumentFormat.OpenXml.Packaging;

using Pipeline.Dumps.Blocks;

namespace Pipeline.Dumps.Docx;

/// <summary>
/// The blocks of a DOCX in the order of its text. What was deleted or is hidden, codes of fields, notes, the table of
/// contents, and the second form of what is there in two are left out.
/// </summary>
internal sealed class DocxBlocks
{
    /// <summary>In words: a longer paragraph in bold is none.</summary>
    private const int LongestHeading = 30;

    /// <summary>In words: a row of a table with a longer cell is text laid out in a table.</summary>
    private const int LongestCell = 12;

    private readonly List<DocumentBlock> blocks = [];
    private readonly Stack<DocxParagraph> open = new();
    private readonly Stack<List<DocumentBlock>> rows = new();
    private readonly DocxStyles styles;
    private readonly DocumentBudget budget;

    private DocxBlocks(DocxStyles styles, DocumentBudget budget) => (this.styles, this.budget) = (styles, budget);

    public static List<DocumentBlock> Of(MainDocumentPart main, DocumentBudget budget)
    {
        using var styles = main.StyleDefinitionsPart is { } part ? DocxXml.Open(part, budget.Limits) : null;
        var reading = new DocxBlocks(DocxStyles.Of(styles), budget);
        using var xml = DocxXml.Open(main, budget.Limits);
        reading.Read(xml);
        return reading.blocks;
    }

    private void Read(XmlReader xml)
    {
        var isAhead = false;
        while (isAhead ? !xml.EOF : xml.Read())
        {
            isAhead = false;
            budget.Check();
            if (xml.Depth > budget.Limits.XmlDepth)
            {
                budget.Pass(
                    RejectionClass.TooDeep,
                    "the XML of a document nests deeper",
                    nameof(DumpLimits.XmlDepth),
                    budget.Limits.XmlDepth);
            }

            if (xml.NodeType is XmlNodeType.EndElement)
            {
                End(xml.LocalName);
            }
            else if (xml.NodeType is XmlNodeType.Element)
            {
                isAhead = IsLeftOut(xml) || xml.LocalName is "t";
                if (xml.LocalName is "t" && open.TryPeek(out var paragraph))
                {
                    paragraph.Add(xml.ReadElementContentAsString());
                }
                else if (isAhead)
                {
                    xml.Skip();
                }
                else
                {
                    Start(xml);
                }
            }
        }
    }

    private static bool IsLeftOut(XmlReader xml) =>
        xml.LocalName is "del" or "moveFrom" or "Fallback" or "rt" or "oMath" or "pPrChange" or "rPrChange";

    private void Start(XmlReader xml)
    {
        open.TryPeek(out var paragraph);
        switch (xml.LocalName)
        {
            case "p" when !xml.IsEmptyElement && IsWord(xml):
                open.Push(new DocxParagraph());
                break;
            case "tr" when !xml.IsEmptyElement && IsWord(xml):
                rows.Push([]);
                break;
            case "pStyle":
                paragraph?.Style = DocxXml.Value(xml, "val");
                break;
            case "numId":
                paragraph?.IsItem = DocxXml.Value(xml, "val") is not (null or "0");
                break;
            case "outlineLvl":
                paragraph?.IsHeading = DocxXml.Value(xml, "val") is not "9";
                break;
            case "r":
                paragraph?.RunIsBold = false;
                paragraph?.RunIsHidden = false;
                break;
            case "b":
                paragraph?.RunIsBold = DocxXml.IsOn(xml);
                break;
            case "vanish":
                paragraph?.RunIsHidden = DocxXml.IsOn(xml);
                break;
            case "tab" or "br" or "cr":
                paragraph?.Add(" ");
                break;
            case "noBreakHyphen":
                paragraph?.Add("-");
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "p" when open.TryPop(out var paragraph):
                Add(paragraph);
                break;
            case "tr" when rows.TryPop(out var row):
                AddRow(row);
                break;
        }
    }

    // DrawingML has paragraphs of the same name.
    private static bool IsWord(XmlReader xml) => xml.NamespaceURI.Contains("wordprocessingml", StringComparison.Ordinal);

    private void Add(DocxParagraph paragraph)
    {
        var text = paragraph.Text;
        if (text.Length == 0 || styles.IsContents(paragraph.Style))
        {
            return;
        }

        var isHeading = paragraph.IsHeading || (paragraph.IsBold && Words(text) <= LongestHeading && text[^1] is not ('.' or ':' or ','));
        (rows.TryPeek(out var row) ? row : blocks).Add(
            new DocumentBlock(
                text,
                styles.KindOf(paragraph.Style)
                    ?? (
                        isHeading ? DocumentBlockKind.Heading
                        : paragraph.IsItem ? DocumentBlockKind.Item
                        : DocumentBlockKind.Paragraph)));
    }

    private void AddRow(List<DocumentBlock> row)
    {
        var outer = rows.TryPeek(out var parent) ? parent : blocks;
        if (row.Count <= 1 || row.Exists(block => Words(block.Text) > LongestCell))
        {
            outer.AddRange(row);
        }
        else
        {
            outer.Add(new DocumentBlock(string.Join(" · ", row.Select(block => block.Text)), DocumentBlockKind.Item));
        }
    }

    private static int Words(string text) => text.Count(c => c == ' ') + 1;
}
