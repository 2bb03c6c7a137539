using System.Text.Json.Serialization;

namespace Pipeline.Contracts;

/// <summary>Work for SummarizeArticle, on queue <c>articles</c> or <c>articles-urgent</c>.</summary>
/// <param name="Version">The version of this message; a message of an unknown version becomes a dead letter.</param>
/// <param name="DumpId">Partition of the article in the ledger.</param>
/// <param name="Ordinal">Number of the article in its dump, from 1.</param>
/// <param name="Offer">The ledger's offer number when this was sent; a number lower than the ledger's is stale.</param>
/// <param name="DueAt">When the row was due, as of sending: every message in front of it in the queue was due earlier.</param>
/// <param name="First">The rest of the row on its first offer: a worker that finds it unchanged need not read it.</param>
/// <param name="TraceParent">The W3C trace context of the span that sent it; the trace's id is the dump's.</param>
public sealed record ArticleReady(
    int Version,
    string DumpId,
    int Ordinal,
    int Offer,
    DateTimeOffset? DueAt = null,
    FirstOffer? First = null,
    [property: JsonPropertyName("traceparent")] string? TraceParent = null)
{
    public const int CurrentVersion = 1;
}
