namespace Pipeline.Stages;

/// <summary>What a pause holds: everything, one dump, or the dumps of one profile.</summary>
/// <param name="Key">How it is stored.</param>
public readonly record struct PauseScope(string Key)
{
    private const string DumpPrefix = "dump/";

    private const string ProfilePrefix = "profile/";

    public static PauseScope All { get; } = new("all");

    public static PauseScope OfDump(string dumpId) => new(DumpPrefix + dumpId);

    /// <param name="profile">Case does not count.</param>
    public static PauseScope OfProfile(string profile) => new(ProfilePrefix + profile.ToLowerInvariant());

    /// <summary>The dump's id; null for another scope.</summary>
    public string? DumpId => Key.StartsWith(DumpPrefix, StringComparison.Ordinal) ? Key[DumpPrefix.Length..] : null;

    /// <summary>For people.</summary>
    public override string ToString() =>
        DumpId is { } dump ? $"dump {dump}"
        : Key.StartsWith(ProfilePrefix, StringComparison.Ordinal) ? $"profile {Key[ProfilePrefix.Length..]}"
        : "everything";
}
