using System.Text.Json.Serialization;

namespace Pipeline.Contracts;

/// <summary>Work for SummarizeArticle, on queue <c>articles</c>.</summary>
/// <param name="Version">Of this message; an unknown one is buried, not guessed at.</param>
/// <param name="DumpId">Partition of the article in the ledger.</param>
/// <param name="Ordinal">Number of the article in its dump, from 1.</param>
/// <param name="Offer">The ledger's offer number when this was sent; a lower one than the ledger's is stale.</param>
/// <param name="DueAt">The row's when this was sent: whatever stands in front of it in the line was due earlier.</param>
/// <param name="First">The rest of the row on its first offer: a worker that finds it unchanged need not read it.</param>
/// <param name="TraceParent">W3C trace context of who sent it; the trace's id is the dump's.</param>
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
