namespace Pipeline.Storage;

/// <summary>A message was sent to a queue that does not exist.</summary>
public sealed class QueueNotFoundException(string queue, Exception? inner = null)
    : Exception($"There is no queue '{queue}'; create it or correct its name.", inner)
{
    public string Queue { get; } = queue;
}
