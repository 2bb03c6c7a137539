namespace Pipeline.Desk;

/// <summary>Tells whoever waits that something is new.</summary>
internal sealed class Changes
{
    private readonly Lock turn = new();
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes with the next change.</summary>
    public Task Next
    {
        get
        {
            lock (turn)
            {
                return next.Task;
            }
        }
    }

    public void Notify()
    {
        lock (turn)
        {
            next.TrySetResult();
            next = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
