using System.Text.Json;
using Microsoft.Extensions.Options;
using Pipeline.Copies;
using Pipeline.Documents;
using Pipeline.Ledger;
using Pipeline.Ledger.Clusters;
using Pipeline.Storage;

namespace Pipeline.Delivery;

/// <summary>Finds plain copies: those that add nothing to their first article. A newer version of an agency's story is never one.</summary>
public sealed class PlainCopies(IArticleRows articles, IDocumentStore documents, Routes routes, IOptions<CopyOptions> options)
{
    /// <summary>Whether any route, or the summariser, asks for it; else nothing is read.</summary>
    private bool IsAsked => options.Value.Reuse || routes.AskForCopies;

    /// <returns>The first article, when this one is a plain copy of it; else null.</returns>
    internal async Task<StoredArticle?> FirstOfAsync(StoredArticle article, CancellationToken cancellationToken)
    {
        if (!IsAsked || article.Copies is not { } place || !place.IsCopy(article.ArticleId)
            || await documents.ReadAsync(ContainerNames.Articles, StoredArticle.BlobName(place.DumpId, place.Ordinal), cancellationToken)
                is not { } bytes)
        {
            return null;
        }

        var first = JsonSerializer.Deserialize(bytes.Span, DocumentJson.Compact.StoredArticle)!;
        return !IsNewerVersion(article, first) && PlainCopy.Is(first.Article, article.Article, cancellationToken) ? first : null;
    }

    /// <summary>Where an article stands that is about to be delivered.</summary>
    /// <returns>
    /// The article that it is a plain copy of, once that one is delivered; and whether that one is about to be: who leaves copies out must
    /// not be left without both.
    /// </returns>
    internal async Task<(StoredArticle? First, bool IsFirstAwaited)> StandingOfAsync(
        ArticleRow row,
        StoredArticle article,
        CancellationToken cancellationToken)
    {
        if (!routes.AskForCopies
            || row.Supersedes is not null
            || await FirstOfAsync(article, cancellationToken) is not { } first)
        {
            return (null, false);
        }

        var state = await articles.FindArticleAsync(first.Dump.Id, first.Ordinal, cancellationToken);
        return (state is { State: ArticleState.Delivered } ? first : null, IsAwaited(state, row.IsUrgent));
    }

    /// <summary>
    /// Whether a first article is likely to end soon: it is at work or in the queue, and was not put back. An urgent copy does not wait for
    /// the turn of one that is not urgent.
    /// </summary>
    internal async Task<bool> IsAwaitedAsync(StoredArticle first, bool isUrgent, CancellationToken cancellationToken) =>
        IsAwaited(await articles.FindArticleAsync(first.Dump.Id, first.Ordinal, cancellationToken), isUrgent);

    private static bool IsAwaited(ArticleRow? first, bool isUrgent) =>
        first is { State: ArticleState.Ready, NotBefore: null, Attempts: <= 1 }
        && (!isUrgent || first.IsUrgent || first.LeasedUntil is not null);

    private static bool IsNewerVersion(StoredArticle article, StoredArticle first) =>
        article.Article.Wire?.Version is { } mine && (first.Article.Wire?.Version is not { } other || mine > other);
}
