namespace Pipeline.Dumps.Archives;

/// <summary>
/// The bytes of a tar archive, of which no more than so many may be read for one header: a name or an attribute may state any length,
/// and is read whole.
/// </summary>
internal sealed class TarHeaders(Stream inner) : ForwardStream
{
    /// <summary>Bytes of one header with its long name and attributes.</summary>
    private const int Longest = 1024 * 1024;

    private long? left;

    /// <summary>What is read from now on belongs to a header.</summary>
    public void Begin() => left = Longest;

    /// <summary>What is read from now on is a file's.</summary>
    public void End() => left = null;

    public override int Read(Span<byte> buffer) => Counted(inner.Read(buffer));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Counted(await inner.ReadAsync(buffer, cancellationToken));

    private int Counted(int read) => (left -= read) < 0
        ? throw new DumpRejectedException(
            new(RejectionClass.Malformed, $"a header of the tar is longer than {Longest} bytes; what came before is read"))
        : read;
}
