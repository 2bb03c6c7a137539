using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Pipeline.Ledger;
using Pipeline.Storage;

namespace Pipeline.Azure.Storage;

/// <summary>The ledger in the table <c>ledger</c>. Conditional on entity tags.</summary>
internal sealed partial class TableLedger(StorageClients clients, LedgerTable table) : ILedger
{
    /// <summary>Operations in one transaction, by the service's limit.</summary>
    private const int TransactionRows = 100;

    /// <summary>Reads under way at once for one listing.</summary>
    private const int Parallelism = 16;

    private const string Until = "Until";

    private readonly TableDumpNames names = new(clients.Ledger);

    /// <summary>Rows looked at for a page of a listing. Default: the service's most, 1,000.</summary>
    public int? PageSize { get; init; }

    public async Task<DumpRow?> TryAddAsync(DumpRow dump, CancellationToken cancellationToken)
    {
        var version = await table.TryAddAsync(LedgerRows.Of(dump), cancellationToken);

        // Also for a row that was there: a crash may have come between it and its name.
        await names.AddAsync(dump, cancellationToken);
        return version is null ? null : dump with { Version = version };
    }

    public async Task RemoveAsync(DumpRow dump, CancellationToken cancellationToken)
    {
        try
        {
            await clients.Ledger.DeleteEntityAsync(dump.Id, LedgerRows.DumpKey, new ETag(dump.Version), cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status is 412)
        {
            return;
        }

        // A name without a row stands for nothing.
        await names.RemoveAsync(dump, cancellationToken);
    }

    public async Task<DumpRow?> FindDumpAsync(string dumpId, CancellationToken cancellationToken) =>
        await table.FindAsync(dumpId, LedgerRows.DumpKey, cancellationToken) is { } row ? LedgerRows.Dump(row) : null;

    public async Task<IReadOnlyList<DumpBlob>> FindUnknownAsync(IReadOnlyList<DumpBlob> blobs, CancellationToken cancellationToken)
    {
        var unknown = new List<DumpBlob>();
        foreach (var blob in await names.FindMissingAsync(blobs, cancellationToken))
        {
            if (await FindDumpAsync(blob.DumpId, cancellationToken) is { } dump)
            {
                await names.AddAsync(dump, cancellationToken);
            }
            else
            {
                unknown.Add(blob);
            }
        }

        return unknown;
    }

    public async IAsyncEnumerable<DumpRow> ListVersionsAsync(string name, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in names.ListVersionsAsync(name, cancellationToken))
        {
            foreach (var id in page.Items)
            {
                if (await FindDumpAsync(id, cancellationToken) is { } dump && dump.Name == name)
                {
                    yield return dump;
                }
            }
        }
    }

    public async IAsyncEnumerable<ListPage<DumpRow>> ListDumpsAsync(
        string prefix,
        string? from,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in names.ListAsync(prefix, from, cancellationToken))
        {
            var rows = new DumpRow?[page.Items.Count];
            await Parallel.ForEachAsync(
                page.Items.Index(),
                new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken },
                async (one, token) => rows[one.Index] = await FindDumpAsync(one.Item, token));

