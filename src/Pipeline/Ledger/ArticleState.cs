namespace Pipeline.Ledger;

/// <summary>How far an article is. Stored by name.</summary>
public enum ArticleState
{
    /// <summary>Stored and offered to SummarizeArticle.</summary>
    Ready,

    /// <summary>Settled: its summary is on the queues.</summary>
    Delivered,

    /// <summary>Settled: the text itself cannot be summarised; the reason says why.</summary>
    Rejected,

    /// <summary>Settled: its dump was cancelled before it was at work.</summary>
    Cancelled,

    /// <summary>Settled: somebody took it back; nothing of it is left but this mark.</summary>
    Forgotten,

    /// <summary>Settled: it failed for reasons that are not the text's; there is a dead letter.</summary>
    Dead,
}
