namespace Pipeline.Subscriber.Tests;

/// <summary>A memory of events that fails where a test says so.</summary>
internal sealed class FaultySeenEvents(ISeenEvents inner) : ISeenEvents
{
    private int renewals;

    /// <summary>How many of the first renewals fail.</summary>
    public int FailingRenewals { get; init; }

    /// <summary>Whether no event can be begun.</summary>
    public bool IsDown { get; init; }

    /// <summary>Renewals that were tried.</summary>
    public int Renewals => Volatile.Read(ref renewals);

    public Task<Sighting> TryBeginAsync(string eventId, TimeSpan hold, CancellationToken cancellationToken) =>
        IsDown ? throw new IOException("The store is down.") : inner.TryBeginAsync(eventId, hold, cancellationToken);

    public Task<bool> IsHandledAsync(string eventId, CancellationToken cancellationToken) =>
        inner.IsHandledAsync(eventId, cancellationToken);

    public Task RenewAsync(string eventId, TimeSpan hold, CancellationToken cancellationToken) =>
        Interlocked.Increment(ref renewals) <= FailingRenewals
            ? throw new IOException("The store is down.")
            : inner.RenewAsync(eventId, hold, cancellationToken);

    public Task EndAsync(string eventId, CancellationToken cancellationToken) => inner.EndAsync(eventId, cancellationToken);

    public Task AbandonAsync(string eventId, CancellationToken cancellationToken) => inner.AbandonAsync(eventId, cancellationToken);
}
