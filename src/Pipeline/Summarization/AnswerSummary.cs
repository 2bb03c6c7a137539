namespace Pipeline.Summarization;

/// <summary>The usable part of an answer, citations turned into spans.</summary>
internal sealed record AnswerSummary(string Headline, string Text, IReadOnlyList<KeyPoint> KeyPoints);
