using System.Text.Json.Serialization;

namespace Pipeline.Contracts;

/// <summary>Work for IngestDump, on queue <c>dumps</c>: read on from the position in the ledger.</summary>
/// <param name="Version">The version of this message; a message of an unknown version becomes a dead letter.</param>
/// <param name="DumpId">Partition of the dump in the ledger.</param>
/// <param name="Offer">The ledger's offer number when this was sent; a number lower than the ledger's is stale.</param>
/// <param name="DueAt">When the row was due, as of sending: every message in front of it in the queue was due earlier.</param>
/// <param name="TraceParent">The W3C trace context of the span that sent it; the trace's id is the dump's.</param>
public sealed record DumpAccepted(
    int Version,
    string DumpId,
    int Offer,
    DateTimeOffset? DueAt = null,
    [property: JsonPropertyName("traceparent")] string? TraceParent = null)
{
    public const int CurrentVersion = 1;
}
