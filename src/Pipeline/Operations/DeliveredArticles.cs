using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Pipeline.Delivery;
using Pipeline.Documents;
using Pipeline.Ledger;
using Pipeline.Storage;

namespace Pipeline.Operations;

/// <summary>Reads what was delivered from what is stored. No model is asked.</summary>
public sealed class DeliveredArticles(IDumpRows dumps, IArticleRows articles, Stories stories, IDocumentStore documents)
{
    /// <summary>Documents read at once.</summary>
    private const int Batch = 32;

    /// <returns>Null when the row is not of a delivered article, or its documents are no longer stored.</returns>
    public async Task<DeliveredArticle?> FindAsync(ArticleRow row, CancellationToken cancellationToken)
    {
        if (row is not { State: ArticleState.Delivered, TextId: not null }
            || await ArticleAsync(row, cancellationToken) is not { } article
            || await SummaryAsync(row, cancellationToken) is not { } summary)
        {
            return null;
        }

        var links = await stories.LinksAsync(row, article, cancellationToken);
        return new(row, Events.Payload(article, summary, links), article.Article);
    }

    /// <summary>All that were settled at a time or later, by the names of their dumps, in the order of each dump.</summary>
    /// <param name="dumpId">Only of this dump; null for all.</param>
    /// <param name="since">Not earlier than this; null for all.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async IAsyncEnumerable<DeliveredArticle> ListAsync(
        string? dumpId, DateTimeOffset? since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = dumpId is not null ? articles.ListArticlesAsync(dumpId, 1, cancellationToken) : AllAsync(since, cancellationToken);
        await foreach (
            var batch in rows.Where(row => row.State is ArticleState.Delivered && !(row.SettledAt < since))
                .Chunk(Batch))
        {
            foreach (var found in await Task.WhenAll(batch.Select(row => FindAsync(row, cancellationToken))))
            {
                if (found is not null)
                {
                    yield return found;
                }
            }
        }
    }

    /// <summary>The rows of all articles, of whatever state, by the names of their dumps.</summary>
    /// <param name="since">Only those settled then or later; null for all.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public IAsyncEnumerable<ArticleRow> RowsAsync(DateTimeOffset? since, CancellationToken cancellationToken) =>
        AllAsync(since, cancellationToken).Where(row => !(row.SettledAt < since));

    internal Task<StoredArticle?> ArticleAsync(ArticleRow row, CancellationToken cancellationToken) =>
        ReadAsync(
            ContainerNames.Articles,
            StoredArticle.BlobName(row.DumpId, row.Ordinal),
            DocumentJson.Compact.StoredArticle,
            cancellationToken);

    /// <summary>The summary that the article was delivered with: the one of its text whose profile makes the event's id.</summary>
    internal async Task<StoredSummary?> SummaryAsync(ArticleRow row, CancellationToken cancellationToken)
    {
        await foreach (var name in documents.ListAsync(ContainerNames.Summaries, StoredSummary.BlobPrefix(row.TextId!), cancellationToken))
        {
            if (Identity.OfEvent(row.ArticleId, StoredSummary.ProfileId(name)) == row.EventId)
            {
                return await ReadAsync(ContainerNames.Summaries, name, DocumentJson.Compact.StoredSummary, cancellationToken);
            }
        }

        return null;
    }

    private async IAsyncEnumerable<ArticleRow> AllAsync(DateTimeOffset? since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in dumps.ListDumpsAsync("", from: null, cancellationToken))
        {
            foreach (var dump in page.Items.Where(dump => !(dump.SettledAt < since)))
            {
                await foreach (var row in articles.ListArticlesAsync(dump.Id, 1, cancellationToken))
                {
                    yield return row;
                }
            }
        }
    }

    private async Task<T?> ReadAsync<T>(string container, string name, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class =>
        await documents.ReadAsync(container, name, cancellationToken) is { } bytes
            ? JsonSerializer.Deserialize(bytes.Span, type)
            : null;
}
