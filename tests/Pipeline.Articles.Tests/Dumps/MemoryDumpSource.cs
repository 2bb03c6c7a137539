using Pipeline.Dumps;

namespace Pipeline.Tests.Dumps;

internal sealed class MemoryDumpSource(string name, byte[] bytes, string? contentType = null) : IDumpSource
{
    public string Name => name;

    public long Length => bytes.Length;

    public string? ContentType => contentType;

    public Task<Stream> OpenAsync(long offset, CancellationToken cancellationToken) =>
        Task.FromResult<Stream>(new MemoryStream(bytes, (int)offset, bytes.Length - (int)offset, writable: false));
}
