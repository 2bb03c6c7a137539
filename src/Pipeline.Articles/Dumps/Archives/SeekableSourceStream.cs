namespace Pipeline.Dumps.Archives;

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
        if (!IsBuffered)
        {
            await FillAsync(cancellationToken);
        }

        return Take(destination.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>Goes on from where an asynchronous read stopped; only that can begin elsewhere.</summary>
    public override int Read(Span<byte> destination)
    {
        if (!IsBuffered)
        {
            (bufferStart, buffered) = (Position, 0);
            if (Position < Length)
            {
                Filled(
                    (
                        current is not null && currentPosition == Position
                            ? current
                            : throw new NotSupportedException("A seek is followed by an asynchronous read.")
                    ).ReadAtLeast(buffer, 1, throwOnEndOfStream: false));
            }
        }

        return Take(destination);
    }

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
                await current.DisposeAsync();
            }

            current = await source.OpenAsync(Position, cancellationToken);
            currentPosition = Position;
        }

        Filled(await current.ReadAtLeastAsync(buffer, 1, throwOnEndOfStream: false, cancellationToken));
    }

    private bool IsBuffered => Position >= bufferStart && Position < bufferStart + buffered;

    private int Take(Span<byte> destination)
    {
        var from = (int)(Position - bufferStart);
        var count = Math.Min(destination.Length, Math.Max(0, buffered - from));
        buffer.AsSpan(from, count).CopyTo(destination);
        Position += count;
        return count;
    }

    private void Filled(int read)
    {
        buffered = read;
        currentPosition += read;
    }
}
