namespace Pipeline.Ledger;

/// <summary>The ledger's row of one article.</summary>
public sealed partial record ArticleRow : IWorkRow<ArticleRow>
{
    public required string DumpId { get; init; }

    /// <summary>Number in the dump, from 1.</summary>
    public required int Ordinal { get; init; }

    public required string ArticleId { get; init; }

    /// <summary>Null when it was rejected before there was a text.</summary>
    public string? TextId { get; init; }

    /// <summary>Its lane: whether it goes before others, with every message that offers it.</summary>
    public bool IsUrgent { get; init; }

    public ArticleState State { get; init; }

    /// <summary>Rises with each message sent for this row; a message with a lower number is stale.</summary>
    public int Offer { get; init; }

    /// <summary>
    /// The time by which the row should have changed. After it, Sweep assumes that the message was lost and sends another.
    /// </summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The row was put back and may not be tried before this time; null when it may be tried at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>A worker has it until then; null when none has.</summary>
    public DateTimeOffset? LeasedUntil { get; init; }

    /// <summary>A pause has put it aside; no message offers it until somebody resumes it.</summary>
    public bool IsPaused { get; init; }

    /// <summary>Tries that count against the limit; putting back for later costs none.</summary>
    public int Attempts { get; init; }

    /// <summary>How often it was taken up again after it had died: it may have a dead letter while it is at work.</summary>
    public int Replays { get; init; }

    /// <summary>Why it was rejected or buried, or what its last try failed with.</summary>
    public Problem? Problem { get; init; }

    /// <summary>
    /// What was paid for it so far, failed tries included; zero when its text had a summary already, null when not known.
    /// </summary>
    public decimal? Cost { get; init; } = 0;

    /// <summary>The event it was delivered as.</summary>
    public string? EventId { get; init; }

    /// <summary>The event of an older version of the same story, decided before it was delivered; null for none.</summary>
    public string? Supersedes { get; init; }

    /// <summary>The document of that older version, a blob in the container <c>articles</c>; null for none.</summary>
    public string? Predecessor { get; init; }

    /// <summary>It was delivered as a copy of an earlier article.</summary>
    public bool IsCopy { get; init; }

    /// <summary>A route left it out because it is a copy.</summary>
    public bool IsSuppressed { get; init; }

    /// <summary>The event of a newer version that came before this one, decided before it was delivered; null for none.</summary>
    public string? SupersededBy { get; init; }

    public required DateTimeOffset ReadyAt { get; init; }

    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>The row's version, for conditional updates; empty before it is stored.</summary>
    public string Version { get; init; } = "";

    public bool IsSettled => State is not ArticleState.Ready;
}
