namespace Pipeline.Dumps;

/// <summary>The bytes of one dump, wherever they are.</summary>
public interface IDumpSource
{
    /// <summary>File or blob name; tells the extension, never a path to open.</summary>
    string Name { get; }

    /// <summary>In bytes.</summary>
    long Length { get; }

    /// <summary>As the uploader declared it, unchecked.</summary>
    string? ContentType { get; }

    /// <summary>Opens the bytes from <paramref name="offset"/> on, for one forward read.</summary>
    /// <exception cref="DumpRejectedException">The bytes are gone, or are no longer those of this dump.</exception>
    Task<Stream> OpenAsync(long offset, CancellationToken cancellationToken);
}
