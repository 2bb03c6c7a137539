using Pipeline.Desk.Index;
using Pipeline.Subscriber;

namespace Pipeline.Desk.Feeding;

/// <summary>
/// The memory of events is the index itself: <see cref="IndexUpdate"/> writes effect and id in one transaction, and a repeat changes
/// nothing.
/// </summary>
internal sealed class IdempotentEvents : ISeenEvents
{
    public Task<bool> IsHandledAsync(string eventId, CancellationToken cancellationToken) => Task.FromResult(false);
}
