namespace Pipeline.Dumps;

/// <summary>The dump as a whole, or all of it from here on, cannot be read. What came before stays valid.</summary>
public sealed class DumpRejectedException(Problem rejection) : Exception(rejection.Reason)
{
    public Problem Rejection { get; } = rejection;
}
