namespace Pipeline.Delivery;

/// <summary>Where an article stands among the versions of its story that were delivered before.</summary>
/// <param name="Supersedes">The event of the version before it; null for none.</param>
/// <param name="Predecessor">The document of that version; null for none.</param>
/// <param name="SupersededBy">The event of a newer version, which came before this one; null for none.</param>
internal sealed record StoryPlace(string? Supersedes = null, string? Predecessor = null, string? SupersededBy = null)
{
    /// <summary>There is no other version.</summary>
    public static StoryPlace Alone { get; } = new();
}
