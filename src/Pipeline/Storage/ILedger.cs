namespace Pipeline.Storage;

/// <summary>
/// The memory of what happened: a row per dump, a row per article, a row per claimed text. Every change is conditional on
/// the version that was read, so that of two workers one wins. A change is cancelled before it is made or not at all.
/// </summary>
public interface ILedger
{
    /// <returns>The stored row; null when the dump has one already.</returns>
    Task<DumpRecord?> TryAddAsync(DumpRecord dump, CancellationToken cancellationToken);

    Task<DumpRecord?> FindDumpAsync(string dumpId, CancellationToken cancellationToken);

    /// <summary>Those of a page of blobs that have no row. Costs far less than a request for each that has one.</summary>
    Task<IReadOnlyList<DumpBlob>> FindUnknownAsync(IReadOnlyList<DumpBlob> blobs, CancellationToken cancellationToken);

    /// <summary>The dumps that are versions of a blob, in no order.</summary>
    IAsyncEnumerable<DumpRecord> ListVersionsAsync(string name, CancellationToken cancellationToken);

    /// <summary>Dumps whose blobs' names begin with a text, by name; several versions of a blob are dumps each.</summary>
    /// <param name="prefix">Empty for all.</param>
    /// <param name="from">Where an earlier listing stopped, <see cref="ListPage{T}.Next"/>; null for the beginning.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    IAsyncEnumerable<ListPage<DumpRecord>> ListDumpsAsync(string prefix, string? from, CancellationToken cancellationToken);

    /// <returns>The row with its new version; null when another changed it since it was read.</returns>
    Task<DumpRecord?> TryUpdateAsync(DumpRecord dump, CancellationToken cancellationToken);

    /// <summary>Adds the rows that are not there yet. All are of one dump.</summary>
    /// <returns>The rows as stored, in the order given: new ones as given, others as they were found.</returns>
    Task<IReadOnlyList<ArticleRecord>> AddAsync(IReadOnlyList<ArticleRecord> articles, CancellationToken cancellationToken);

    Task<ArticleRecord?> FindArticleAsync(string dumpId, int ordinal, CancellationToken cancellationToken);

    /// <returns>The row with its new version; null when another changed it since it was read.</returns>
    Task<ArticleRecord?> TryUpdateAsync(ArticleRecord article, CancellationToken cancellationToken);

    /// <summary>The articles of a dump in order, from a number on.</summary>
    IAsyncEnumerable<ArticleRecord> ListArticlesAsync(string dumpId, int fromOrdinal, CancellationToken cancellationToken);

    /// <summary>Dumps that are not settled and were due before <paramref name="time"/>.</summary>
    /// <param name="time">Not included.</param>
    /// <param name="from">Where an earlier listing stopped, <see cref="ListPage{T}.Next"/>; null for the beginning.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    IAsyncEnumerable<ListPage<DumpRecord>> ListOverdueDumpsAsync(DateTimeOffset time, string? from, CancellationToken cancellationToken);

    /// <summary>Articles that are not settled and were due before <paramref name="time"/>.</summary>
    /// <inheritdoc cref="ListOverdueDumpsAsync"/>
    IAsyncEnumerable<ListPage<ArticleRecord>> ListOverdueArticlesAsync(DateTimeOffset time, string? from, CancellationToken cancellationToken);

    /// <returns>The stored row; null when the story has one already.</returns>
    Task<StoryRecord?> TryAddAsync(StoryRecord story, CancellationToken cancellationToken);

    Task<StoryRecord?> FindStoryAsync(string storyId, CancellationToken cancellationToken);

    /// <returns>The row with its new version; null when another changed it since it was read.</returns>
    Task<StoryRecord?> TryUpdateAsync(StoryRecord story, CancellationToken cancellationToken);

    /// <summary>
    /// Claims the right to pay for a summary. A claim is free when none was made, or when the last one ran out before
    /// <paramref name="now"/>.
    /// </summary>
    /// <returns>The claim when it is ours; null when another's is still good.</returns>
    Task<SummaryClaim?> TryClaimAsync(string textId, string profileId, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Gives a claim back before it runs out; nothing happens when it is no longer ours.</summary>
    Task ReleaseAsync(SummaryClaim claim, CancellationToken cancellationToken);
}
