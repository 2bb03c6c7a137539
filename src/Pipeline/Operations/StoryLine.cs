namespace Pipeline.Operations;

/// <summary>A story from its first version to its last, and the copies that others made of it.</summary>
/// <param name="Versions">The oldest first.</param>
/// <param name="Copies">In the order in which they came; no version is among them.</param>
public sealed record StoryLine(IReadOnlyList<StoryVersion> Versions, IReadOnlyList<StoryCopy> Copies);
