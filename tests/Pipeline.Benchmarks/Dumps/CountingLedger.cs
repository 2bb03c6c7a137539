using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Pipeline.Storage;

namespace Pipeline.Benchmarks.Dumps;

/// <summary>Keeps the rows of dumps; of articles only how many there are, each settled at once.</summary>
internal sealed class CountingLedger : ILedger
{
    private readonly ConcurrentDictionary<string, DumpRecord> dumps = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> articles = new(StringComparer.Ordinal);

    public IEnumerable<DumpRecord> Dumps => dumps.Values;

    public Task<DumpRecord?> TryAddAsync(DumpRecord dump, CancellationToken cancellationToken) =>
        Task.FromResult(dumps.TryAdd(dump.Id, dump) ? dump : null);

    public Task<DumpRecord?> FindDumpAsync(string dumpId, CancellationToken cancellationToken) => Task.FromResult(dumps.GetValueOrDefault(dumpId));

    public Task<DumpRecord?> TryUpdateAsync(DumpRecord dump, CancellationToken cancellationToken) => Task.FromResult<DumpRecord?>(dumps[dump.Id] = dump);

    public Task<IReadOnlyList<ArticleRecord>> AddAsync(IReadOnlyList<ArticleRecord> articles, CancellationToken cancellationToken)
    {
        this.articles.AddOrUpdate(articles[0].DumpId, articles.Count, (_, count) => count + articles.Count);
        return Task.FromResult(articles);
    }

    public async IAsyncEnumerable<ArticleRecord> ListArticlesAsync(string dumpId, int fromOrdinal, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var ordinal = fromOrdinal; ordinal <= articles.GetValueOrDefault(dumpId); ordinal++)
        {
            yield return new ArticleRecord { DumpId = dumpId, Ordinal = ordinal, ArticleId = "", State = ArticleState.Delivered, DueAt = default, ReadyAt = default };
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    public Task<ArticleRecord?> FindArticleAsync(string dumpId, int ordinal, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ArticleRecord?> TryUpdateAsync(ArticleRecord article, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<DumpBlob>> FindUnknownAsync(IReadOnlyList<DumpBlob> blobs, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<DumpRecord> ListVersionsAsync(string name, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<ListPage<DumpRecord>> ListDumpsAsync(string prefix, string? from, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<ListPage<DumpRecord>> ListOverdueDumpsAsync(DateTimeOffset time, string? from, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<ListPage<ArticleRecord>> ListOverdueArticlesAsync(DateTimeOffset time, string? from, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<StoryRecord?> TryAddAsync(StoryRecord story, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<StoryRecord?> FindStoryAsync(string storyId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<StoryRecord?> TryUpdateAsync(StoryRecord story, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<SummaryClaim?> TryClaimAsync(string textId, string profileId, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task ReleaseAsync(SummaryClaim claim, CancellationToken cancellationToken) => throw new NotSupportedException();
}
