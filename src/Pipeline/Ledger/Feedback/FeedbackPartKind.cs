namespace Pipeline.Ledger.Feedback;

/// <summary>What a <see cref="FeedbackPart"/> is.</summary>
public enum FeedbackPartKind
{
    Headline,
    Sentence,
    Point,
}
