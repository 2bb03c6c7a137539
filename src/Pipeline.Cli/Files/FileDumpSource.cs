using Pipeline.Dumps;

namespace Pipeline.Cli.Files;

/// <summary>A dump that is a plain file.</summary>
internal sealed class FileDumpSource(string path) : IDumpSource
{
    public string Name { get; } = Path.GetFileName(path);

    public long Length { get; } = new FileInfo(path).Length;

    public string? ContentType => null;

    public Task<Stream> OpenAsync(long offset, CancellationToken cancellationToken)
    {
        var stream = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.Read,
            bufferSize: 0,
            FileOptions.Asynchronous | FileOptions.SequentialScan);
        stream.Position = offset;
        return Task.FromResult<Stream>(stream);
    }
}
