namespace Pipeline.Delivery;

/// <summary>What happens to an older version of a story that comes after a newer one.</summary>
public enum Superseded
{
    /// <summary>Sent, with <see cref="Contracts.ArticleSummarized.SupersededBy"/>.</summary>
    Deliver,

    /// <summary>Not sent on this route.</summary>
    Suppress,
}
