using Pipeline.Storage;

namespace Pipeline.Benchmarks.Dumps;

/// <summary>Keeps the last message to IngestDump of each dump, and counts the rest.</summary>
internal sealed class CountingMessages : IMessageSender
{
    private readonly Queue<string> work = [];
    private int others;

    /// <summary>Messages to anybody but IngestDump.</summary>
    public int Others => Volatile.Read(ref others);

    public string? Next()
    {
        lock (work)
        {
            return work.TryDequeue(out var text) ? text : null;
        }
    }

    public Task SendAsync(string queue, string text, TimeSpan delay, MessageEncoding encoding, CancellationToken cancellationToken)
    {
        if (queue != QueueNames.Dumps)
        {
            Interlocked.Increment(ref others);
            return Task.CompletedTask;
        }

        lock (work)
        {
            work.Enqueue(text);
        }

        return Task.CompletedTask;
    }
}
