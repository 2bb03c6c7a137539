namespace Pipeline.Stages.Sweeping;

/// <summary>Where the walks of Sweep go on; null for the beginning.</summary>
/// <param name="Blobs">Over the container.</param>
/// <param name="Dumps">Over dumps.</param>
/// <param name="Articles">Over articles.</param>
/// <param name="Copies">Over rows of copies.</param>
/// <param name="CopiesNotBefore">When the next walk over rows of copies begins; null for now.</param>
public sealed record SweepCursor(
    string? Blobs = null,
    string? Dumps = null,
    string? Articles = null,
    string? Copies = null,
    DateTimeOffset? CopiesNotBefore = null)
{
    /// <summary>Where the walk over dumps that ended long ago goes on; null when none is under way.</summary>
    public string? Expired { get; init; }

    /// <summary>When that walk began, the last one if none is under way; null before the first.</summary>
    public DateTimeOffset? ExpiredBegan { get; init; }

    /// <summary>Whether all walks are at their beginning.</summary>
    internal bool IsComplete => this with { ExpiredBegan = null, CopiesNotBefore = null } == Beginning;

    public static SweepCursor Beginning { get; } = new();

    /// <summary>Of the shared row.</summary>
    internal const string Key = "sweep";
}
