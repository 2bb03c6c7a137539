namespace Pipeline.Cli.Json;

internal sealed record KeyPointOutput(
    string Text,
    IReadOnlyList<EvidenceOutput> Evidence,
    bool Grounded,
    string? Support,
    string? SupportReason);
