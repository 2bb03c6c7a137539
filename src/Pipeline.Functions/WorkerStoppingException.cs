namespace Pipeline.Functions;

/// <summary>An invocation came to a worker that is ending.</summary>
internal sealed class WorkerStoppingException() : Exception("This worker is stopping; the host brings the message again.");
