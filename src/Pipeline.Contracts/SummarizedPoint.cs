namespace Pipeline.Contracts;

/// <summary>One key point, or one sentence of the summary, and the sentences of the article that carry it.</summary>
public sealed record SummarizedPoint(string Text, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>
    /// The article supports it. False where the article could not be held against it, and where unsupported statements are marked and not
    /// dropped.
    /// </summary>
    public bool Grounded { get; init; } = true;

    /// <summary>
    /// What the article says about it: supported, contradicted, missing or unchecked. Missing in summaries made before it was told.
    /// </summary>
    public string? Support { get; init; }

    /// <summary>Why it is not supported, in one line; missing where it is.</summary>
    public string? SupportReason { get; init; }
}
