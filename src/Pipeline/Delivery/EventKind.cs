namespace Pipeline.Delivery;

/// <summary>What a route may ask for.</summary>
public enum EventKind
{
    /// <summary><see cref="Contracts.EventTypes.ArticleSummarized"/></summary>
    Summarized,

    /// <summary><see cref="Contracts.EventTypes.ArticleRejected"/></summary>
    Rejected,

    /// <summary><see cref="Contracts.EventTypes.ArticleForgotten"/></summary>
    Forgotten,

    /// <summary><see cref="Contracts.EventTypes.ArticleKilled"/></summary>
    Killed,

    /// <summary><see cref="Contracts.EventTypes.DumpCompleted"/></summary>
    Completed,
}
