namespace Pipeline.Dumps.Archives;

/// <summary>The next so many bytes of a stream, which stays open.</summary>
internal sealed class BoundedStream(Stream inner, long length) : ForwardStream
{
    private long left = length;

    public override int Read(Span<byte> buffer) => Counted(inner.Read(buffer[..(int)Math.Min(buffer.Length, left)]));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Counted(await inner.ReadAsync(buffer[..(int)Math.Min(buffer.Length, left)], cancellationToken));

    private int Counted(int read)
    {
        left -= read;
        return read;
    }
}
