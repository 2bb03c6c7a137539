namespace Pipeline.Subscriber;

/// <summary>Thrown by a handler for an event that it can never take: the event goes to the poison queue at once.</summary>
/// <param name="reason">Goes to the poison queue with the event.</param>
public sealed class RejectEventException(string reason) : Exception(reason);
