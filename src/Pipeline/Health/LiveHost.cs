namespace Pipeline.Health;

/// <summary>A process that works on the storage, as it was last seen.</summary>
/// <param name="Model">The model that answers for it, for people.</param>
/// <param name="SeenAt">By its own clock.</param>
public sealed record LiveHost(string Model, DateTimeOffset SeenAt);
