using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Pipeline.Storage;

namespace Pipeline.Testing.Doubles;

/// <summary>Documents in memory: the first write wins.</summary>
public sealed class InMemoryDocumentStore(PortCalls calls) : IDocumentStore
{
    private readonly ConcurrentDictionary<(string Container, string Name), byte[]> documents = new();

    public IReadOnlyList<string> Names(string container) =>
        [.. documents.Keys.Where(key => key.Container == container).Select(key => key.Name).Order(StringComparer.Ordinal)];

    public byte[] Content(string container, string name) => documents[(container, name)];

    public void Remove(string container, string name) => documents.TryRemove((container, name), out _);

    public Task<bool> TryCreateAsync(string container, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        calls.RunAsync($"documents.create {container}", () => documents.TryAdd((container, name), content.ToArray()), cancellationToken);

    public Task<ReadOnlyMemory<byte>?> ReadAsync(string container, string name, CancellationToken cancellationToken) =>
        calls.RunAsync(
            $"documents.read {container}",
            () => documents.TryGetValue((container, name), out var bytes) ? bytes.AsMemory() : (ReadOnlyMemory<byte>?)null,
            cancellationToken);

    public async IAsyncEnumerable<string> ListAsync(
        string container,
        string prefix,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (
            var name in await calls.RunAsync($"documents.list {container}", () => Names(container), cancellationToken).ConfigureAwait(false)
        )
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                yield return name;
            }
        }
    }

    public Task DeleteAsync(string container, string name, CancellationToken cancellationToken) =>
        calls.RunAsync($"documents.delete {container}", () => documents.TryRemove((container, name), out _), cancellationToken);
}
