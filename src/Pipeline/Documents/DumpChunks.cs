using System.Runtime.CompilerServices;
using System.Text.Json;
using Pipeline.Dumps;
using Pipeline.Storage;

namespace Pipeline.Documents;

/// <summary>
/// Entries of dumps whose format cannot be re-entered, in chunks of whole entries in the container <c>work</c>: read out of the
/// dump once, however many slices it takes to work them off.
/// </summary>
public sealed class DumpChunks(IDocumentStore documents)
{
    /// <summary>Removals under way at once.</summary>
    private const int Parallelism = 8;

    /// <param name="dumpId">Of the dump.</param>
    /// <param name="after">Number of the entry before the first.</param>
    /// <param name="entries">One after the other.</param>
    /// <param name="end">How the dump ends, after these; null while it goes on.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    internal async Task WriteAsync(
        string dumpId,
        int after,
        IReadOnlyList<DumpEntry> entries,
        ChunkLine? end,
        CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        foreach (var line in entries.Select(entry => new ChunkLine(entry)).Concat(end is null ? [] : [end]))
        {
            JsonSerializer.Serialize(bytes, line, DocumentJson.Compact.ChunkLine);
            bytes.WriteByte((byte)'\n');
        }

        var name = new ChunkName(dumpId, after + 1, after + entries.Count, end is not null);
        await documents
            .TryCreateAsync(ContainerNames.Work, name.ToString(), bytes.GetBuffer().AsMemory(0, (int)bytes.Length), cancellationToken);
    }

    /// <summary>The entries after a number that are in chunks, and the dump's end when it is there too.</summary>
    internal async IAsyncEnumerable<ChunkLine> ReadAsync(
        string dumpId,
        int after,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var chunks = await documents.ListAsync(ContainerNames.Work, ChunkName.Prefix(dumpId), cancellationToken)
            .Select(ChunkName.Parse).ToListAsync(cancellationToken);
        while (chunks.Find(chunk => chunk.GoesOnAfter(after)) is { } next)
        {
            var bytes = await documents.ReadAsync(ContainerNames.Work, next.ToString(), cancellationToken);
            foreach (var line in Lines(bytes))
            {
                if (line.Entry is null)
                {
                    yield return line;
                    yield break;
                }

                if (line.Entry.Ordinal > after)
                {
                    after = line.Entry.Ordinal;
                    yield return line;
                }
            }

            chunks.Remove(next);
        }
    }

    /// <summary>Removes all chunks of a dump.</summary>
    internal async Task RemoveAsync(string dumpId, CancellationToken cancellationToken) => await Parallel.ForEachAsync(
        documents.ListAsync(ContainerNames.Work, ChunkName.Prefix(dumpId), cancellationToken),
        new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken },
        async (name, token) => await documents.DeleteAsync(ContainerNames.Work, name, token));

    private static IEnumerable<ChunkLine> Lines(ReadOnlyMemory<byte>? chunk)
    {
        var rest = chunk ?? default;
        while (rest.Span.IndexOf((byte)'\n') is var end and >= 0)
        {
            yield return JsonSerializer.Deserialize(rest.Span[..end], DocumentJson.Compact.ChunkLine)!;
            rest = rest[(end + 1)..];
        }
    }
}
