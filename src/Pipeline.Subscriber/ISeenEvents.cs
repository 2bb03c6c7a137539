namespace Pipeline.Subscriber;

/// <summary>
/// A durable memory of the events that were handled. Where a handler writes its effect and the event's id in one transaction of
/// its own store, the effect happens exactly once: <see cref="IsHandledAsync"/> of that store is then all there is to write.
/// </summary>
public interface ISeenEvents
{
    /// <summary>Asks for an event, and takes it when it is free.</summary>
    /// <param name="eventId">The event's id.</param>
    /// <param name="hold">How long it is ours if nothing more is heard of us.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    async Task<Sighting> TryBeginAsync(string eventId, TimeSpan hold, CancellationToken cancellationToken) =>
        await IsHandledAsync(eventId, cancellationToken).ConfigureAwait(false) ? Sighting.Handled : Sighting.New;

    Task<bool> IsHandledAsync(string eventId, CancellationToken cancellationToken);

    /// <summary>The handler still works: holds the event for longer.</summary>
    Task RenewAsync(string eventId, TimeSpan hold, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The event was handled, for good.</summary>
    Task EndAsync(string eventId, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The event was not handled: whoever gets its next copy may try.</summary>
    Task AbandonAsync(string eventId, CancellationToken cancellationToken) => Task.CompletedTask;
}
