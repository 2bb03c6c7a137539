namespace Pipeline.Dumps;

/// <summary>Finds the reader for a dump.</summary>
public sealed class DumpReaders(IEnumerable<IDumpReader> readers)
{
    private readonly IDumpReader[] readers = [.. readers];

    /// <exception cref="DumpRejectedException">The dump is empty, or of a form that no reader knows.</exception>
    public async Task<IDumpReader> SelectAsync(IDumpSource source, CancellationToken cancellationToken)
    {
        if (source.Length == 0)
        {
            throw new DumpRejectedException(new(RejectionClass.Empty, "holds no bytes"));
        }

        var bytes = new byte[Math.Min(DumpHead.Size, source.Length)];
        await using var stream = await source.OpenAsync(0, cancellationToken).ConfigureAwait(false);
        var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        var head = new DumpHead(bytes.AsMemory(0, read), source.Name, source.ContentType, source.Length);
        return Array.Find(readers, reader => reader.Recognizes(head))
            ?? throw new DumpRejectedException(new(
                RejectionClass.UnknownForm,
                $"is of no known form (extension '{head.Extension}'); known are {string.Join(", ", readers.Select(reader => reader.Form))}"));
    }
}
