namespace Pipeline.Delivery;

/// <summary>What becomes of an article whose text an earlier article had.</summary>
public enum Repeats
{
    Deliver,

    /// <summary>Not sent on this route.</summary>
    Suppress,

    /// <summary>Sent, with <see cref="Contracts.ArticleSummarized.RepeatOf"/>.</summary>
    Mark,
}
