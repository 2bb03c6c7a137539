using Pipeline.Subscriber;

namespace Pipeline.Harness.Reading;

/// <summary>A reader's memory that also counts what it dropped.</summary>
internal sealed class CountedSightings(ISeenEvents seen, EffectTable effects) : ISeenEvents
{
    public async Task<Sighting> TryBeginAsync(string eventId, TimeSpan hold, CancellationToken cancellationToken)
    {
        var sighting = await seen.TryBeginAsync(eventId, hold, cancellationToken);
        if (sighting is Sighting.Handled)
        {
            await effects.NoteRepeatAsync(eventId, cancellationToken);
        }

        return sighting;
    }

    public Task<bool> IsHandledAsync(string eventId, CancellationToken cancellationToken) =>
        seen.IsHandledAsync(eventId, cancellationToken);

    public Task RenewAsync(string eventId, TimeSpan hold, CancellationToken cancellationToken) =>
        seen.RenewAsync(eventId, hold, cancellationToken);

    public Task EndAsync(string eventId, CancellationToken cancellationToken) => seen.EndAsync(eventId, cancellationToken);

    public Task AbandonAsync(string eventId, CancellationToken cancellationToken) => seen.AbandonAsync(eventId, cancellationToken);
}
