using Pipeline.Dumps;
using Pipeline.Ledger;
using Pipeline.Storage;

namespace Pipeline.Ingestion;

/// <summary>The bytes of exactly the version of the blob that was accepted, counted as they are read.</summary>
internal sealed class BlobDumpSource(IDumpContainer dumps, DumpRow dump) : IDumpSource
{
    private long read;

    public string Name => dump.Name;

    public long Length => dump.Length;

    public string? ContentType => dump.ContentType;

    /// <summary>Since this source was made.</summary>
    public long BytesRead => Volatile.Read(ref read);

    public async Task<Stream> OpenAsync(long offset, CancellationToken cancellationToken) => new CountingStream(
        await dumps.OpenAsync(dump.Name, dump.ETag, offset, cancellationToken),
        bytes => Interlocked.Add(ref read, bytes));
}
