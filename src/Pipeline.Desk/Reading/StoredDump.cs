using Pipeline.Dumps;
using Pipeline.Ledger;
using Pipeline.Storage;

namespace Pipeline.Desk.Reading;

/// <summary>A dump in the container, in the version that was accepted.</summary>
internal sealed class StoredDump(IDumpContainer dumps, DumpRow dump) : IDumpSource
{
    public string Name => dump.Name;

    public long Length => dump.Length;

    public string? ContentType => dump.ContentType;

    public Task<Stream> OpenAsync(long offset, CancellationToken cancellationToken) =>
        dumps.OpenAsync(dump.Name, dump.ETag, offset, cancellationToken);
}
