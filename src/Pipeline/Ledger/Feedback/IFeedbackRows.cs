namespace Pipeline.Ledger.Feedback;

/// <summary>The ledger's rows of what readers said.</summary>
public interface IFeedbackRows
{
    /// <summary>Adds it, or puts it in the place of the one with its name.</summary>
    Task PutAsync(FeedbackRow feedback, CancellationToken cancellationToken);

    /// <summary>All of a dump, in the order of its articles; of all dumps, those of an article together.</summary>
    /// <param name="dumpId">Null for all dumps.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    IAsyncEnumerable<FeedbackRow> ListFeedbackAsync(string? dumpId, CancellationToken cancellationToken);

    /// <summary>Removes all that was said of an article.</summary>
    Task RemoveFeedbackAsync(string dumpId, int ordinal, CancellationToken cancellationToken);
}
