using Pipeline.Dumps;

namespace Pipeline.Benchmarks.Dumps;

/// <summary>A dump that is a file.</summary>
internal sealed class FileDump(string path) : IDumpSource
{
    public string Name => Path.GetFileName(path);

    public long Length { get; } = new FileInfo(path).Length;

    public string? ContentType => null;

    public Task<Stream> OpenAsync(long offset, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var stream = new FileStream(
            path,
            new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan, BufferSize = 0 });
        stream.Position = offset;
        return Task.FromResult<Stream>(stream);
    }
}
