using System.Globalization;
using System.Text.Json;
using Pipeline.Cleaning;
using Pipeline.Contracts;
using Pipeline.Documents;
using Pipeline.Dumps.Wire;
using Pipeline.Entities;
using Pipeline.Grounding;
using Pipeline.Ledger;
using Pipeline.Storage;
using Pipeline.Summarization;
using Pipeline.Versions;

namespace Pipeline.Delivery;

/// <summary>What subscribers read. Depends on stored things alone, so that a second delivery has the same bytes.</summary>
internal static class Events
{
    /// <summary>Further changes from the version before are counted. Events stay readable, and most fit into a message.</summary>
    private const int MostChanges = 60;

    public static string IdOf(StoredArticle article, StoredSummary summary) => Identity.OfEvent(article.ArticleId, summary.Profile.Id);

    public static CloudEvent Summarized(string id, StoredArticle article, StoredSummary summary, ArticleSummarized payload) => New(
        id,
        EventTypes.ArticleSummarized,
        article.Dump,
        article.ArticleId,
        summary.CreatedAt > article.ReadyAt ? summary.CreatedAt : article.ReadyAt,
        JsonSerializer.SerializeToElement(payload, ContractJson.Compact.ArticleSummarized),
        article.TraceParent);

    public static CloudEvent Rejected(DumpReference dump, ArticleRow row, Problem problem) =>
        New(
            Identity.OfEvent(row.ArticleId, "rejected"),
            EventTypes.ArticleRejected,
            dump,
            row.ArticleId,
            row.ReadyAt,
            JsonSerializer.SerializeToElement(
                new ArticleRejected
                {
                    ArticleId = row.ArticleId,
                    Dump = dump,
                    Ordinal = row.Ordinal,
                    Class = problem.Class,
                    Reason = problem.Reason,
                },
                ContractJson.Compact.ArticleRejected));

    public static CloudEvent Forgotten(DumpReference dump, ArticleRow row, StoredArticle? kill, IReadOnlyList<string> copies) => New(
        Identity.OfEvent(row.ArticleId, "forgotten"),
        EventTypes.ArticleForgotten,
        dump,
        row.ArticleId,
        row.SettledAt ?? row.ReadyAt,
        JsonSerializer.SerializeToElement(
            new ArticleForgotten
            {
                ArticleId = row.ArticleId,
                Dump = dump,
                Ordinal = row.Ordinal,
                EventId = row.EventId,
                Reason = kill is null ? null : RejectionClass.Killed,
                Copies = copies is [] ? null : copies,
            },
            ContractJson.Compact.ArticleForgotten));

    public static CloudEvent Killed(DumpReference dump, ArticleRow row, StoredArticle kill) => New(
        Identity.OfEvent(row.ArticleId, "killed"),
        EventTypes.ArticleKilled,
        dump,
        row.ArticleId,
        row.SettledAt ?? row.ReadyAt,
        JsonSerializer.SerializeToElement(
            new ArticleKilled
            {
                ArticleId = row.ArticleId,
                Dump = dump,
                Ordinal = row.Ordinal,
                EventId = row.EventId,
                KilledBy = kill.ArticleId,
                Story = kill.Article.Wire?.Id,
                Version = kill.Article.Wire?.Version,
                Provider = kill.Article.Wire?.Provider,
            },
            ContractJson.Compact.ArticleKilled));

    /// <param name="dump">Settled.</param>
    public static CloudEvent Completed(DumpRow dump) =>
        New(
            Identity.OfEvent(
                dump.Id,
                dump.Replays == 0 ? "completed" : string.Create(CultureInfo.InvariantCulture, $"completed-{dump.Replays}")),
            EventTypes.DumpCompleted,
            dump.Reference,
            dump.Id,
            dump.SettledAt!.Value,
            JsonSerializer.SerializeToElement(
                new DumpCompleted
                {
                    Dump = dump.Reference,
                    State = dump.State.ToString().ToLowerInvariant(),
                    Articles = dump.Settled,
                    Delivered = dump.Delivered,
                    Rejected = dump.Rejected,
                    Dead = dump.Dead,
                    Cancelled = dump.Cancelled,
                    Forgotten = dump.Forgotten,
                    Copies = dump.Copies,
                    Suppressed = dump.Suppressed,
                    Unlisted = RejectionCounts.Parse(dump.Unlisted),
                    AcceptedAt = dump.AcceptedAt,
                    SettledAt = dump.SettledAt!.Value,
                    Class = (dump.Problem ?? dump.Notice)?.Class,
                    Reason = (dump.Problem ?? dump.Notice)?.Reason,
                },
                ContractJson.Compact.DumpCompleted));

