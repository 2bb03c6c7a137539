using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Cleaning;
using Pipeline.Delivery;
using Pipeline.Documents;
using Pipeline.Dumps;
using Pipeline.Ledger;
using Pipeline.Ledger.Clusters;
using Pipeline.Storage;
using Pipeline.Telemetry;

namespace Pipeline.Ingestion;

/// <summary>
/// Takes a batch of a dump's entries in: cleans each, stores it, writes its row, offers it. In this order, so that a crash
/// leaves nothing that a second run of the same batch does not complete.
/// </summary>
public sealed class ArticleIntake(
    EntryCleaner cleaner,
    ArticleLanes lanes,
    IDocumentStore documents,
    IArticleRows ledger,
    IStoryRows stories,
    StoryNames names,
    CopyClusters copies,
    WorkOffers<ArticleRow> work,
    EventPublisher publisher,
    PipelineMetrics metrics,
    TimeProvider clock,
    IOptions<StageOptions> options,
    ILogger<ArticleIntake> logger)
{
    /// <summary>Storage calls under way at once for one batch.</summary>
    private const int Parallelism = 8;

    internal async Task TakeAsync(DumpRow dump, IReadOnlyList<DumpEntry> entries, CancellationToken cancellationToken)
    {
        var rows = new ArticleRow[entries.Count];
        var cleaned = new Article?[entries.Count];
        await ForEachAsync(Enumerable.Range(0, entries.Count), async (i, token) =>
            (rows[i], cleaned[i]) = await CleanAsync(dump, entries[i], token), cancellationToken);

        // Together, as most of a batch is looked up and written at once.
        var places = await copies.PlaceAsync(
            [.. rows.Zip(cleaned, (row, article) => (row, article is { Rejection: null } ? article.Body : null))],
            cancellationToken);
        var written = new ReadOnlyMemory<byte>?[entries.Count];
        await ForEachAsync(Enumerable.Range(0, entries.Count).Where(i => cleaned[i] is not null), async (i, token) =>
            (rows[i], written[i]) = await StoreAsync(dump, rows[i], cleaned[i]!, places[i], token),
            cancellationToken);

        var stored = await ledger.AddAsync(rows, cancellationToken);
        await ForEachAsync(stored.Zip(written).Where(one => !one.First.IsSettled), async (one, _) =>
            await OfferAsync(one.First, one.Second), cancellationToken);
    }

    /// <summary>The message brings the document along, so that its reader need not ask for it.</summary>
    private Task OfferAsync(ArticleRow row, ReadOnlyMemory<byte>? document) =>
        work.SendAsync(row, WorkMessage.Of(row, document), Wait(row));

    /// <summary>Until an embargo ends; a queue cuts what is longer than it can hide a message, and the row tells the rest.</summary>
    private TimeSpan Wait(ArticleRow row) => row.NotBefore - clock.GetUtcNow() is { } wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero;

    private static Task ForEachAsync<T>(
        IEnumerable<T> items,
        Func<T, CancellationToken, ValueTask> action,
        CancellationToken cancellationToken
    ) =>
        Parallel.ForEachAsync(
            items,
            new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken },
            action);

    /// <returns>The article's row, and the article unless it is rejected.</returns>
    private async Task<(ArticleRow Row, Article? Article)> CleanAsync(
        DumpRow dump,
        DumpEntry entry,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var row = new ArticleRow
        {
            DumpId = dump.Id,
            Ordinal = entry.Ordinal,
            ArticleId = Identity.OfArticle(dump.Id, entry.Ordinal.ToString(CultureInfo.InvariantCulture)),
            ReadyAt = now,
            DueAt = now + options.Value.Overdue,
        };
        if (entry.Rejection is { } unreadable)
        {
            // The number alone does not lead to a file of an archive.
            var named = entry.File is { } file ? unreadable with { Reason = $"{file}: {unreadable.Reason}" } : unreadable;
            return (await RejectAsync(dump, row, named, article: null, cancellationToken), null);
        }

        var (article, failure) = await cleaner.CleanAsync(row.ArticleId, entry.Article!, cancellationToken);
        if (article is null)
        {
            return (await RejectAsync(dump, row, failure!, article: null, cancellationToken), null);
        }

        return article.Rejection is { } flag
            && !(flag.Class == RejectionClass.Killed && names.IdOf(dump.Name, article) is not null)
                ? (await RejectAsync(dump, row, flag, article, cancellationToken), null)
                : (row, article);
    }

    /// <returns>The row, and the document where this run wrote it: an earlier run's may say something else, and stands.</returns>
    private async Task<(ArticleRow Row, ReadOnlyMemory<byte>? Document)> StoreAsync(
        DumpRow dump,
        ArticleRow row,
        Article article,
        CopyPlace? place,
        CancellationToken cancellationToken)
    {
        var now = row.ReadyAt;

        var stored = new StoredArticle
        {
            ArticleId = row.ArticleId,
            TextId = article.TextId,
            Dump = dump.Reference,
            Ordinal = row.Ordinal,
            ReplyTo = dump.ReplyTo,
            IsReplyOnly = dump.IsReplyOnly,
            TraceParent = TraceParents.Current(dump.Id),
            StoryId = names.IdOf(dump.Name, article),
            Copies = place,
            ReadyAt = now,
            Article = article,
        };
        var document = JsonSerializer.SerializeToUtf8Bytes(stored, DocumentJson.Compact.StoredArticle);
        var isNew = await documents
            .TryCreateAsync(ContainerNames.Articles, StoredArticle.BlobName(dump.Id, row.Ordinal), document, cancellationToken);
        if (StoryNames.MemberOf(stored) is { } member)
        {
            await stories.AddMemberAsync(member, cancellationToken);
        }

        var open = row with { TextId = stored.TextId, IsUrgent = lanes.IsUrgent(dump, article) };
        if (article.Wire?.EmbargoedUntil is { } until && until > now)
        {
            open = open with { NotBefore = until, DueAt = until + options.Value.Overdue };
        }

        return (open, isNew ? (ReadOnlyMemory<byte>?)document : null);
    }

    private async Task<ArticleRow> RejectAsync(
        DumpRow dump,
        ArticleRow row,
        Problem problem,
        Article? article,
        CancellationToken cancellationToken)
    {
        logger.LogInformation("Article {ArticleId} rejected: {Class}", row.ArticleId, problem.Class);
        var rejected = row.Settle(ArticleState.Rejected, row.ReadyAt, problem);
        await publisher.PublishRejectedAsync(dump.Reference, dump.IsReplyOnly, rejected, article, cancellationToken);
        metrics.Settled(rejected);
        return rejected;
    }
}
