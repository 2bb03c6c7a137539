namespace Pipeline.Stages.Sweeping;

/// <summary>What one run of Sweep did.</summary>
/// <param name="Blobs">Looked at.</param>
/// <param name="Before">Of those, left alone because they are older than <see cref="SweepOptions.Since"/>.</param>
/// <param name="Accepted">Of those, accepted: no trigger had reported them.</param>
/// <param name="Dumps">Dump rows offered again.</param>
/// <param name="Articles">Article rows offered again.</param>
/// <param name="IsComplete">Whether all walks came to their end; the next run goes on otherwise.</param>
public sealed record SweepResult(int Blobs, int Before, int Accepted, int Dumps, int Articles, bool IsComplete);
