using Pipeline.Storage;

namespace Pipeline.Ledger;

/// <summary>The ledger's rows of articles. Those of one dump lie together.</summary>
public interface IArticleRows : IRows<ArticleRow>
{
    /// <summary>Adds the rows that are not there yet. All are of one dump.</summary>
    /// <returns>The rows as stored, in the order given: new ones as given, others as they were found.</returns>
    Task<IReadOnlyList<ArticleRow>> AddAsync(IReadOnlyList<ArticleRow> articles, CancellationToken cancellationToken);

    /// <summary>Removes rows of one dump, whoever changed them since they were read; those that are gone are passed over.</summary>
    Task RemoveAsync(IReadOnlyList<ArticleRow> articles, CancellationToken cancellationToken);

    Task<ArticleRow?> FindArticleAsync(string dumpId, int ordinal, CancellationToken cancellationToken);

    /// <summary>An article by its id or that of its event. Reads the whole ledger, on the service's side.</summary>
    Task<ArticleRow?> FindArticleAsync(string articleOrEventId, CancellationToken cancellationToken);

    /// <summary>The articles of a dump in order, from a number on.</summary>
    IAsyncEnumerable<ArticleRow> ListArticlesAsync(string dumpId, int fromOrdinal, CancellationToken cancellationToken);

    /// <summary>
    /// Articles that are not settled and were due before a time of their lane. Some urgent ones may be listed that were not.
    /// </summary>
    /// <param name="time">Of the ordinary lane, not included.</param>
    /// <param name="urgentTime">Of the urgent lane, not included.</param>
    /// <param name="from">Where an earlier listing stopped, <see cref="ListPage{T}.Next"/>; null for the beginning.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    IAsyncEnumerable<ListPage<ArticleRow>> ListOverdueArticlesAsync(
        DateTimeOffset time, DateTimeOffset urgentTime, string? from, CancellationToken cancellationToken);
}
