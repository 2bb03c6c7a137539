namespace Pipeline.Contracts;

/// <summary>One key point and the sentences of the article that carry it.</summary>
public sealed record SummarizedPoint(string Text, IReadOnlyList<Evidence> Evidence);
