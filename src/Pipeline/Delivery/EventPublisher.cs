using Microsoft.Extensions.Logging;
using Pipeline.Cleaning;
using Pipeline.Contracts;
using Pipeline.Documents;
using Pipeline.Ledger;
using Pipeline.Storage;

namespace Pipeline.Delivery;

/// <summary>Sends each event to the queues whose routes want it. Published again, it has the same id and the same bytes.</summary>
public sealed class EventPublisher(EventSender sender, Routes routes, ILogger<EventPublisher> logger)
{
    /// <param name="article">As stored.</param>
    /// <param name="summary">Of its text.</param>
    /// <param name="links">To the other versions of its story.</param>
    /// <param name="first">The article that this one says nothing else than; null for none.</param>
    /// <param name="cancellationToken">Cancels the call; some queues may have the event then.</param>
    internal async Task<Published> PublishAsync(
        StoredArticle article,
        StoredSummary summary,
        StoryLinks links,
        StoredArticle? first,
        CancellationToken cancellationToken)
    {
        var id = Events.IdOf(article, summary);
        var wanting = Wanting(article, summary).ToList();
        await SendAsync(id, article, summary, links, first, wanting, cancellationToken);
        if (article.ReplyTo is { } queue)
        {
            await ReplyAsync(queue, Events.Summarized(id, article, summary, Events.Payload(article, summary, links)), cancellationToken);
        }

        return new(id, first is not null && wanting.Exists(route => Suppresses(route, first)));
    }

    /// <summary>Sends the event of a delivered article once more, by the routes that lead to one queue.</summary>
    /// <returns>How many were sent.</returns>
    internal Task<int> RepublishAsync(
        Redelivery to,
        StoredArticle article,
        StoredSummary summary,
        StoryLinks links,
        StoredArticle? first,
        CancellationToken cancellationToken
    ) =>
        SendAsync(
            to.IdOf(Events.IdOf(article, summary)),
            article,
            summary,
            links,
            first,
            RoutesTo(to, Subject(article, summary), article.IsReplyOnly),
            cancellationToken);

    /// <summary>Tells the routes that ask for it that an article gets no summary.</summary>
    /// <param name="dump">Its dump.</param>
    /// <param name="isReplyOnly">No route gets what comes of the dump.</param>
    /// <param name="row">Rejected.</param>
    /// <param name="article">Null when there never was a text.</param>
    /// <param name="cancellationToken">Cancels the call; some queues may have the event then.</param>
    internal Task PublishRejectedAsync(
        DumpReference dump,
        bool isReplyOnly,
        ArticleRow row,
        Article? article,
        CancellationToken cancellationToken
    ) =>
        SendAsync(
            Wanting(Subject(EventKind.Rejected, dump, article), isReplyOnly),
            Events.Rejected(dump, row, row.Problem!),
            cancellationToken);

    /// <summary>Sends the event of a rejected article once more, by the routes that lead to one queue.</summary>
    /// <returns>How many were sent.</returns>
    internal Task<int> RepublishAsync(
        Redelivery to,
        DumpRow dump,
        ArticleRow row,
        Article? article,
        CancellationToken cancellationToken
    ) =>
        SendAsync(
            RoutesTo(to, Subject(EventKind.Rejected, dump.Reference, article), dump.IsReplyOnly),
            Renamed(to, Events.Rejected(dump.Reference, row, row.Problem!)),
            cancellationToken);

    /// <summary>Tells the routes that an article was taken back.</summary>
    /// <param name="dump">Its dump.</param>
    /// <param name="row">Marked as forgotten.</param>
    /// <param name="stored">Null when nothing is stored of it.</param>
    /// <param name="copies">Its copies that stay.</param>
    /// <param name="kill">The item that took its story back: every queue that may have its event is told, the reply queue too, and more
    /// is said to the routes that ask for it. Null when an operator took it back.</param>
    /// <param name="cancellationToken">Cancels the call; some queues may have the event then.</param>
    internal async Task PublishForgottenAsync(
        DumpRow dump,
        ArticleRow row,
        StoredArticle? stored,
        IReadOnlyList<string> copies,
        StoredArticle? kill,
        CancellationToken cancellationToken)
    {
        var subject = Subject(EventKind.Forgotten, dump.Reference, stored?.Article);
        var message = Events.Forgotten(dump.Reference, row, kill, copies);
        var wanting =
            dump.IsReplyOnly ? []
            : kill is null ? routes.For(subject)
            : routes.WithEventsOf(subject);
        await SendAsync(wanting, message, cancellationToken);
        if (kill is null)
        {
            return;
        }

        await SendAsync(
            Wanting(subject with { Kind = EventKind.Killed }, dump.IsReplyOnly),
            Events.Killed(dump.Reference, row, kill),
            cancellationToken);
        if (stored?.ReplyTo is { } queue)
        {
            await ReplyAsync(queue, message, cancellationToken);
        }
    }

