using Pipeline.Versions;

namespace Pipeline.Delivery;

/// <summary>What the event of an article says about the other versions of its story.</summary>
/// <param name="Supersedes">The event of the version before it; null for none.</param>
/// <param name="SupersededBy">The event of a newer version, which came before this one; null for none.</param>
/// <param name="Changes">From the version before it; none when that one is no longer stored.</param>
internal sealed record StoryLinks(string? Supersedes, string? SupersededBy, IReadOnlyList<TextChange> Changes);
