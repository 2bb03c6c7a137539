using Pipeline.Documents;
using Pipeline.Ledger;

namespace Pipeline.Delivery;

/// <summary>
/// Tells which article is a newer or an older version of one that was delivered before: the same canonical URL, or the same name by its
/// provider or feed, with another text.
/// </summary>
public sealed class Stories(IStoryRows ledger, IArticleRows articles)
{
    /// <summary>Enters an article that is about to be delivered.</summary>
    /// <param name="article">As stored.</param>
    /// <param name="eventId">What it will be delivered as.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Its place. The same when it is asked again, unless a newer version came in between.</returns>
    internal async Task<StoryPlace> EnterAsync(StoredArticle article, string eventId, CancellationToken cancellationToken)
    {
        // Both are entered, so that a chain goes on whichever of them the next version has.
        var said = article.Article;
        var byName = article.StoryId is { } name
            ? await EnterAsync(name, article, eventId, said.Wire?.SentAt ?? said.Entry?.UpdatedAt ?? said.PublishedAt, cancellationToken)
                .ConfigureAwait(false)
            : StoryPlace.Alone;
        var byUrl = StoryUrl.IdOf(said.Url) is { } url
            ? await EnterAsync(url, article, eventId, said.Wire?.SentAt ?? said.PublishedAt, cancellationToken).ConfigureAwait(false)
            : StoryPlace.Alone;
        return byName == StoryPlace.Alone ? byUrl : byName;
    }

    private async Task<StoryPlace> EnterAsync(
        string id,
        StoredArticle article,
        string eventId,
        DateTimeOffset? time,
        CancellationToken cancellationToken)
    {
        var mine = new StoryRow
        {
            Id = id,
            DumpId = article.Dump.Id,
            Ordinal = article.Ordinal,
            ArticleId = article.ArticleId,
            TextId = article.TextId,
            EventId = eventId,
            PublishedAt = time,
            Revision = StoryNames.RevisionOf(article.Article),
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
                return new(last.Supersedes);
            }

            // The same text once more is the same version: what comes after replaces the event of the first.
            var isGone = await IsGoneAsync(last, cancellationToken).ConfigureAwait(false);
            var isSame = !isGone && last.TextId == mine.TextId;
            if (!isGone && !mine.IsNewerThan(last))
            {
                return isSame ? StoryPlace.Alone : new(SupersededBy: last.EventId);
            }

            var next = mine with
            {
                EventId = isSame ? last.EventId : mine.EventId,
                Supersedes = isSame ? last.Supersedes : isGone ? null : last.EventId,
                Version = last.Version,
            };
            if (await ledger.TryUpdateAsync(next, cancellationToken).ConfigureAwait(false) is not null)
            {
                return new(next.Supersedes);
            }
        }

        return StoryPlace.Alone;
    }

    /// <summary>Whether a version was taken back: nothing is left of it that could be replaced.</summary>
    private async Task<bool> IsGoneAsync(StoryRow story, CancellationToken cancellationToken) =>
        await articles.FindArticleAsync(story.DumpId, story.Ordinal, cancellationToken).ConfigureAwait(false)
            is null or { State: ArticleState.Forgotten } or { Problem.Class: RejectionClass.Killed };
}
