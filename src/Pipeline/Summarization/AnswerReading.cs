namespace Pipeline.Summarization;

/// <summary>What could be made of an answer.</summary>
/// <param name="Summary">Without the key points that cannot be used; null when too little is left.</param>
/// <param name="Problems">What is wrong, in words that quote neither article nor answer; empty when nothing is.</param>
internal sealed record AnswerReading(AnswerSummary? Summary, IReadOnlyList<string> Problems);
