namespace Pipeline.Ledger;

/// <summary>What a <see cref="FeedbackPart"/> is.</summary>
public enum FeedbackPartKind
{
    Headline,
    Sentence,
    Point,
}
