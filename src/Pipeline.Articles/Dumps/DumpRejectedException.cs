namespace Pipeline.Dumps;

/// <summary>The dump as a whole, or all of it from here on, cannot be read. What came before stays valid.</summary>
public sealed class DumpRejectedException(Rejection rejection) : Exception(rejection.Reason)
{
    public Rejection Rejection { get; } = rejection;
}
