namespace Pipeline.Summarization;

/// <summary>
/// Marks a summary that the extractive summarizer wrote in a model's place: it was down for long, or gave no usable summary.
/// </summary>
/// <param name="For">That model.</param>
/// <param name="Profile">What it was written under.</param>
public sealed record Fallback(string For, SummaryProfile Profile)
{
    /// <summary>The model was asked and is not asked again: the summary stands under the usual profile.</summary>
    public bool IsFinal { get; init; }
}
