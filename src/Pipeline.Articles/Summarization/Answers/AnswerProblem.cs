namespace Pipeline.Summarization.Answers;

/// <summary>Something wrong with an answer.</summary>
/// <param name="Text">In words that quote neither article nor answer: logs and the ledger carry it.</param>
/// <param name="Detail">What only the model is told; it may quote.</param>
internal sealed record AnswerProblem(string Text, string? Detail = null)
{
    /// <summary>The statement may be a free rewording: leaving it out is enough where others are left.</summary>
    public bool IsSoft { get; init; }
}
