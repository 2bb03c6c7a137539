using Pipeline.Testing.Doubles;

namespace Pipeline.Tests.Stages;

/// <summary>Two that come to the same call wait there for each other; later ones pass.</summary>
internal sealed class Rendezvous : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly PortCalls calls;
    private readonly TaskCompletionSource both = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int arrived;

    public Rendezvous(PortCalls calls, string name)
    {
        this.calls = calls;
        calls.Before = (call, _) => call == name ? ArriveAsync() : Task.CompletedTask;
    }

    public void Dispose() => calls.Before = null;

    private Task ArriveAsync()
    {
        if (Interlocked.Increment(ref arrived) == 2)
        {
            both.SetResult();
        }

        return both.Task.WaitAsync(Limit, TimeProvider.System);
    }
}
