namespace Pipeline.Testing.Doubles;

/// <summary>Every call to a double passes here: tests count them, hold them at a gate, or end the "process" in one.</summary>
public sealed class PortCalls
{
    private int count;

    /// <summary>Calls so far.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>Given the call's name and number, before it takes effect.</summary>
    public Func<string, int, Task>? Before { get; set; }

    /// <summary>Given the call's name and number, after it took effect and before its caller hears of it.</summary>
    public Func<string, int, Task>? After { get; set; }

    public async Task<T> RunAsync<T>(string name, Func<T> effect, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var number = Interlocked.Increment(ref count);
        if (Before is { } before)
        {
            await before(name, number).ConfigureAwait(false);
        }

        var result = effect();
        if (After is { } after)
        {
            await after(name, number).ConfigureAwait(false);
        }

        return result;
    }
}
