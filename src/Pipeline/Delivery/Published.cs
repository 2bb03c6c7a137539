namespace Pipeline.Delivery;

/// <summary>What was published of an article.</summary>
/// <param name="EventId">The same in every delivery.</param>
/// <param name="IsSuppressed">A route left it out because it is a copy.</param>
internal sealed record Published(string EventId, bool IsSuppressed);
