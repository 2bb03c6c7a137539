using Pipeline.Storage;

namespace Pipeline.Benchmarks.Dumps;

/// <summary>Counts what is written; keeps nothing but chunks, which are read again, in a folder.</summary>
internal sealed class CountingDocuments(string folder) : IDocumentStore
{
    private long bytes;

    /// <summary>Written so far.</summary>
    public long Bytes => Volatile.Read(ref bytes);

    public async Task<bool> TryCreateAsync(string container, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        Interlocked.Add(ref bytes, content.Length);
        if (container == ContainerNames.Work)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
            await File.WriteAllBytesAsync(PathOf(name), content, cancellationToken).ConfigureAwait(false);
        }

        return true;
    }

    public async Task<ReadOnlyMemory<byte>?> ReadAsync(string container, string name, CancellationToken cancellationToken) =>
        await File.ReadAllBytesAsync(PathOf(name), cancellationToken).ConfigureAwait(false);

    public IAsyncEnumerable<string> ListAsync(string container, string prefix, CancellationToken cancellationToken) =>
        (Directory.Exists(PathOf(prefix)) ? Directory.GetFiles(PathOf(prefix)).Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
            .Select(path => prefix + Path.GetFileName(path)).ToAsyncEnumerable();

    public Task DeleteAsync(string container, string name, CancellationToken cancellationToken)
    {
        File.Delete(PathOf(name));
        return Task.CompletedTask;
    }

    private string PathOf(string name) => Path.Combine(folder, name);
}
