namespace Pipeline.Ledger;

/// <summary>A row that a message on a queue offers to a stage.</summary>
public interface IWorkRow<TRow>
    where TRow : class, IWorkRow<TRow>
{
    /// <summary>The queue whose messages offer the row.</summary>
    string Queue { get; }

    /// <summary>The row as logs name it.</summary>
    string WorkId { get; }

    /// <summary>Rises with each message sent for this row; a message with a lower number is stale.</summary>
    int Offer { get; }

    /// <summary>
    /// The time by which the row should have changed. After it, Sweep assumes that the message was lost and sends another.
    /// </summary>
    DateTimeOffset DueAt { get; }

    /// <summary>The row may not be tried before this time; null when it may be tried at once.</summary>
    DateTimeOffset? NotBefore { get; }

    /// <summary>A worker has the row until then; null when none has.</summary>
    DateTimeOffset? LeasedUntil { get; }

    /// <summary>Tries that count against the limit.</summary>
    int Attempts { get; }

    bool IsSettled { get; }

    /// <summary>A pause has put the row aside: no message offers it until somebody resumes it.</summary>
    bool IsPaused { get; }

    /// <summary>The dump whose pause holds the row; null for a row that goes on in every pause.</summary>
    string? PausedWith { get; }

    /// <summary>What went wrong last; null when nothing did.</summary>
    Problem? Problem { get; }

    /// <summary>The message that offers the row as it is.</summary>
    string ToMessage();

    /// <summary>The row in the hands of a worker, one attempt more.</summary>
    TRow Take(RowTerms terms);

    /// <summary>The row under a longer lease.</summary>
    TRow Renew(RowTerms terms);

    /// <summary>The row after an attempt that failed for a reason of the surroundings.</summary>
    TRow Fail(Problem problem);

    /// <summary>The row as it is offered again after <paramref name="delay"/>: no lease, the next offer number, due later.</summary>
    TRow OfferAgain(RowTerms terms, TimeSpan delay);

    /// <summary>The row put aside by a pause, due at once for who resumes it.</summary>
    TRow Pause(DateTimeOffset now);

    /// <summary>The row as it is offered again as if it had not been tried.</summary>
    TRow GiveBack(RowTerms terms, TimeSpan delay);
}
