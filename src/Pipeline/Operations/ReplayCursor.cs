namespace Pipeline.Operations;

/// <summary>What a replay was asked for, and how far it has come.</summary>
/// <param name="Since">See <see cref="ReplayDelivered"/>.</param>
/// <param name="Tag">Makes the new ids; null when the events keep theirs.</param>
/// <param name="Dumps">Where the listing of dumps goes on; null for the beginning.</param>
/// <param name="DumpId">The dump that it was at, of those; null for the first.</param>
/// <param name="Ordinal">The first article of it that is not known to be sent.</param>
public sealed record ReplayCursor(DateTimeOffset Since, string? Tag = null, string? Dumps = null, string? DumpId = null, int Ordinal = 1)
{
    /// <summary>Of the shared row.</summary>
    internal static string Key(string queue) => $"replay-{queue}";
}
