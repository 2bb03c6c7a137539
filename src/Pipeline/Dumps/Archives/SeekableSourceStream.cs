namespace Pipeline.Dumps;

/// <summary>A dump as a stream that can seek, by opening it again elsewhere.</summary>
internal sealed class SeekableSourceStream(IDumpSource source) : Stream
{
    private readonly byte[] buffer = new byte[DumpHead.Size];
    private Stream? current;
    private long currentPosition;
    private long bufferStart;
    private int buffered;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => source.Length;

    public override long Position { get; set; }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    } is >= 0 and var position ? position : throw new InvalidDataException("A position before the start of the dump.");

    public override async ValueTask<int> ReadAsync(Memory<byte> destination, CancellationToken cancellationToken = default)
    {
        if (Position < bufferStart || Position >= bufferStart + buffered)
        {
            await FillAsync(cancellationToken).ConfigureAwait(false);
        }

        var from = (int)(Position - bufferStart);
        var count = Math.Min(destination.Length, Math.Max(0, buffered - from));
        buffer.AsMemory(from, count).CopyTo(destination);
        Position += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    // The zip library's own asynchronous calls still read small headers synchronously here and there.
    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            current?.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        (bufferStart, buffered) = (Position, 0);
        if (Position >= Length)
        {
            return;
        }

        if (current is null || currentPosition != Position)
        {
            if (current is not null)
            {
                await current.DisposeAsync().ConfigureAwait(false);
            }

            current = await source.OpenAsync(Position, cancellationToken).ConfigureAwait(false);
            currentPosition = Position;
        }

        buffered = await current.ReadAtLeastAsync(buffer, 1, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        currentPosition += buffered;
    }
}
