namespace Pipeline.FunctionsHost;

/// <summary>The worker of the moment: a host starts another when one has ended.</summary>
internal sealed class RunningWorker
{
    private FunctionsWorker? current;

    /// <exception cref="WorkerLostException">There is none.</exception>
    public FunctionsWorker Worker
    {
        get => Volatile.Read(ref current) ?? throw new WorkerLostException();
        set => Volatile.Write(ref current, value);
    }
}
