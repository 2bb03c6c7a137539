namespace Pipeline.Dumps.Archives;

/// <summary>
/// A file within a container. Its beginning can be looked at again and again; past that it is read once, from front to back.
/// </summary>
internal sealed class InnerSource : IDumpSource
{
    private readonly Stream stream;
    private readonly ReadOnlyMemory<byte> head;
    private bool isUnderWay;

    private InnerSource(string name, Stream stream, ReadOnlyMemory<byte> head, int depth, Expansion expansion)
    {
        (Name, this.stream, this.head, Depth, Expansion) = (name, stream, head, depth, expansion);
        Length = head.Length < DumpHead.Size ? head.Length : long.MaxValue;
    }

    public string Name { get; }

    /// <summary>Exact when the file is no longer than a head; else unknown, and as good as endless.</summary>
    public long Length { get; }

    public string? ContentType => null;

    /// <summary>Containers around it.</summary>
    public int Depth { get; }

    public Expansion Expansion { get; }

    public DumpHead Head => new(head, Name, null, Length);

    public static async Task<InnerSource> OpenAsync(
        string name,
        Stream stream,
        int depth,
        Expansion expansion,
        CancellationToken cancellationToken)
    {
        var head = new byte[DumpHead.Size];
        var read = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        return new(name, stream, head.AsMemory(0, read), depth, expansion);
    }

    public Task<Stream> OpenAsync(long offset, CancellationToken cancellationToken) => offset == 0 && !isUnderWay
        ? Task.FromResult<Stream>(new View(this))
        : throw new InvalidOperationException("A file within a container is read from its start, once.");

    private sealed class View(InnerSource source) : ForwardStream
    {
        private int position;

        public override int Read(Span<byte> buffer)
        {
            var fromHead = FromHead(buffer);
            return fromHead > 0 || !MustGoOn(buffer.IsEmpty) ? fromHead : source.stream.Read(buffer);
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var fromHead = FromHead(buffer.Span);
            return fromHead > 0 || !MustGoOn(buffer.IsEmpty)
                ? ValueTask.FromResult(fromHead)
                : source.stream.ReadAsync(buffer, cancellationToken);
        }

        private int FromHead(Span<byte> buffer)
        {
            var count = Math.Min(buffer.Length, source.head.Length - position);
            source.head.Span.Slice(position, count).CopyTo(buffer);
            position += count;
            return count;
        }

        // A file that the head holds whole is never under way.
        private bool MustGoOn(bool isEmptyRead)
        {
            var mustGoOn = !isEmptyRead && source.Length == long.MaxValue;
            source.isUnderWay |= mustGoOn;
            return mustGoOn;
        }
    }
}
