using Pipeline.Cleaning;

namespace Pipeline.Summarization;

/// <summary>Writes the summary of one article: a language model, or the extractive one that needs no network.</summary>
public interface ISummarizer
{
    /// <summary>What the result depends on beside the text. Equal text under an equal profile is never paid for twice.</summary>
    SummaryProfile Profile { get; }

    /// <summary>It costs no money and hardly any time, so it may be asked twice for one text.</summary>
    bool IsFree => false;

    /// <exception cref="SummarizationException">No summary; its class says what to do with the article.</exception>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled; nothing may be recorded.</exception>
    Task<Summary> SummarizeAsync(Article article, CancellationToken cancellationToken);
}
