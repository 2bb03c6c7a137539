using System.Text;

namespace Pipeline.Dumps.Docx;

/// <summary>A paragraph of a DOCX while it is read.</summary>
internal sealed class DocxParagraph
{
    private bool hasPlain;

    private bool hasBold;

    private readonly StringBuilder text = new();

    public string? Style { get; set; }

    public bool IsItem { get; set; }

    public bool IsHeading { get; set; }

    public bool RunIsBold { get; set; }

    public bool RunIsHidden { get; set; }

    /// <summary>All letters are bold.</summary>
    public bool IsBold => hasBold && !hasPlain;

    public string Text => string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public void Add(string run)
    {
        if (RunIsHidden)
        {
            return;
        }

        text.Append(run);
        hasBold |= RunIsBold && !string.IsNullOrWhiteSpace(run);
        hasPlain |= !RunIsBold && !string.IsNullOrWhiteSpace(run);
    }
}
