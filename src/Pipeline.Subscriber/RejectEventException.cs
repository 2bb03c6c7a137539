namespace Pipeline.Subscriber;

/// <summary>Thrown by a handler for an event that it can never take: it goes to the poison queue at once.</summary>
/// <param name="reason">Goes with it.</param>
public sealed class RejectEventException(string reason) : Exception(reason);
