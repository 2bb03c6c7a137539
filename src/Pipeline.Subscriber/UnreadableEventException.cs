namespace Pipeline.Subscriber;

/// <summary>What came off the queue is no event of the pipeline's, and never will be.</summary>
internal sealed class UnreadableEventException(string reason) : Exception(reason);
