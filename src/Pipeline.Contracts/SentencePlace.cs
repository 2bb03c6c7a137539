namespace Pipeline.Contracts;

/// <summary>Where a sentence of the stored body is: <c>body[start..end]</c>, in UTF-16 code units.</summary>
public sealed record SentencePlace(int Start, int End);
