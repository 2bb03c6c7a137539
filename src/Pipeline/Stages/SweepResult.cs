namespace Pipeline.Stages;

/// <param name="Accepted">Blobs that no trigger had reported.</param>
/// <param name="Dumps">Dump rows offered again.</param>
/// <param name="Articles">Article rows offered again.</param>
public sealed record SweepResult(int Accepted, int Dumps, int Articles);
