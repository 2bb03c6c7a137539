namespace Pipeline.Dumps;

/// <summary>Passes reads through and counts the bytes.</summary>
/// <param name="inner">Disposed with it.</param>
/// <param name="onRead">Told of each read's bytes.</param>
public sealed class CountingStream(Stream inner, Action<int>? onRead = null) : ForwardStream
{
    public long Count { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        return Counted(inner.Read(buffer));
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        return Counted(await inner.ReadAsync(buffer, cancellationToken));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Counted(int read)
    {
        Count += read;
        onRead?.Invoke(read);
        return read;
    }
}
