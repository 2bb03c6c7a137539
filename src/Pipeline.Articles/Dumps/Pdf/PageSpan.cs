using Pipeline.Dumps.Xml;

namespace Pipeline.Dumps.Pdf;

/// <summary>Words on one baseline without a wide gap between them, in points; the size is that of most letters.</summary>
internal sealed record PageSpan(string Text, double Left, double Right, double Y, double Size, bool IsBold)
{
    public double Width => Right - Left;

    /// <summary>One line of what stands side by side, from left to right.</summary>
    public static PageSpan Joined(IReadOnlyList<PageSpan> row) => row.Count == 1 ? row[0] : new(
        string.Join(' ', row.Select(span => span.Text)),
        row.Min(span => span.Left),
        row.Max(span => span.Right),
        row[0].Y,
        row.MaxBy(span => span.Text.Length)!.Size,
        row.All(span => span.IsBold));
}
