using System.Globalization;
using System.Runtime.CompilerServices;
using Pipeline.Ledger;
using Pipeline.Storage;

namespace Pipeline.Testing.Doubles;

/// <summary>The ledger in memory. Every change gives the row a new version.</summary>
public sealed partial class InMemoryLedger(PortCalls calls) : ILedger
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, DumpRow> dumps = [];
    private readonly Dictionary<string, StoryRow> stories = [];
    private readonly SortedDictionary<(string DumpId, int Ordinal), ArticleRow> articles = [];
    private readonly Dictionary<(string TextId, string ProfileId), (DateTimeOffset Until, string Version)> claims = [];
    private readonly SortedDictionary<(string StoryId, string DumpId, int Ordinal), StoryMember> members = [];
    private int versions;

    /// <summary>Rows looked at for a page of a listing.</summary>
    public int PageSize { get; init; } = 100;

    public IReadOnlyList<DumpRow> Dumps => Locked<DumpRow[]>(() => [.. dumps.Values]);

    public IReadOnlyList<ArticleRow> Articles => Locked<ArticleRow[]>(() => [.. articles.Values]);

    public Task<DumpRow?> TryAddAsync(DumpRow dump, CancellationToken cancellationToken) => RunAsync(
        "ledger.add-dump",
        () => dumps.ContainsKey(dump.Id) ? null : dumps[dump.Id] = dump with { Version = NextVersion() },
        cancellationToken);

    public Task<DumpRow?> FindDumpAsync(string dumpId, CancellationToken cancellationToken) =>
        RunAsync("ledger.find-dump", () => dumps.GetValueOrDefault(dumpId), cancellationToken);

    public Task<DumpRow?> TryUpdateAsync(DumpRow dump, CancellationToken cancellationToken) => RunAsync(
        "ledger.update-dump",
        () => dumps.GetValueOrDefault(dump.Id)?.Version == dump.Version ? dumps[dump.Id] = dump with { Version = NextVersion() } : null,
        cancellationToken);

    public Task<IReadOnlyList<DumpBlob>> FindUnknownAsync(IReadOnlyList<DumpBlob> blobs, CancellationToken cancellationToken) =>
        RunAsync<IReadOnlyList<DumpBlob>>(
            "ledger.find-unknown",
            () => [.. blobs.Where(blob => !dumps.ContainsKey(blob.DumpId))],
            cancellationToken);

    public Task<IReadOnlyList<ArticleRow>> AddAsync(IReadOnlyList<ArticleRow> articles, CancellationToken cancellationToken) =>
        RunAsync<IReadOnlyList<ArticleRow>>("ledger.add-articles", () => [.. articles.Select(AddOrFind)], cancellationToken);

    public Task RemoveAsync(DumpRow dump, CancellationToken cancellationToken) => RunAsync(
        "ledger.remove-dump",
        () => dumps.GetValueOrDefault(dump.Id)?.Version == dump.Version && dumps.Remove(dump.Id),
        cancellationToken);

    public Task RemoveAsync(IReadOnlyList<ArticleRow> articles, CancellationToken cancellationToken) => RunAsync(
        "ledger.remove-articles",
        () => articles.Count(article => this.articles.Remove((article.DumpId, article.Ordinal))),
        cancellationToken);

    public Task<ArticleRow?> FindArticleAsync(string dumpId, int ordinal, CancellationToken cancellationToken) =>
        RunAsync("ledger.find-article", () => articles.GetValueOrDefault((dumpId, ordinal)), cancellationToken);

    public Task<ArticleRow?> FindArticleAsync(string articleOrEventId, CancellationToken cancellationToken) => RunAsync(
        "ledger.find-article-by-id",
        () => articles.Values.FirstOrDefault(row => row.ArticleId == articleOrEventId || row.EventId == articleOrEventId),
        cancellationToken);

    public Task<ArticleRow?> TryUpdateAsync(ArticleRow article, CancellationToken cancellationToken) => RunAsync(
        "ledger.update-article",
        () => articles.GetValueOrDefault((article.DumpId, article.Ordinal))?.Version == article.Version
            ? articles[(article.DumpId, article.Ordinal)] = article with { Version = NextVersion() }
            : null,
        cancellationToken);

    public IAsyncEnumerable<ArticleRow> ListArticlesAsync(string dumpId, int fromOrdinal, CancellationToken cancellationToken) =>
        ListAsync(() => articles.Values.Where(row => row.DumpId == dumpId && row.Ordinal >= fromOrdinal), cancellationToken);

    public IAsyncEnumerable<DumpRow> ListVersionsAsync(string name, CancellationToken cancellationToken) =>
        ListAsync(() => dumps.Values.Where(row => row.Name == name), cancellationToken);

    public IAsyncEnumerable<ListPage<DumpRow>> ListDumpsAsync(string prefix, string? from, CancellationToken cancellationToken) =>
        PagesAsync(
            () => dumps.Values.OrderBy(row => row.Name + "\n" + row.Id, StringComparer.Ordinal),
            row => row.Name + "\n" + row.Id,
            row => row.Name.StartsWith(prefix, StringComparison.Ordinal),
            from,
            cancellationToken);

    public IAsyncEnumerable<ListPage<DumpRow>> ListOverdueDumpsAsync(
        DateTimeOffset time,
        string? from,
        CancellationToken cancellationToken
    ) =>
        PagesAsync(
            () => dumps.Values.OrderBy(row => row.Id, StringComparer.Ordinal),
            row => row.Id,
            row => !row.IsSettled && row.DueAt < time,
            from,
            cancellationToken);

    public IAsyncEnumerable<ListPage<ArticleRow>> ListOverdueArticlesAsync(
        DateTimeOffset time,
        DateTimeOffset urgentTime,
        string? from,
        CancellationToken cancellationToken
    ) =>
        PagesAsync(
            () => articles.Values,
            row => $"{row.DumpId}/{row.Ordinal:D10}",
            row => !row.IsSettled && (row.DueAt < time || (row.IsUrgent && row.DueAt < urgentTime)),
            from,
            cancellationToken);

    public Task<StoryRow?> TryAddAsync(StoryRow story, CancellationToken cancellationToken) => RunAsync(
        "ledger.add-story",
        () => stories.ContainsKey(story.Id) ? null : stories[story.Id] = story with { Version = NextVersion() },
        cancellationToken);

    public Task<StoryRow?> FindStoryAsync(string storyId, CancellationToken cancellationToken) =>
        RunAsync("ledger.find-story", () => stories.GetValueOrDefault(storyId), cancellationToken);

    public Task<StoryRow?> TryUpdateAsync(StoryRow story, CancellationToken cancellationToken) =>
        RunAsync(
            "ledger.update-story",
            () =>
                stories.GetValueOrDefault(story.Id)?.Version == story.Version
                    ? stories[story.Id] = story with { Version = NextVersion() }
                    : null,
            cancellationToken);

    public Task AddMemberAsync(StoryMember member, CancellationToken cancellationToken) =>
        RunAsync("ledger.add-member", () => members.TryAdd((member.StoryId, member.DumpId, member.Ordinal), member), cancellationToken);

    public IAsyncEnumerable<StoryMember> ListMembersAsync(string storyId, CancellationToken cancellationToken) =>
        ListAsync(() => members.Values.Where(member => member.StoryId == storyId), cancellationToken);

    public Task<SummaryClaim?> TryClaimAsync(
        string textId, string profileId, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken) => RunAsync(
        "ledger.claim",
        () =>
        {
            var isFirst = !claims.TryGetValue((textId, profileId), out var found);
            if (!isFirst && found.Until > now)
            {
                return null;
            }

            var claim = new SummaryClaim(textId, profileId, isFirst, NextVersion());
            claims[(textId, profileId)] = (until, claim.Version);
            return claim;
        },
        cancellationToken);

    public Task ReleaseAsync(SummaryClaim claim, CancellationToken cancellationToken) => RunAsync(
        "ledger.release",
        () =>
        {
            var key = (claim.TextId, claim.ProfileId);
            if (claims.TryGetValue(key, out var found) && found.Version == claim.Version)
            {
                claims[key] = (DateTimeOffset.UnixEpoch, NextVersion());
            }

            return true;
        },
        cancellationToken);

    /// <summary>As tables do: so many rows are looked at for a page, whatever the filter leaves of them.</summary>
    private async IAsyncEnumerable<ListPage<T>> PagesAsync<T>(
        Func<IEnumerable<T>> rows,
        Func<T, string> key,
        Func<T, bool> filter,
        string? from,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var start = from;
            var rest = await RunAsync(
                    "ledger.list",
                    () =>
                        rows()
                            .SkipWhile(row => start is not null && string.CompareOrdinal(key(row), start) < 0)
                            .Take(PageSize + 1)
                            .ToArray(),
                    cancellationToken)
                .ConfigureAwait(false);
            from = rest.Length > PageSize ? key(rest[PageSize]) : null;
            yield return new([.. rest.Take(PageSize).Where(filter)], from);
            if (from is null)
            {
                yield break;
            }
        }
    }

    private ArticleRow AddOrFind(ArticleRow article)
    {
        var key = (article.DumpId, article.Ordinal);
        return articles.TryGetValue(key, out var found) ? found : articles[key] = article with { Version = NextVersion() };
    }

    private async IAsyncEnumerable<T> ListAsync<T>(Func<IEnumerable<T>> rows, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var row in await RunAsync("ledger.list", () => rows().ToArray(), cancellationToken).ConfigureAwait(false))
        {
            yield return row;
        }
    }

    private Task<T> RunAsync<T>(string name, Func<T> effect, CancellationToken cancellationToken) =>
        calls.RunAsync(name, () => Locked(effect), cancellationToken);

    private T Locked<T>(Func<T> action)
    {
        lock (gate)
        {
            return action();
        }
    }

    private string NextVersion() => (++versions).ToString(CultureInfo.InvariantCulture);
}
