namespace Pipeline.Subscriber;

/// <summary>The message is not an event of the pipeline, and retrying does not help.</summary>
internal sealed class UnreadableEventException(string reason) : Exception(reason);
