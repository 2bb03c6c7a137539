using Pipeline.Storage;

namespace Pipeline.Health;

/// <param name="Healthy">Every stage reaches all that it needs.</param>
/// <param name="Summarizer">Model or deployment as configured; <c>extractive</c> without one. It is not called: that would cost.</param>
/// <param name="UnknownSettings">Settings that nothing reads; none of them makes a host unhealthy.</param>
/// <param name="Stages">By stage: what it needs, and whether that was reached.</param>
public sealed record HealthReport(
    bool Healthy,
    string Summarizer,
    IReadOnlyList<string> UnknownSettings,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, ProbeResult>> Stages);
