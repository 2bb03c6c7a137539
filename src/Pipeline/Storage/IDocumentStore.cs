namespace Pipeline.Storage;

/// <summary>Small JSON documents in named containers. What is written once stays as it is.</summary>
public interface IDocumentStore
{
    /// <summary>Writes unless there is one already: the first wins.</summary>
    /// <returns>Whether this call wrote it.</returns>
    Task<bool> TryCreateAsync(string container, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <returns>Null when there is none.</returns>
    Task<ReadOnlyMemory<byte>?> ReadAsync(string container, string name, CancellationToken cancellationToken);

    /// <summary>Names that begin with <paramref name="prefix"/>, in order.</summary>
    IAsyncEnumerable<string> ListAsync(string container, string prefix, CancellationToken cancellationToken);

    /// <summary>Removes one; nothing happens when there is none.</summary>
    Task DeleteAsync(string container, string name, CancellationToken cancellationToken);
}
