using Pipeline.Documents;
using Pipeline.Ledger;

namespace Pipeline.Delivery;

/// <summary>
/// Tells which article is a newer version of one that was delivered before: the same canonical URL, or the same name by its provider, with
/// another text.
/// </summary>
public sealed class Stories(IStoryRows ledger)
{
    /// <summary>Enters an article that is about to be delivered.</summary>
    /// <param name="article">As stored.</param>
    /// <param name="eventId">What it will be delivered as.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The event that its own replaces; null for none. The same when it is asked again, unless a newer version came in
    /// between.</returns>
    internal async Task<string?> EnterAsync(StoredArticle article, string eventId, CancellationToken cancellationToken)
    {
        // Both are entered, so that a chain goes on whichever of them the next version has.
        var byId = article.StoryId is { } name ? await EnterAsync(name, article, eventId, cancellationToken).ConfigureAwait(false) : null;
        var byUrl = StoryUrl.IdOf(article.Article.Url) is { } url
            ? await EnterAsync(url, article, eventId, cancellationToken).ConfigureAwait(false)
            : null;
        return byId ?? byUrl;
    }

    private async Task<string?> EnterAsync(string id, StoredArticle article, string eventId, CancellationToken cancellationToken)
    {
        var mine = new StoryRow
        {
            Id = id,
            DumpId = article.Dump.Id,
            Ordinal = article.Ordinal,
            ArticleId = article.ArticleId,
            TextId = article.TextId,
            EventId = eventId,
            PublishedAt = article.Article.Wire?.SentAt ?? article.Article.PublishedAt,
            Revision = article.Article.Wire?.Version,
            ReadyAt = article.ReadyAt,
        };
        while (await ledger.TryAddAsync(mine, cancellationToken).ConfigureAwait(false) is null)
        {
            if (await ledger.FindStoryAsync(id, cancellationToken).ConfigureAwait(false) is not { } last)
            {
                continue;
            }

            if (last.ArticleId == mine.ArticleId)
            {
                return last.Supersedes;
            }

            if (!mine.IsNewerThan(last))
            {
                return null;
            }

            // The same text once more is the same version: what comes after replaces the event of the first.
            var next = mine with
            {
                EventId = last.TextId == mine.TextId ? last.EventId : mine.EventId,
                Supersedes = last.TextId == mine.TextId ? last.Supersedes : last.EventId,
                Version = last.Version,
            };
            if (await ledger.TryUpdateAsync(next, cancellationToken).ConfigureAwait(false) is not null)
            {
                return next.Supersedes;
            }
        }

        return null;
    }
}
