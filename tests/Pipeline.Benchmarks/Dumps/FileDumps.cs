using Pipeline.Storage;

namespace Pipeline.Benchmarks.Dumps;

/// <summary>Files as the blobs of the container; several names may lead to one file.</summary>
internal sealed class FileDumps(IReadOnlyDictionary<string, string> paths) : IDumpContainer
{
    public Task<DumpBlob?> FindAsync(string name, CancellationToken cancellationToken) =>
        Task.FromResult<DumpBlob?>(new DumpBlob(name, "1", new FileInfo(paths[name]).Length, null, DateTimeOffset.UnixEpoch, null));

    public Task<Stream> OpenAsync(string name, string etag, long offset, CancellationToken cancellationToken) =>
        new FileDump(paths[name]).OpenAsync(offset, cancellationToken);

    public IAsyncEnumerable<ListPage<DumpBlob>> ListAsync(string? from, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<DumpBlob> UploadAsync(
        string name,
        Stream content,
        UploaderWishes wishes,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();
}
