using Pipeline.Summarization.Models;

namespace Pipeline.Summarization;

/// <summary>A summarizer gave no summary. <see cref="Outcome"/> tells the stage what to do with the article.</summary>
public sealed class SummarizationException(
    SummarizationOutcome outcome, string failureClass, string message, TimeSpan? retryAfter = null, Exception? inner = null)
    : Exception(message, inner)
{
    public SummarizationOutcome Outcome { get; } = outcome;

    /// <summary>Kebab-case: <c>transient</c>, <c>throttled</c>, <c>content-filter</c>, ... See <see cref="ModelFailure"/>.</summary>
    public string FailureClass { get; } = failureClass;

    /// <summary>How long the service asked to be left alone; null when it did not say.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary><see cref="RetryAfter"/> is a place in a line: those who come again are spread already.</summary>
    public bool IsPlaced { get; init; }

    /// <summary>What was spent all the same.</summary>
    public Usage Usage { get; init; } = Usage.None;
}
