namespace Pipeline.Contracts;

/// <summary>A sentence of the stored body: <c>text == body[start..end]</c>, in UTF-16 code units.</summary>
public sealed record Evidence(int Start, int End, string Text);
