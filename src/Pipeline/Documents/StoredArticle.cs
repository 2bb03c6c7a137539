using System.Text.Json;
using Pipeline.Cleaning;
using Pipeline.Contracts;
using Pipeline.Ledger.Clusters;

namespace Pipeline.Documents;

/// <summary>The document of one article in the container <c>articles</c>.</summary>
public sealed record StoredArticle
{
    public required string ArticleId { get; init; }

    public required string TextId { get; init; }

    public required DumpReference Dump { get; init; }

    public required int Ordinal { get; init; }

    /// <summary>The uploader's queue for the answers, besides the routes; null for none.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>Whether its events go to that queue alone, and to no route.</summary>
    public bool IsReplyOnly { get; init; }

    /// <summary>Of the span that stored it, for every delivery of its event alike; null in documents older than traces.</summary>
    public string? TraceParent { get; init; }

    /// <summary>The agency's story that it is a version of; null for none.</summary>
    public string? StoryId { get; init; }

    /// <summary>
    /// Its place among the copies of an article; null where copies were not looked for, and for a text too short to tell.
    /// </summary>
    public CopyPlace? Copies { get; init; }

    public required DateTimeOffset ReadyAt { get; init; }

    public required Article Article { get; init; }

    /// <summary>Its name in the container.</summary>
    public static string BlobName(string dumpId, int ordinal) => $"{dumpId}/{ordinal:D8}.json";

    /// <summary>The document that a message brings along; null when it brings none, or another's.</summary>
    internal static StoredArticle? BroughtBy(ArticleReady ready)
    {
        try
        {
            return
                ready.First is { Article: { } json } first
                && json.Deserialize(DocumentJson.Compact.StoredArticle) is { } article
                && (article.Dump.Id, article.Ordinal, article.TextId) == (ready.DumpId, ready.Ordinal, first.TextId)
                    ? article
                    : null;
        }
        catch (JsonException)
        {
            // The one that is stored is read then.
            return null;
        }
    }
}
