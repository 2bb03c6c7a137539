using Pipeline.Dumps;

namespace Pipeline.Storage;

/// <summary>The container that users drop dumps into.</summary>
public interface IDumpContainer
{
    /// <returns>The blob as it is now; null when there is none.</returns>
    Task<DumpBlob?> FindAsync(string name, CancellationToken cancellationToken);

    /// <summary>Every blob, by name.</summary>
    /// <param name="from">Where an earlier listing stopped, <see cref="ListPage{T}.Next"/>; null for the beginning.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    IAsyncEnumerable<ListPage<DumpBlob>> ListAsync(string? from, CancellationToken cancellationToken);

    /// <summary>Opens one version of a blob for a forward read from a byte on.</summary>
    /// <exception cref="DumpRejectedException">The blob was overwritten (<c>superseded</c>) or deleted (<c>source-gone</c>).</exception>
    Task<Stream> OpenAsync(string name, string etag, long offset, CancellationToken cancellationToken);

    /// <summary>Uploads or overwrites.</summary>
    /// <param name="name">Of the blob.</param>
    /// <param name="content">Read to its end.</param>
    /// <param name="wishes">Kept as the blob's metadata. Without a queue nothing is asked of its answers.</param>
    /// <param name="cancellationToken">Cancels the upload.</param>
    /// <returns>The version that was written.</returns>
    /// <exception cref="DumpNameException">The service does not take the name.</exception>
    Task<DumpBlob> UploadAsync(string name, Stream content, UploaderWishes wishes, CancellationToken cancellationToken);
}