    /// <summary>Tells the routes that ask for it how a dump ended.</summary>
    internal Task PublishCompletedAsync(DumpRow settled, CancellationToken cancellationToken) =>
        SendAsync(Wanting(new(EventKind.Completed, settled.Name), settled.IsReplyOnly), Events.Completed(settled), cancellationToken);

    /// <summary>Sends the event of a settled dump once more, by the routes that lead to one queue.</summary>
    /// <returns>How many were sent.</returns>
    internal Task<int> RepublishAsync(Redelivery to, DumpRow settled, CancellationToken cancellationToken) =>
        SendAsync(
            RoutesTo(to, new(EventKind.Completed, settled.Name), settled.IsReplyOnly),
            Renamed(to, Events.Completed(settled)),
            cancellationToken);

    private static CloudEvent Renamed(Redelivery to, CloudEvent message) => message with { Id = to.IdOf(message.Id) };

    private static EventSubject Subject(StoredArticle article, StoredSummary summary) =>
        Subject(EventKind.Summarized, article.Dump, article.Article) with
        {
            Topics = [.. ArticleTopics.Of(article.Article, summary.Summary).Select(topic => topic.Code)],
            Entities = summary.Entities is { } entities ? [.. entities.SelectMany(entity => entity.Spellings.Prepend(entity.Name))] : null,
            IsDegraded = summary.Summary.Shortened || summary.Summary.Fallback is not null,
            IsUnchecked = summary.Summary.IsUnchecked,
        };

    private static EventSubject Subject(EventKind kind, DumpReference dump, Article? article) =>
        new(
            kind,
            dump.Name,
            article?.Language,
            article?.Site,
            article?.Section,
            article,
            ArticleTopics.OfAgency(article) is { Count: > 0 } topics ? [.. topics.Select(topic => topic.Code)] : null);

    private static ArticleSummarized Shortened(ArticleSummarized payload, RouteContent content) =>
        content is RouteContent.Headline
            ? payload with
            {
                Summary = "",
                SummarySentences = null,
                KeyPoints = [],
                Entities = payload.Entities is { } entities ? [.. entities.Select(entity => entity with { Sentences = [] })] : null,
                Changes = null,
                UnlistedChanges = null,
            }
            : payload;

    /// <summary>A copy is left out only where its first article went.</summary>
    private static bool Suppresses(Route route, StoredArticle first) =>
        route.Copies is CopyRule.Suppress
        && !first.IsReplyOnly
        && route.MayHave(Subject(EventKind.Summarized, first.Dump, first.Article));

    private IEnumerable<Route> Wanting(EventSubject subject, bool isReplyOnly) => isReplyOnly ? [] : routes.For(subject);

    private IEnumerable<Route> Wanting(StoredArticle article, StoredSummary summary) =>
        Wanting(Subject(article, summary), article.IsReplyOnly);

    private IEnumerable<Route> RoutesTo(Redelivery to, EventSubject subject, bool isReplyOnly) =>
        Wanting(subject, isReplyOnly).Where(route => route.Queue == to.Queue);

    private async Task<int> SendAsync(
        string id,
        StoredArticle article,
        StoredSummary summary,
        StoryLinks links,
        StoredArticle? first,
        IEnumerable<Route> wanting,
        CancellationToken cancellationToken)
    {
        var count = 0;
        var isRepeat = summary.FirstArticleId is { } origin && origin != article.ArticleId;
        foreach (var route in wanting.Where(IsWanted))
        {
            var payload = Events.Payload(article, summary, links) with
            {
                CopyOf = route.Copies is CopyRule.Mark ? first?.ArticleId : null,
                RepeatOf = isRepeat && route.Repeats is Repeats.Mark ? summary.FirstArticleId : null,
            };
            await SendAsync(route, Events.Summarized(id, article, summary, Shortened(payload, route.Content)), cancellationToken);
            count++;
        }

        return count;

        bool IsWanted(Route route) =>
            (!isRepeat || route.Repeats is not Repeats.Suppress)
            && (first is null || !Suppresses(route, first))
            && (links.SupersededBy is null || route.Superseded is not Superseded.Suppress);
    }

    private async Task<int> SendAsync(IEnumerable<Route> wanting, CloudEvent message, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var route in wanting)
        {
            await SendAsync(route, message, cancellationToken);
            count++;
        }

        return count;
    }

    private Task SendAsync(Route route, CloudEvent message, CancellationToken cancellationToken) =>
        sender.SendAsync(message, route.Queue, route.Encoding, cancellationToken);

    /// <summary>An uploader that no longer listens is not a reason to hold the article back from everybody else.</summary>
    private async Task ReplyAsync(string queue, CloudEvent message, CancellationToken cancellationToken)
    {
        try
        {
            await sender.SendAsync(message, queue, MessageEncoding.Base64, cancellationToken);
        }
        catch (QueueNotFoundException)
        {
            logger.LogWarning("Event {EventId}: the reply queue that its dump asked for does not exist", message.Id);
        }
    }
}
