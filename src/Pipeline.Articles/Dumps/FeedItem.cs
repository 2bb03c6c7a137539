namespace Pipeline.Dumps;

/// <summary>The name that a feed item has within its feed, in all its versions.</summary>
/// <param name="Feed">The feed as it names itself.</param>
/// <param name="Id">Atom's id or RSS's guid.</param>
/// <param name="UpdatedAt">When this version was made; null when the feed does not say.</param>
public sealed record FeedItem(string Feed, string Id, DateTimeOffset? UpdatedAt = null);
