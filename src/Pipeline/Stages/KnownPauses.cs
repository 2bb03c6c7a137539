using System.Collections.Concurrent;
using Pipeline.Ledger;
using Pipeline.Summarization.Profiles;

namespace Pipeline.Stages;

/// <summary>What was paused when it was read.</summary>
internal sealed class KnownPauses(
    IReadOnlySet<PauseScope> scopes, DateTimeOffset until, IDumpRows dumps, ProfileNames profiles)
{
    private readonly ConcurrentDictionary<string, bool> ofProfiles = new(StringComparer.Ordinal);
    private readonly bool hasProfiles = scopes.Any(scope => scope != PauseScope.All && scope.DumpId is null);

    /// <summary>When it is to be read again.</summary>
    public DateTimeOffset Until { get; } = until;

    /// <summary>Whether a dump is held, by its name only when a profile is paused.</summary>
    public async ValueTask<bool> HoldAsync(string dumpId, CancellationToken cancellationToken)
    {
        if (scopes.Count == 0)
        {
            return false;
        }

        if (scopes.Contains(PauseScope.All) || scopes.Contains(PauseScope.OfDump(dumpId)))
        {
            return true;
        }

        if (!hasProfiles)
        {
            return false;
        }

        if (!ofProfiles.TryGetValue(dumpId, out var held))
        {
            var dump = await dumps.FindDumpAsync(dumpId, cancellationToken);
            held = dump is not null && profiles.For(dump.Name) is { } profile && scopes.Contains(PauseScope.OfProfile(profile));
            ofProfiles.TryAdd(dumpId, held);
        }

        return held;
    }
}
