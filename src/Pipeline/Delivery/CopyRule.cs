namespace Pipeline.Delivery;

/// <summary>
/// What becomes of an article that says nothing else than an earlier one: no other number, name or negation, no correction, no newer
/// version.
/// </summary>
public enum CopyRule
{
    Deliver,

    /// <summary>Sent, with <see cref="Contracts.ArticleSummarized.CopyOf"/>.</summary>
    Mark,

    /// <summary>Not sent on this route, once the earlier one was delivered.</summary>
    Suppress,
}
