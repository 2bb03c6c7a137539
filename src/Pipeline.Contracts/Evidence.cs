namespace Pipeline.Contracts;

/// <summary>A sentence of the stored body: <c>text == body[start..end]</c>, in UTF-16 code units.</summary>
public sealed record Evidence(int Start, int End, string Text)
{
    /// <summary>Number, from 1, of the body's paragraph that it is in; null in events older than this field.</summary>
    public int? Paragraph { get; init; }
}