    public static ArticleSummarized Payload(StoredArticle stored, StoredSummary summary, StoryLinks links)
    {
        var article = stored.Article;
        var made = summary.Summary;
        return new ArticleSummarized
        {
            ArticleId = stored.ArticleId,
            Dump = stored.Dump,
            Ordinal = stored.Ordinal,
            Title = article.Title,
            Byline = article.Byline,
            PublishedAt = article.PublishedAt,
            Language = article.Language,
            Url = article.Url,
            Site = article.Site,
            Section = article.Section,
            Topics = ArticleTopics.Of(article, made) is { Count: > 0 } topics ? topics : null,
            TopicsBy = ArticleTopics.OfAgency(article) is { Count: > 0 } ? "agency" : made.Topics is [] ? null : "model",
            Entities = summary.Entities is { Count: > 0 } entities ? [.. entities.Select(Told)] : null,
            ArticleBlob = StoredArticle.BlobName(stored.Dump.Id, stored.Ordinal),
            TextId = stored.TextId,
            Cluster = ClusterOf(stored),
            Headline = made.Headline,
            HeadlineSupport = Told(made.HeadlineSupport),
            Summary = made.Text,
            SummarySentences = made.Sentences is [] ? null : Points(made.Sentences, article),
            KeyPoints = Points(made.KeyPoints, article),
            Model = made.Model,
            Shortened = made.Shortened,
            FallbackFor = made.Fallback?.For,
            EscalatedFrom = made.EscalatedFrom is { } from ? new(from.Model, from.Class) : null,
            Usage = new TokenUsage(
                made.Usage.InputTokens,
                made.Usage.CachedTokens,
                made.Usage.OutputTokens,
                made.Usage.ReasoningTokens,
                made.Usage.Attempts,
                made.Usage.ElapsedMilliseconds)
            {
                Cost = made.Usage.Cost,
                Currency = made.Usage.Currency,
            },
            Wire = Told(article.Wire),
            Supersedes = links.Supersedes,
            SupersededBy = links.SupersededBy,
            Changes = links.Changes is [] ? null : [.. links.Changes.Take(MostChanges).Select(Told)],
            UnlistedChanges = links.Changes.Count > MostChanges ? links.Changes.Count - MostChanges : null,
        };
    }

    private static ArticleEntity Told(Entity entity) => new(entity.Name)
    {
        Kind = entity.Kind?.ToString().ToLowerInvariant(),
        Sentences = [.. entity.Sentences.Select(sentence => new SentencePlace(sentence.Start, sentence.End))],
    };

    private static ArticleCluster? ClusterOf(StoredArticle article)
    {
        const int Digits = 3;
        return article.Copies is { } place
            ? new(
                place.ClusterId,
                place.IsCopy(article.ArticleId) ? "copy" : "first",
                Math.Round(place.Similarity, Digits),
                place.Size)
            : null;
    }

    /// <returns>Null where nothing is said, as of a text that has no more than a line about its embargo.</returns>
    private static WireFacts? Told(WireItem? wire)
    {
        var facts = wire is null ? new() : new WireFacts
        {
            Story = wire.Id,
            Version = wire.Version,
            SentAt = wire.SentAt,
            Provider = wire.Provider,
            Urgency = wire.Urgency,
            UsageTerms = wire.UsageTerms,
            Subjects = wire.Subjects is [] ? null : wire.Subjects,
            Genre = wire.Genre,
            Slugline = wire.Slugline,
            Dateline = wire.Dateline,
            Keywords = wire.Keywords is [] ? null : wire.Keywords,
        };
        return facts == new WireFacts() ? null : facts;
    }

    private static List<SummarizedPoint> Points(IReadOnlyList<KeyPoint> points, Article article) =>
        [
            .. points.Select(point => new SummarizedPoint(
                point.Text,
                [.. point.Evidence.Select(span => Evidence(span, article))])
            {
                Grounded = point.Grounded,
                Support = Told(point.Support),
                SupportReason = point.SupportReason,
            }),
        ];

    private static Evidence Evidence(TextSpan span, Article article)
    {
        var paragraph = article.Paragraphs.TakeWhile(paragraph => paragraph.Start <= span.Start).Count();
        return new(span.Start, span.End, span.In(article.Body)) { Paragraph = paragraph > 0 ? paragraph : null };
    }

    /// <summary>A change as events say it.</summary>
    public static StoryChange Told(TextChange change) => new()
    {
        Kind = change.Kind.ToString().ToLowerInvariant(),
        Before = change.Before,
        After = change.After,
        Start = change.Span?.Start,
        End = change.Span?.End,
        OldNumbers = change.OldNumbers is [] ? null : change.OldNumbers,
        NewNumbers = change.NewNumbers is [] ? null : change.NewNumbers,
    };

    private static string Told(Support support) => support.ToString().ToLowerInvariant();

    private static CloudEvent New(
        string id,
        string type,
        DumpReference dump,
        string subject,
        DateTimeOffset time,
        JsonElement data,
        string? traceParent = null
    ) =>
        new()
        {
            Id = id,
            Source = $"/{ContainerNames.RawArticles}/{string.Join('/', dump.Name.Split('/').Select(Uri.EscapeDataString))}",
            Type = type,
            Subject = subject,
            Time = time,
            TraceParent = traceParent ?? TraceParents.OfRoot(dump.Id),
            Data = data,
        };
}
