using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Pipeline.Ledger;
using Pipeline.Ledger.Clusters;
using Pipeline.Ledger.Feedback;
using Pipeline.Storage;

namespace Pipeline.Benchmarks.Dumps;

/// <summary>Keeps the rows of dumps; of articles only how many there are, each settled at once.</summary>
internal sealed class CountingLedger : ILedger
{
    private readonly ConcurrentDictionary<string, DumpRow> dumps = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> articles = new(StringComparer.Ordinal);

    public IEnumerable<DumpRow> Dumps => dumps.Values;

    public Task<DumpRow?> TryAddAsync(DumpRow dump, CancellationToken cancellationToken) =>
        Task.FromResult(dumps.TryAdd(dump.Id, dump) ? dump : null);

    public Task<DumpRow?> FindDumpAsync(string dumpId, CancellationToken cancellationToken) =>
        Task.FromResult(dumps.GetValueOrDefault(dumpId));

    public Task<DumpRow?> TryUpdateAsync(DumpRow dump, CancellationToken cancellationToken) =>
        Task.FromResult<DumpRow?>(dumps[dump.Id] = dump);

    public Task<IReadOnlyList<ArticleRow>> AddAsync(IReadOnlyList<ArticleRow> articles, CancellationToken cancellationToken)
    {
        this.articles.AddOrUpdate(articles[0].DumpId, articles.Count, (_, count) => count + articles.Count);
        return Task.FromResult(articles);
    }

    public async IAsyncEnumerable<ArticleRow> ListArticlesAsync(
        string dumpId,
        int fromOrdinal,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var ordinal = fromOrdinal; ordinal <= articles.GetValueOrDefault(dumpId); ordinal++)
        {
            yield return new ArticleRow
            {
                DumpId = dumpId,
                Ordinal = ordinal,
                ArticleId = "",
                State = ArticleState.Delivered,
                DueAt = default,
                ReadyAt = default,
            };
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    public Task PutAsync(FeedbackRow feedback, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<FeedbackRow> ListFeedbackAsync(string? dumpId, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task RemoveFeedbackAsync(string dumpId, int ordinal, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ArticleRow?> FindArticleAsync(string dumpId, int ordinal, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<ArticleRow?> FindArticleAsync(string articleOrEventId, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task RemoveAsync(DumpRow dump, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task RemoveAsync(IReadOnlyList<ArticleRow> articles, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ArticleRow?> TryUpdateAsync(ArticleRow article, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<DumpBlob>> FindUnknownAsync(IReadOnlyList<DumpBlob> blobs, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public IAsyncEnumerable<DumpRow> ListVersionsAsync(string name, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public IAsyncEnumerable<ListPage<DumpRow>> ListDumpsAsync(string prefix, string? from, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public IAsyncEnumerable<ListPage<DumpRow>> ListOverdueDumpsAsync(
        DateTimeOffset time,
        string? from,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    public IAsyncEnumerable<ListPage<ArticleRow>> ListOverdueArticlesAsync(
        DateTimeOffset time,
        DateTimeOffset urgentTime,
        string? from,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    public Task<StoryRow?> TryAddAsync(StoryRow story, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<StoryRow?> FindStoryAsync(string storyId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<StoryRow?> TryUpdateAsync(StoryRow story, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task AddMemberAsync(StoryMember member, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<StoryMember> ListMembersAsync(string storyId, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<SummaryClaim?> TryClaimAsync(
        string textId,
        string profileId,
        DateTimeOffset now,
        DateTimeOffset until,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    public Task ReleaseAsync(SummaryClaim claim, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<CopyKey?> FindKeyAsync(ulong key, CancellationToken cancellationToken) => Task.FromResult<CopyKey?>(null);

    public Task<CopyCluster?> FindClusterAsync(string clusterId, CancellationToken cancellationToken) =>
        Task.FromResult<CopyCluster?>(null);

    public Task<CopyMember?> FindMemberAsync(string clusterId, string dumpId, int ordinal, CancellationToken cancellationToken) =>
        Task.FromResult<CopyMember?>(null);

    public IAsyncEnumerable<CopyMember> ListCopiesAsync(string clusterId, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<string?> TryWriteAsync(CopyChanges changes, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    public IAsyncEnumerable<ListPage<CopyRow>> ListExpiredCopiesAsync(
        DateTimeOffset time, string? from, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task RemoveAsync(IReadOnlyList<CopyRow> rows, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task RemoveAsync(CopyCluster cluster, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task RemoveCopyAsync(string clusterId, string dumpId, int ordinal, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
