using Pipeline.Cli.Estimating;

namespace Pipeline.Cli.Json;

/// <summary>Estimates as <c>pipeline estimate --json</c> prints them.</summary>
internal sealed record EstimateOutput(
    string? Model,
    string Currency,
    int OutputTokensEach,
    bool CopiesReused,
    IReadOnlyList<Estimate> Files,
    Estimate Total);
