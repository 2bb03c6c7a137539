namespace Pipeline.Contracts;

/// <summary>What a reader says of a summary: a message on the queue <c>feedback</c>.</summary>
public sealed record SummaryFeedback
{
    /// <summary>The id of the article's dump, as events have it.</summary>
    public required string DumpId { get; init; }

    /// <summary>Number of the article in its dump, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The event that was read; missing for the one that was delivered last.</summary>
    public string? EventId { get; init; }

    /// <summary>Whether it serves the reader; false for what does not.</summary>
    public required bool Good { get; init; }

    /// <summary>
    /// What is meant: <c>headline</c>, <c>sentence-N</c> of the summary or <c>point-N</c>, each from 1; missing for all of it.
    /// </summary>
    public string? Part { get; init; }

    /// <summary>
    /// What is wrong: <c>false</c> (the article does not say so), <c>missing</c> (the news is left out), <c>unclear</c> or <c>other</c>.
    /// </summary>
    public string? Problem { get; init; }

    /// <summary>In the reader's words; cut after 1,000 characters.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// Any name that tells one reader from another: a second message of a reader about the same part replaces the first. Only a hash of
    /// it is kept.
    /// </summary>
    public string? Reader { get; init; }
}
