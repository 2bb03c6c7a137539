using System.Text.Json;
using Pipeline.Documents;
using Pipeline.Ledger;
using Pipeline.Storage;
using Pipeline.Versions;

namespace Pipeline.Delivery;

/// <summary>
/// Tells which article is a newer or an older version of one that was delivered before: the same canonical URL, or the same name by its
/// provider or feed, with another text.
/// </summary>
public sealed class Stories(IStoryRows ledger, IArticleRows articles, IDocumentStore documents)
{
    /// <summary>Enters an article that is about to be delivered. Asked again, it finds the same place, or a newer version too.</summary>
    /// <param name="article">As stored.</param>
    /// <param name="eventId">What it will be delivered as.</param>
    /// <param name="remember">Stores its place; called before the story's row moves on, when what came before is still known.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    internal async Task EnterAsync(
        StoredArticle article,
        string eventId,
        Func<StoryPlace, Task> remember,
        CancellationToken cancellationToken)
    {
        // Both are entered, so that a chain goes on whichever of them the next version has.
        var said = article.Article;
        var byName = article.StoryId is { } name
            ? await EnterAsync(
                    Row(name, article, eventId, said.Wire?.SentAt ?? said.FeedItem?.UpdatedAt ?? said.PublishedAt),
                    remember,
                    cancellationToken)
            : StoryPlace.Alone;
        if (StoryUrl.IdOf(said.Url) is { } url)
        {
            await EnterAsync(
                    Row(url, article, eventId, said.Wire?.SentAt ?? said.PublishedAt),
                    byName == StoryPlace.Alone ? remember : _ => Task.CompletedTask,
                    cancellationToken);
        }
    }

    /// <summary>
    /// What is said of an article that was entered. Its changes are found again in the stored texts each time: what is forgotten of an
    /// older version is not kept with a newer one.
    /// </summary>
    internal async Task<StoryLinks> LinksAsync(ArticleRow row, StoredArticle article, CancellationToken cancellationToken) =>
        new(row.Supersedes, row.SupersededBy, await ChangesAsync(row.Predecessor, article, cancellationToken));

    private async Task<IReadOnlyList<TextChange>> ChangesAsync(
        string? predecessor,
        StoredArticle article,
        CancellationToken cancellationToken) =>
        predecessor is not null && await documents.ReadAsync(ContainerNames.Articles, predecessor, cancellationToken) is { } bytes
            ? TextChanges.Between(
                JsonSerializer.Deserialize(bytes.Span, DocumentJson.Compact.StoredArticle)!.Article,
                article.Article,
                cancellationToken)
            : [];

    private static StoryRow Row(string id, StoredArticle article, string eventId, DateTimeOffset? time) => new()
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

    private async Task<StoryPlace> EnterAsync(StoryRow mine, Func<StoryPlace, Task> remember, CancellationToken cancellationToken)
    {
        while (await ledger.TryAddAsync(mine, cancellationToken) is null)
        {
            if (await ledger.FindStoryAsync(mine.Id, cancellationToken) is not { } last)
            {
                continue;
            }

            if (last.ArticleId == mine.ArticleId)
            {
                return await PlaceAsync(new(last.Supersedes, last.Predecessor));
            }

            // The same text once more is the same version: what comes after replaces the event of the first.
            var isGone = await IsGoneAsync(last, cancellationToken);
            var isSame = !isGone && last.TextId == mine.TextId;
            if (!isGone && !mine.IsNewerThan(last))
            {
                await ledger.AddMemberAsync(mine.AsMember(), cancellationToken);
                return await PlaceAsync(new(SupersededBy: isSame ? null : last.EventId));
            }

            var next = mine with
            {
                EventId = isSame ? last.EventId : mine.EventId,
                Supersedes = isSame ? last.Supersedes : isGone ? null : last.EventId,
                Predecessor = isSame ? last.Predecessor : isGone ? null : StoredArticle.BlobName(last.DumpId, last.Ordinal),
                Version = last.Version,
            };
            // What leaves the story's row stays known to a kill.
            await ledger.AddMemberAsync(last.AsMember(), cancellationToken);
            var place = await PlaceAsync(new(next.Supersedes, next.Predecessor));
            if (await ledger.TryUpdateAsync(next, cancellationToken) is not null)
            {
                return place;
            }
        }

        return StoryPlace.Alone;

        async Task<StoryPlace> PlaceAsync(StoryPlace place)
        {
            await remember(place);
            return place;
        }
    }

    /// <summary>Whether a version was taken back: nothing is left of it that could be replaced.</summary>
    private async Task<bool> IsGoneAsync(StoryRow story, CancellationToken cancellationToken) =>
        await articles.FindArticleAsync(story.DumpId, story.Ordinal, cancellationToken)
            is null or { State: ArticleState.Forgotten } or { Problem.Class: RejectionClass.Killed };
}
