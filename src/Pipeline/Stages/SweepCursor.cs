namespace Pipeline.Stages;

/// <summary>Where the walks of Sweep go on; null for the beginning.</summary>
public sealed record SweepCursor(string? Blobs = null, string? Dumps = null, string? Articles = null)
{
    public static SweepCursor Beginning { get; } = new();

    /// <summary>Of the shared row.</summary>
    internal const string Key = "sweep";
}
