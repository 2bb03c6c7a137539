namespace Pipeline.Summarization;

/// <summary>What becomes of an article that a summarizer gave no summary for.</summary>
public enum SummarizationOutcome
{
    /// <summary>Try again later; costs an attempt.</summary>
    Retry,

    /// <summary>Put back for later; costs no attempt (throttling is not failure).</summary>
    Defer,

    /// <summary>Never possible for this text: recorded as rejected with the reason.</summary>
    Reject,

    /// <summary>Not possible, and not the text's fault: a dead letter for an operator.</summary>
    Bury,

    /// <summary>Wrong configuration or rights: put back, costs no attempt, reported loudly.</summary>
    Stop,
}
