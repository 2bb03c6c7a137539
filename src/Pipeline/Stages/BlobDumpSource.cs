using Pipeline.Dumps;
using Pipeline.Storage;

namespace Pipeline.Stages;

/// <summary>The bytes of exactly the version of the blob that was accepted.</summary>
internal sealed class BlobDumpSource(IDumpContainer dumps, DumpRecord dump) : IDumpSource
{
    public string Name => dump.Name;

    public long Length => dump.Length;

    public string? ContentType => dump.ContentType;

    public Task<Stream> OpenAsync(long offset, CancellationToken cancellationToken) =>
        dumps.OpenAsync(dump.Name, dump.ETag, offset, cancellationToken);
}
