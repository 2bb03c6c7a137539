using System.Text.Json;
using Pipeline.Storage;

namespace Pipeline.Operations;

/// <summary>How far a replay has come, as it is stored.</summary>
internal sealed class StoredCursor(ISharedRows shared, SharedRow row, ReplayCursor place)
{
    private SharedRow row = row;

    public ReplayCursor Current { get; private set; } = place;

    /// <param name="place">Null at the end.</param>
    /// <exception cref="ReplayConflictException">Another moved it meanwhile.</exception>
    public async Task MoveAsync(ReplayCursor? place)
    {
        // What was sent is not forgotten when the replay is being stopped.
        var value = place is null ? "" : JsonSerializer.Serialize(place, OperationJson.Compact.ReplayCursor);
        row =
            await shared.TryWriteAsync(row with { Value = value }, CancellationToken.None)
            ?? throw new ReplayConflictException();
        Current = place ?? Current;
    }
}
