namespace Pipeline.Health;

/// <summary>This process, as it says to others that work on the same storage.</summary>
/// <param name="Id">Of the machine and the process.</param>
/// <param name="Model">The model that answers for it, for people.</param>
public sealed record HostIdentity(string Id, string Model);
