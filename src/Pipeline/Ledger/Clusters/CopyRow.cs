namespace Pipeline.Ledger.Clusters;

/// <summary>A row of the copies that is to go.</summary>
/// <param name="Name">See <see cref="CopyRowName"/>.</param>
/// <param name="Version">It goes only as long as it is unchanged.</param>
public sealed record CopyRow(string Name, string Version);
