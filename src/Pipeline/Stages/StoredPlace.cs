using System.Text.Json;
using Pipeline.Storage;

namespace Pipeline.Stages;

/// <summary>How far a replay has come, as it is stored.</summary>
internal sealed class StoredPlace(ISharedRows shared, SharedRow row, ReplayPlace place)
{
    private SharedRow row = row;

    public ReplayPlace Current { get; private set; } = place;

    /// <param name="place">Null at the end.</param>
    /// <exception cref="ReplayConflictException">Another moved it meanwhile.</exception>
    public async Task MoveAsync(ReplayPlace? place)
    {
        // What was sent is not forgotten when the replay is being stopped.
        var value = place is null ? "" : JsonSerializer.Serialize(place, PipelineJson.Compact.ReplayPlace);
        row = await shared.TryWriteAsync(row with { Value = value }, CancellationToken.None).ConfigureAwait(false) ?? throw new ReplayConflictException();
        Current = place ?? Current;
    }
}
