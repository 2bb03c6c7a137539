using System.Text.Json;
using Pipeline.Grounding;

namespace Pipeline.Cli.Json;

/// <summary>The check of a statement as <c>pipeline ground</c> prints it. Offsets point into the statement's source.</summary>
internal sealed record GroundingOutput(
    JsonElement Id,
    bool Grounded,
    string Support,
    string SupportReason,
    double Score,
    IReadOnlyList<EvidenceOutput> Evidence,
    string Reason)
{
    public static GroundingOutput Of(JsonElement id, string source, GroundingResult result) => new(
        id,
        result.Grounded,
        result.Support.ToString().ToLowerInvariant(),
        result.Reason,
        Math.Round(result.Score, 6),
        [.. result.Evidence.Select(span => new EvidenceOutput(span.Start, span.End, span.In(source)))],
        result.Reason);
}
