using Pipeline.Grounding;

namespace Pipeline.Summarization.Answers;

/// <summary>The usable part of an answer, citations turned into spans.</summary>
/// <param name="Headline">Null when it cannot be used.</param>
/// <param name="Sentences">Of the summary's text.</param>
/// <param name="KeyPoints">Never empty.</param>
internal sealed record AnswerSummary(string? Headline, IReadOnlyList<KeyPoint> Sentences, IReadOnlyList<KeyPoint> KeyPoints)
{
    /// <summary>Codes of Media Topics, the chief one first.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>What the article says about the headline.</summary>
    public Support HeadlineSupport { get; init; }
}