            // What is cut off in a key is not in it.
            yield return new([.. rows.OfType<DumpRow>().Where(dump => dump.Name.StartsWith(prefix, StringComparison.Ordinal))], page.Next);
        }
    }

    public async Task<DumpRow?> TryUpdateAsync(DumpRow dump, CancellationToken cancellationToken) =>
        await table.TryUpdateAsync(LedgerRows.Of(dump), dump.Version, cancellationToken) is { } version
            ? dump with
            {
                Version = version,
            }
            : null;

    public async Task<ArticleRow?> FindArticleAsync(string dumpId, int ordinal, CancellationToken cancellationToken) =>
        await table.FindAsync(dumpId, LedgerRows.ArticleKey(ordinal), cancellationToken) is { } row
            ? LedgerRows.Article(row)
            : null;

    public async Task<ArticleRow?> FindArticleAsync(string articleOrEventId, CancellationToken cancellationToken) =>
        await QueryAsync(
                TableClient.CreateQueryFilter($"ArticleId eq {articleOrEventId} or EventId eq {articleOrEventId}"),
                row => row,
                cancellationToken)
            .Where(row => row.GetString(LedgerRows.Kind) == LedgerRows.ArticleKind)
            .Select(LedgerRows.Article)
            .FirstOrDefaultAsync(cancellationToken);

    public async Task<ArticleRow?> TryUpdateAsync(ArticleRow article, CancellationToken cancellationToken) =>
        await table.TryUpdateAsync(LedgerRows.Of(article), article.Version, cancellationToken) is { } version
            ? article with
            {
                Version = version,
            }
            : null;

    public async Task<IReadOnlyList<ArticleRow>> AddAsync(IReadOnlyList<ArticleRow> articles, CancellationToken cancellationToken)
    {
        var stored = new List<ArticleRow>(articles.Count);
        foreach (var chunk in articles.Chunk(TransactionRows))
        {
            stored.AddRange(await AddChunkAsync(chunk, cancellationToken));
        }

        return stored;
    }

    public async Task RemoveAsync(IReadOnlyList<ArticleRow> articles, CancellationToken cancellationToken)
    {
        foreach (var chunk in articles.Chunk(TransactionRows))
        {
            try
            {
                await clients
                    .Ledger.SubmitTransactionAsync(
                        chunk.Select(article => new TableTransactionAction(TableTransactionActionType.Delete, Key(article), ETag.All)),
                        cancellationToken);
            }
            catch (RequestFailedException e) when (e.Status is 404)
            {
                // A transaction is all or nothing, and another has removed some of them.
                foreach (var article in chunk)
                {
                    await clients
                        .Ledger.DeleteEntityAsync(article.DumpId, LedgerRows.ArticleKey(article.Ordinal), ETag.All, cancellationToken);
                }
            }
        }

        static TableEntity Key(ArticleRow article) => new(article.DumpId, LedgerRows.ArticleKey(article.Ordinal));
    }

    public IAsyncEnumerable<ArticleRow> ListArticlesAsync(string dumpId, int fromOrdinal, CancellationToken cancellationToken) =>
        QueryAsync(
            $"PartitionKey eq '{dumpId}' and RowKey ge '{LedgerRows.ArticleKey(fromOrdinal)}' and RowKey lt 'b'",
            LedgerRows.Article,
            cancellationToken);

    public IAsyncEnumerable<ListPage<DumpRow>> ListOverdueDumpsAsync(
        DateTimeOffset time,
        string? from,
        CancellationToken cancellationToken
    ) =>
        PagesAsync(
            TableClient.CreateQueryFilter($"Open eq true and Kind eq 'dump' and DueAt lt {time}"),
            LedgerRows.Dump,
            from,
            cancellationToken);

    public IAsyncEnumerable<ListPage<ArticleRow>> ListOverdueArticlesAsync(
        DateTimeOffset time,
        DateTimeOffset urgentTime,
        string? from,
        CancellationToken cancellationToken
    ) =>
        PagesAsync(
            TableClient.CreateQueryFilter(
                $"Open eq true and Kind eq 'article' and (DueAt lt {time} or (IsUrgent eq true and DueAt lt {urgentTime}))"),
            LedgerRows.Article,
            from,
            cancellationToken);

    public async Task<StoryRow?> TryAddAsync(StoryRow story, CancellationToken cancellationToken) =>
        await table.TryAddAsync(LedgerRows.Of(story), cancellationToken) is { } version
            ? story with
            {
                Version = version,
            }
            : null;

    public async Task<StoryRow?> FindStoryAsync(string storyId, CancellationToken cancellationToken) =>
        await table.FindAsync(LedgerRows.StoryPartition(storyId), LedgerRows.StoryKey, cancellationToken) is { } row
            ? LedgerRows.Story(row)
            : null;

    public async Task<StoryRow?> TryUpdateAsync(StoryRow story, CancellationToken cancellationToken) =>
        await table.TryUpdateAsync(LedgerRows.Of(story), story.Version, cancellationToken) is { } version
            ? story with
            {
                Version = version,
            }
            : null;

    public Task AddMemberAsync(StoryMember member, CancellationToken cancellationToken) =>
        table.TryAddAsync(LedgerRows.Of(member), cancellationToken);

    public IAsyncEnumerable<StoryMember> ListMembersAsync(string storyId, CancellationToken cancellationToken) =>
        QueryAsync(LedgerRows.MembersOf(storyId), LedgerRows.Member, cancellationToken);

    public async Task<SummaryClaim?> TryClaimAsync(
        string textId, string profileId, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var row = new TableEntity(LedgerRows.ClaimPartition(textId), profileId) { [Until] = until };
        if (await table.TryAddAsync(row, cancellationToken) is { } added)
        {
            return new SummaryClaim(textId, profileId, IsFirst: true, added);
        }

        var found = await table.FindAsync(row.PartitionKey, profileId, cancellationToken);
        return found is not null && found.GetDateTimeOffset(Until) <= now
            && await table.TryUpdateAsync(row, found.ETag.ToString(), cancellationToken) is { } version
                ? new SummaryClaim(textId, profileId, IsFirst: false, version)
                : null;
    }

    public Task ReleaseAsync(SummaryClaim claim, CancellationToken cancellationToken) =>
        table.TryUpdateAsync(
            new TableEntity(LedgerRows.ClaimPartition(claim.TextId), claim.ProfileId) { [Until] = DateTimeOffset.UnixEpoch },
            claim.Version,
            cancellationToken);

    private async Task<IReadOnlyList<ArticleRow>> AddChunkAsync(ArticleRow[] articles, CancellationToken cancellationToken)
    {
        var found = new Dictionary<int, ArticleRow>();
        while (true)
        {
            var missing = articles.Where(article => !found.ContainsKey(article.Ordinal)).ToArray();
            if (missing.Length == 0)
            {
                return [.. articles.Select(article => found[article.Ordinal])];
            }

            try
            {
                var results = (
                    await clients
                        .Ledger.SubmitTransactionAsync(
                            missing.Select(article => new TableTransactionAction(TableTransactionActionType.Add, LedgerRows.Of(article))),
                            cancellationToken)
                ).Value;
                foreach (var (article, result) in missing.Zip(results))
                {
                    found[article.Ordinal] = article with { Version = result.Headers.ETag!.Value.ToString() };
                }
            }
            catch (RequestFailedException e) when (e.ErrorCode == TableErrorCode.EntityAlreadyExists)
            {
                // An earlier run of this batch, or its twin, was here: a transaction is all or nothing, so look what it left.
                await foreach (var row in ListArticlesAsync(articles[0].DumpId, articles[0].Ordinal, cancellationToken))
                {
                    if (row.Ordinal > articles[^1].Ordinal)
                    {
                        break;
                    }

                    found[row.Ordinal] = row;
                }
            }
        }
    }

    private async IAsyncEnumerable<ListPage<T>> PagesAsync<T>(
        string filter, Func<TableEntity, T> convert, string? from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pages = clients.Ledger.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken).AsPages(from, PageSize);
        await foreach (var page in pages)
        {
            yield return new([.. page.Values.Select(convert)], page.ContinuationToken is { Length: > 0 } next ? next : null);
        }
    }

    private async IAsyncEnumerable<T> QueryAsync<T>(
        string filter, Func<TableEntity, T> convert, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in clients.Ledger.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            yield return convert(row);
        }
    }
}
