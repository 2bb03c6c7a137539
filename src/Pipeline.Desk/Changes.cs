namespace Pipeline.Desk;

/// <summary>
/// Numbers what is new, so that a page knows what it shows and misses nothing that came before it listened. Numbers begin with the time:
/// those of an earlier start are others.
/// </summary>
internal sealed class Changes(TimeProvider clock)
{
    private readonly Lock turn = new();
    private long version = clock.GetUtcNow().ToUnixTimeMilliseconds();
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The number of the last change, and what completes with the next.</summary>
    public (long Version, Task Next) Now
    {
        get
        {
            lock (turn)
            {
                return (version, next.Task);
            }
        }
    }

    public void Notify()
    {
        lock (turn)
        {
            version++;
            next.TrySetResult();
            next = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
