namespace Pipeline.Contracts;

/// <summary>One key point, or one sentence of the summary, and the sentences of the article that carry it.</summary>
public sealed record SummarizedPoint(string Text, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>The article supports it. False only where unsupported statements are marked and not dropped.</summary>
    public bool Grounded { get; init; } = true;
}
