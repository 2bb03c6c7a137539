using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Pipeline.Contracts;
using Pipeline.Dumps;
using Pipeline.Storage;
using Pipeline.Telemetry;

namespace Pipeline.Stages;

/// <summary>
/// Rows and the messages that offer them. A row is changed first, then its message is sent: a crash in between leaves a row
/// that becomes overdue and is offered again, never a message without a row. A shutdown does not come in between.
/// </summary>
public sealed class WorkOffers(IMessageSender sender, TimeProvider clock, IOptions<StageOptions> options)
{
    internal DumpRecord FirstOffer(DumpBlob blob, DateTimeOffset now) => new()
    {
        Id = blob.DumpId,
        Name = blob.Name,
        ETag = blob.ETag,
        Length = blob.Length,
        ContentType = blob.ContentType,
        ReplyTo = blob.ReplyTo is { } queue && QueueNames.IsReplyQueue(queue) ? queue : null,
        Position = DumpPosition.Start,
        AcceptedAt = now,
        DueAt = now + options.Value.Overdue,
    };

    /// <summary>The row as it is offered again after <paramref name="delay"/>: no lease, the next offer number, due later.</summary>
    internal DumpRecord Next(DumpRecord dump, TimeSpan delay) => dump with
    {
        Offer = dump.Offer + 1,
        LeasedUntil = null,
        DueAt = clock.GetUtcNow() + delay + options.Value.Overdue,
    };

    /// <inheritdoc cref="Next(DumpRecord, TimeSpan)"/>
    internal ArticleRecord Next(ArticleRecord article, TimeSpan delay)
    {
        var now = clock.GetUtcNow();
        return article with
        {
            Offer = article.Offer + 1,
            LeasedUntil = null,
            NotBefore = delay > TimeSpan.Zero ? now + delay : null,
            DueAt = now + delay + options.Value.Overdue,
        };
    }

    internal Task SendAsync(DumpRecord dump, TimeSpan delay) => sender.SendAsync(QueueNames.Dumps, Message(dump), delay, CancellationToken.None);

    internal Task SendAsync(ArticleRecord article, TimeSpan delay) => sender.SendAsync(QueueNames.Articles, Message(article), delay, CancellationToken.None);

    /// <summary>What offers the row.</summary>
    internal static string Message(DumpRecord dump) =>
        JsonSerializer.Serialize(new DumpAccepted(DumpAccepted.CurrentVersion, dump.Id, dump.Offer, dump.DueAt, TraceParents.Current(dump.Id)), PipelineJson.Compact.DumpAccepted);

    /// <inheritdoc cref="Message(DumpRecord)"/>
    internal static string Message(ArticleRecord article)
    {
        var first = article is { Offer: 0, Attempts: 0, TextId: { } text } ? new FirstOffer(article.Version, text, article.ReadyAt) : null;
        return JsonSerializer.Serialize(
            new ArticleReady(ArticleReady.CurrentVersion, article.DumpId, article.Ordinal, article.Offer, article.DueAt, first, TraceParents.Current(article.DumpId)), PipelineJson.Compact.ArticleReady);
    }

    /// <summary>The row that a message offers, as it was when the message was sent; null when it does not say.</summary>
    internal static ArticleRecord? OfferedRow(ArticleReady ready) => ready is { Offer: 0, First: { Row: not null } first, DueAt: { } dueAt } && first.TextId is { } text && Identity.IsIdentity(text)
        ? new()
        {
            DumpId = ready.DumpId,
            Ordinal = ready.Ordinal,
            ArticleId = Identity.OfArticle(ready.DumpId, ready.Ordinal.ToString(CultureInfo.InvariantCulture)),
            TextId = first.TextId,
            DueAt = dueAt,
            ReadyAt = first.ReadyAt,
            Version = first.Row,
        }
        : null;

    /// <summary>The message, parsed; null when it is malformed or of an unknown version.</summary>
    internal static DumpAccepted? ParseDump(string message) =>
        Parse(message, PipelineJson.Compact.DumpAccepted) is { Version: DumpAccepted.CurrentVersion } accepted && Identity.IsIdentity(accepted.DumpId) ? accepted : null;

    /// <inheritdoc cref="ParseDump"/>
    internal static ArticleReady? ParseArticle(string message) =>
        Parse(message, PipelineJson.Compact.ArticleReady) is { Version: ArticleReady.CurrentVersion, Ordinal: > 0 } ready && Identity.IsIdentity(ready.DumpId) ? ready : null;

    private static T? Parse<T>(string message, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(message, type);
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            // ArgumentException: half a surrogate pair.
            return null;
        }
    }
}
