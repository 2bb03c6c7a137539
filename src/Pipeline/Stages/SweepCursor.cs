namespace Pipeline.Stages;

/// <summary>Where the walks of Sweep go on; null for the beginning.</summary>
public sealed record SweepCursor(string? Blobs = null, string? Dumps = null, string? Articles = null)
{
    /// <summary>Where the walk over dumps that ended long ago goes on; null when none is under way.</summary>
    public string? Expired { get; init; }

    /// <summary>When that walk began, the last one if none is under way; null before the first.</summary>
    public DateTimeOffset? ExpiredBegan { get; init; }

    /// <summary>Whether all walks are at their beginning.</summary>
    internal bool IsComplete => this with { ExpiredBegan = null } == Beginning;

    public static SweepCursor Beginning { get; } = new();

    /// <summary>Of the shared row.</summary>
    internal const string Key = "sweep";
}
