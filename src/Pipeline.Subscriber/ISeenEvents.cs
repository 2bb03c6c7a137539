namespace Pipeline.Subscriber;

/// <summary>
/// A durable memory of the events that were handled. If a handler writes its effect and the event's id in one transaction of its
/// own store, the effect happens exactly once; then <see cref="IsHandledAsync"/> is the only method to implement.
/// </summary>
public interface ISeenEvents
{
    /// <summary>Looks an event up, and takes it when it is free.</summary>
    /// <param name="eventId">The event's id.</param>
    /// <param name="hold">How long this reader holds it without renewing.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    async Task<Sighting> TryBeginAsync(string eventId, TimeSpan hold, CancellationToken cancellationToken) =>
        await IsHandledAsync(eventId, cancellationToken).ConfigureAwait(false) ? Sighting.Handled : Sighting.New;

    Task<bool> IsHandledAsync(string eventId, CancellationToken cancellationToken);

    /// <summary>Holds the event for longer while the handler works.</summary>
    Task RenewAsync(string eventId, TimeSpan hold, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Records that the event was handled.</summary>
    Task EndAsync(string eventId, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Releases an event that was not handled: the reader that gets its next delivery may try.</summary>
    Task AbandonAsync(string eventId, CancellationToken cancellationToken) => Task.CompletedTask;
}
