namespace Pipeline.Delivery;

/// <summary>
/// What becomes of a summary with statements that could not be held against the article: its language is unknown to the checker, say.
/// </summary>
public enum Unchecked
{
    /// <summary>Sent; each such statement is marked <c>unchecked</c>.</summary>
    Deliver,

    /// <summary>Not sent on this route.</summary>
    Drop,
}
