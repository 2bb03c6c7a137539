namespace Pipeline.Testing.Doubles;

/// <summary>Ends the "process" at its n-th call to a port: that call and all later ones throw until <see cref="Restart"/>.</summary>
public sealed class Crash
{
    private readonly PortCalls calls;

    /// <param name="calls">Of the ports that the process uses.</param>
    /// <param name="at">The number of the call, from 1, counted from now.</param>
    /// <param name="afterEffect">Whether the call still takes effect.</param>
    public Crash(PortCalls calls, int at, bool afterEffect)
    {
        this.calls = calls;
        var last = calls.Count + at;
        calls.Before = (_, number) => number > last || (number == last && !afterEffect) ? Throw() : Task.CompletedTask;
        calls.After = (_, number) => number == last ? Throw() : Task.CompletedTask;
    }

    /// <summary>Whether the process got as far as the call.</summary>
    public bool Happened { get; private set; }

    public void Restart() => (calls.Before, calls.After) = (null, null);

    private Task Throw()
    {
        Happened = true;
        throw new CrashException();
    }
}
