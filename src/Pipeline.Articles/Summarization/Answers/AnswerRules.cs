namespace Pipeline.Summarization.Answers;

/// <summary>What an answer is held to, beyond its shape.</summary>
/// <param name="KeyPoints">At most.</param>
/// <param name="Looked">Key points that are read and looked at; the rest is not.</param>
/// <param name="Summary">Characters of its text, at most.</param>
/// <param name="Language">ISO 639-1 code of what was asked for; null when the article's own is not known.</param>
/// <param name="Instructions">What was said to the model: not to be repeated.</param>
internal sealed record AnswerRules(int KeyPoints, int Looked, int Summary, string? Language, WordRuns Instructions)
{
    /// <summary>Made once, for all rules that are made from these.</summary>
    public AnswerFormat Format { get; } = new(Looked);

    /// <summary>Sentences of the summary, where a number was asked for: what is beyond it is cut off.</summary>
    public int? Sentences { get; init; }
}
