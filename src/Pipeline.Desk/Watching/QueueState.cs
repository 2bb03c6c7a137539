namespace Pipeline.Desk.Watching;

/// <param name="Name">Of the queue.</param>
/// <param name="Purpose">What waits there, for people.</param>
/// <param name="Messages">Roughly, hidden ones included; null when the queue cannot be read.</param>
/// <param name="Oldest">Age of the message that would be received next; null when none is visible.</param>
internal sealed record QueueState(string Name, string Purpose, int? Messages, TimeSpan? Oldest);
