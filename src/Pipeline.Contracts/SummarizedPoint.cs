namespace Pipeline.Contracts;

/// <summary>One key point, or one sentence of the summary, and the sentences of the article that support it.</summary>
public sealed record SummarizedPoint(string Text, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>
    /// Whether the article supports it. False for statements that could not be checked, and for unsupported ones where those are
    /// marked instead of dropped.
    /// </summary>
    public bool Grounded { get; init; } = true;

    /// <summary>
    /// What the article says about it: supported, contradicted, missing or unchecked. Null in older summaries.
    /// </summary>
    public string? Support { get; init; }

    /// <summary>Why it is not supported, in one line; null when it is.</summary>
    public string? SupportReason { get; init; }
}
