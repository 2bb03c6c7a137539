using System.Text.Json;
using Pipeline.Ledger;
using Pipeline.Quota;
using Pipeline.Storage;
using Pipeline.Summarization.Profiles;

namespace Pipeline.Stages;

/// <summary>
/// What nobody works on until somebody resumes it. It stands in the ledger; each host reads it again after <see cref="Notice"/>.
/// </summary>
public sealed class Pauses(ISharedRows rows, IDumpRows dumps, ProfileNames profiles, TimeProvider clock)
{
    /// <summary>After so long every host knows of a change.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromSeconds(5);

    private const string Key = "pauses";

    private static readonly Dictionary<string, DateTimeOffset> None = [];

    private KnownPauses? known;

    /// <returns>False when it was paused before.</returns>
    public Task<bool> AddAsync(PauseScope scope, CancellationToken cancellationToken) =>
        ChangeAsync(pauses => pauses.TryAdd(scope.Key, clock.GetUtcNow()), cancellationToken);

    /// <returns>False when it was not paused.</returns>
    public Task<bool> RemoveAsync(PauseScope scope, CancellationToken cancellationToken) =>
        ChangeAsync(pauses => pauses.Remove(scope.Key), cancellationToken);

    /// <summary>All that is paused, and since when; read now.</summary>
    public async Task<IReadOnlyDictionary<PauseScope, DateTimeOffset>> ListAsync(CancellationToken cancellationToken)
    {
        var row = await rows.ReadAsync(Key, cancellationToken);
        return row.Value.Length == 0
            ? new Dictionary<PauseScope, DateTimeOffset>()
            : JsonSerializer.Deserialize(row.Value, StageJson.Compact.DictionaryStringDateTimeOffset)!
                .ToDictionary(pause => new PauseScope(pause.Key), pause => pause.Value);
    }

    /// <summary>Whether a pause holds a dump, or an article of it. Asks the ledger every few seconds.</summary>
    /// <param name="dumpId">Null for what goes on in every pause.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async ValueTask<bool> HoldAsync(string? dumpId, CancellationToken cancellationToken)
    {
        if (dumpId is null)
        {
            return false;
        }

        var current = known;
        if (current is null || clock.GetUtcNow() >= current.Until)
        {
            known = current = await ReadAsync(cancellationToken);
        }

        return await current.HoldAsync(dumpId, cancellationToken);
    }

    /// <summary>What is paused now.</summary>
    internal async Task<KnownPauses> ReadAsync(CancellationToken cancellationToken) =>
        new((await ListAsync(cancellationToken)).Keys.ToHashSet(), clock.GetUtcNow() + Notice, dumps, profiles);

    private async Task<bool> ChangeAsync(Func<Dictionary<string, DateTimeOffset>, bool> change, CancellationToken cancellationToken)
    {
        var result = await rows.ChangeAsync(
            Key,
            None,
            StageJson.Compact.DictionaryStringDateTimeOffset,
            pauses =>
            {
                var changed = pauses.ToDictionary();
                var isChanged = change(changed);
                return (changed, isChanged);
            },
            cancellationToken);
        known = null;
        return result;
    }
}
