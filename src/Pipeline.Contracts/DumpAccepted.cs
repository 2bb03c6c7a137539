using System.Text.Json.Serialization;

namespace Pipeline.Contracts;

/// <summary>Work for IngestDump, on queue <c>dumps</c>: read on from where the ledger says.</summary>
/// <param name="Version">Of this message; an unknown one is buried, not guessed at.</param>
/// <param name="DumpId">Partition of the dump in the ledger.</param>
/// <param name="Offer">The ledger's offer number when this was sent; a lower one than the ledger's is stale.</param>
/// <param name="DueAt">The row's when this was sent: whatever stands in front of it in the line was due earlier.</param>
/// <param name="TraceParent">W3C trace context of who sent it; the trace's id is the dump's.</param>
public sealed record DumpAccepted(
    int Version,
    string DumpId,
    int Offer,
    DateTimeOffset? DueAt = null,
    [property: JsonPropertyName("traceparent")] string? TraceParent = null)
{
    public const int CurrentVersion = 1;
}
