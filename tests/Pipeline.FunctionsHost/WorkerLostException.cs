namespace Pipeline.FunctionsHost;

/// <summary>The worker process ended, or was killed, before it answered.</summary>
internal sealed class WorkerLostException() : Exception("The worker has ended.");
