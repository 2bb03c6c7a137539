namespace Pipeline.Summarization.Answers;

/// <summary>What could be made of an answer.</summary>
/// <param name="Summary">Without the key points that cannot be used; null when too little is left.</param>
/// <param name="Problems">Empty when nothing is wrong.</param>
internal sealed record AnswerReading(AnswerSummary? Summary, IReadOnlyList<AnswerProblem> Problems)
{
    /// <summary>For logs and the ledger.</summary>
    public string Describe() => string.Join(' ', Problems.Select(problem => problem.Text));
}
