using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Pipeline.Contracts;
using Pipeline.Storage;

namespace Pipeline.Ledger;

/// <summary>The messages that offer rows.</summary>
internal static class WorkMessage
{
    public static string Of(DumpRow dump) =>
        JsonSerializer.Serialize(
            new DumpAccepted(DumpAccepted.CurrentVersion, dump.Id, dump.Offer, dump.DueAt, TraceParents.Current(dump.Id)),
            WorkJson.Compact.DumpAccepted);

    public static string Of(ArticleRow article) => Of(article, document: null);

    /// <param name="article">Offered by the message.</param>
    /// <param name="document">As it is stored, JSON. Left out where it does not fit into the message, and where the message is to wait for
    /// long: a queue is no place to keep texts.</param>
    public static string Of(ArticleRow article, ReadOnlyMemory<byte>? document)
    {
        var first = article is { Offer: 0, Attempts: 0, NotBefore: null, TextId: { } text }
            ? new FirstOffer(article.Version, text, article.ReadyAt) { IsUrgent = article.IsUrgent ? true : null }
            : null;
        return
            first is not null
            && document is { Length: < MessageLimits.TextBytes } json
            && Write(article, first with { Article = JsonElement.Parse(json.Span) }) is { } whole
            && Encoding.UTF8.GetByteCount(whole) <= MessageLimits.TextBytes
                ? whole
                : Write(article, first);
    }

    private static string Write(ArticleRow article, FirstOffer? first) =>
        JsonSerializer.Serialize(
            new ArticleReady(
                ArticleReady.CurrentVersion,
                article.DumpId,
                article.Ordinal,
                article.Offer,
                article.DueAt,
                first,
                TraceParents.Current(article.DumpId)),
            WorkJson.Compact.ArticleReady);

    /// <summary>The row that a message offers, as it was when the message was sent; null when it does not say.</summary>
    public static ArticleRow? OfferedRow(ArticleReady ready) =>
        ready is { Offer: 0, First: { Row: not null, TextId: { } text } first, DueAt: { } dueAt } && Identity.IsIdentity(text)
            ? new()
            {
                DumpId = ready.DumpId,
                Ordinal = ready.Ordinal,
                ArticleId = Identity.OfArticle(ready.DumpId, ready.Ordinal.ToString(CultureInfo.InvariantCulture)),
                TextId = text,
                IsUrgent = first.IsUrgent ?? false,
                DueAt = dueAt,
                ReadyAt = first.ReadyAt,
                Version = first.Row,
            }
            : null;

    /// <summary>The message, parsed; null when it is malformed or of an unknown version.</summary>
    public static DumpAccepted? ParseDump(string message) =>
        Parse(message, WorkJson.Compact.DumpAccepted) is { Version: DumpAccepted.CurrentVersion } accepted
        && Identity.IsIdentity(accepted.DumpId)
            ? accepted
            : null;

    /// <inheritdoc cref="ParseDump"/>
    public static ArticleReady? ParseArticle(string message) =>
        Parse(message, WorkJson.Compact.ArticleReady) is { Version: ArticleReady.CurrentVersion, Ordinal: > 0 } ready
        && Identity.IsIdentity(ready.DumpId)
            ? ready
            : null;

    private static T? Parse<T>(string message, JsonTypeInfo<T> type)
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
