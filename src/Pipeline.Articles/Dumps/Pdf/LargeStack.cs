namespace Pipeline.Dumps.Pdf;

/// <summary>Runs work on a thread of its own with a stack of its own size.</summary>
internal static class LargeStack
{
    public static Task<T> RunAsync<T>(Func<T> work, int stackSize)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Run(work, done), stackSize) { IsBackground = true, Name = "document" };
        thread.Start();
        return done.Task;
    }

    private static void Run<T>(Func<T> work, TaskCompletionSource<T> done)
    {
        try
        {
            done.SetResult(work());
        }
        catch (OperationCanceledException e)
        {
            done.SetCanceled(e.CancellationToken);
        }
        catch (Exception e)
        {
            done.SetException(e);
        }
    }
}
