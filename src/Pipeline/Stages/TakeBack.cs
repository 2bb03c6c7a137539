using System.Text.Json;
using Pipeline.Delivery;
using Pipeline.Documents;
using Pipeline.Ledger;
using Pipeline.Ledger.Clusters;
using Pipeline.Ledger.Feedback;
using Pipeline.Storage;

namespace Pipeline.Stages;

/// <summary>
/// Takes one article back: marks its row, tells the routes, removes what is stored of it, empties the row. Interrupted anywhere, another
/// run completes it.
/// </summary>
public sealed class TakeBack(
    IArticleRows articles,
    IDocumentStore documents,
    ICopyRows copies,
    CopyRelatives relatives,
    IFeedbackRows feedback,
    DeadLetters deadLetters,
    EventPublisher publisher,
    TimeProvider clock)
{
    /// <summary>Takes the row from whoever has it. His lease stays in the row: he may still write and publish until it ends.</summary>
    internal async Task<ArticleRow> MarkAsync(ArticleRow article, CancellationToken cancellationToken)
    {
        while (article.State is not ArticleState.Forgotten)
        {
            article = await articles.TryUpdateAsync(article.Forget(clock.GetUtcNow()), cancellationToken)
                ?? (await articles.FindArticleAsync(article.DumpId, article.Ordinal, cancellationToken))!;
        }

        return article;
    }

    /// <param name="dump">The article's.</param>
    /// <param name="article">Marked; nobody has it any more.</param>
    /// <param name="kill">The item that took its story back; null when an operator did.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>False when another run has completed it.</returns>
    internal async Task<bool> RemoveAsync(DumpRow dump, ArticleRow article, StoredArticle? kill, CancellationToken cancellationToken)
    {
        var name = StoredArticle.BlobName(article.DumpId, article.Ordinal);
        var stored = await documents.ReadAsync(ContainerNames.Articles, name, cancellationToken) is { } bytes
            ? JsonSerializer.Deserialize(bytes.Span, DocumentJson.Compact.StoredArticle)
            : null;

        // Where it went depends on what is removed after it.
        var others = kill is null || stored is null ? [] : await CopiesOfAsync(stored, cancellationToken);
        await publisher.PublishForgottenAsync(dump, article, stored, others, kill, cancellationToken);
        await (stored?.Copies is { } place ? RemoveCopyAsync(stored, place, cancellationToken) : Task.CompletedTask);
        await RemoveSummariesAsync(EventSender.BlobPrefix(article.ArticleId), cancellationToken);
        await (
            article.TextId is { } text ? RemoveSummariesAsync(StoredSummary.BlobPrefix(text), cancellationToken) : Task.CompletedTask
        );
        await deadLetters.RemoveAsync(DeadLetter.IdOfArticle(article.DumpId, article.Ordinal), cancellationToken);
        await feedback.RemoveFeedbackAsync(article.DumpId, article.Ordinal, cancellationToken);
        await documents.DeleteAsync(ContainerNames.Articles, name, cancellationToken);
        return await articles.TryUpdateAsync(article.Erase(), cancellationToken) is not null;
    }

    /// <summary>
    /// Those that are not taken back themselves: a copy that was is no longer listed; of the first only its row tells. A call for each copy
    /// would let a kill of a story that hundreds printed fail as a whole whenever one of its calls does.
    /// </summary>
    private async Task<List<string>> CopiesOfAsync(StoredArticle article, CancellationToken cancellationToken)
    {
        var found = new List<string>();
        await foreach (var (id, dumpId, ordinal) in relatives.OfAsync(article.ArticleId, article.Copies, cancellationToken))
        {
            if (id != article.Copies!.ClusterId
                || await articles.FindArticleAsync(dumpId, ordinal, cancellationToken)
                    is { State: not ArticleState.Forgotten })
            {
                found.Add(id);
            }
        }

        return found;
    }

    /// <summary>The first article's signature goes with it; its copies stay what they are.</summary>
    private async Task RemoveCopyAsync(StoredArticle article, CopyPlace place, CancellationToken cancellationToken)
    {
        if (place.IsCopy(article.ArticleId))
        {
            await copies.RemoveCopyAsync(place.ClusterId, article.Dump.Id, article.Ordinal, cancellationToken);
        }
        else if (await copies.FindClusterAsync(place.ClusterId, cancellationToken) is { } cluster)
        {
            await copies.RemoveAsync(cluster, cancellationToken);
        }
    }

    private async Task RemoveSummariesAsync(string prefix, CancellationToken cancellationToken)
    {
        await foreach (var name in documents.ListAsync(ContainerNames.Summaries, prefix, cancellationToken))
        {
            await documents.DeleteAsync(ContainerNames.Summaries, name, cancellationToken);
        }
    }
}
