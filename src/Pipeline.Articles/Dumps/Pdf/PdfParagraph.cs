using System.Text;

namespace Pipeline.Dumps.Pdf;

/// <summary>A paragraph or heading of a PDF while its lines are gathered.</summary>
internal sealed class PdfParagraph(PageSpan first, int page)
{
    /// <summary>Characters at the end that decide how a line is joined: no word is longer.</summary>
    private const int Tail = 200;

    private readonly StringBuilder text = new(first.Text);

    public double Size => first.Size;

    public bool IsBold { get; private set; } = first.IsBold;

    /// <summary>Number of the page that it begins on, from 0.</summary>
    public int Page => page;

    /// <summary>Its last characters.</summary>
    public string End => text.ToString(text.Length - EndLength, EndLength);

    private int EndLength => Math.Min(text.Length, Tail);

    public void Add(PageSpan line, Hyphens hyphens)
    {
        var joined = hyphens.Join(End, line.Text);
        text.Length -= EndLength;
        text.Append(joined);
        IsBold &= line.IsBold;
    }

    public override string ToString() => text.ToString();
}
