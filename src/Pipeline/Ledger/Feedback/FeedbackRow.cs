namespace Pipeline.Ledger.Feedback;

/// <summary>The ledger's row of what one reader said of one summary or of a part of it.</summary>
public sealed record FeedbackRow
{
    public required string DumpId { get; init; }

    /// <summary>Number of the article in its dump, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Names the reader and the part: what comes later under the same name replaces this.</summary>
    public required string Name { get; init; }

    public required string ArticleId { get; init; }

    /// <summary>The event that was read.</summary>
    public required string EventId { get; init; }

    public required bool IsGood { get; init; }

    /// <summary>Null for all of the summary.</summary>
    public FeedbackPart? Part { get; init; }

    /// <summary>One of <see cref="FeedbackProblem"/>; null when nothing is wrong or nobody says what.</summary>
    public string? Problem { get; init; }

    /// <summary>In the reader's words.</summary>
    public string? Reason { get; init; }

    /// <summary>The model that wrote the summary; <c>extractive</c> when none did.</summary>
    public required string Model { get; init; }

    /// <summary>Version of the prompt or of the algorithm that it was written by.</summary>
    public required string PromptVersion { get; init; }

    /// <summary>When it came in.</summary>
    public required DateTimeOffset Time { get; init; }
}
