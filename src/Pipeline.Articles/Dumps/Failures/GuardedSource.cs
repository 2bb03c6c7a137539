namespace Pipeline.Dumps.Failures;

/// <summary>A source whose failures can be told from those of its reader.</summary>
internal sealed class GuardedSource(IDumpSource inner) : IDumpSource
{
    public string Name => inner.Name;

    public long Length => inner.Length;

    public string? ContentType => inner.ContentType;

    public async Task<Stream> OpenAsync(long offset, CancellationToken cancellationToken)
    {
        try
        {
            return new Guarded(await inner.OpenAsync(offset, cancellationToken));
        }
        catch (Exception e) when (IsFailure(e))
        {
            throw new DumpSourceException(e);
        }
    }

    private static bool IsFailure(Exception e) => e is not (DumpRejectedException or OperationCanceledException);

    private sealed class Guarded(Stream inner) : ForwardStream
    {
        public override int Read(Span<byte> buffer)
        {
            try
            {
                return inner.Read(buffer);
            }
            catch (Exception e) when (IsFailure(e))
            {
                throw new DumpSourceException(e);
            }
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            try
            {
                return await inner.ReadAsync(buffer, cancellationToken);
            }
            catch (Exception e) when (IsFailure(e))
            {
                throw new DumpSourceException(e);
            }
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
