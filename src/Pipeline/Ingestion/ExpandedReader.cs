using System.Runtime.CompilerServices;
using Pipeline.Documents;
using Pipeline.Dumps;

namespace Pipeline.Ingestion;

/// <summary>Reads a dump's chunks as far as there are any, and the dump itself from there on.</summary>
internal sealed class ExpandedReader(IDumpReader inner, DumpChunks chunks, string dumpId) : IDumpReader
{
    public string Format => inner.Format;

    public bool CanReenter => inner.CanReenter;

    /// <summary>Whether the last entry came from a chunk, after which reading can stop at little cost.</summary>
    public bool IsInChunks { get; private set; }

    public async IAsyncEnumerable<DumpEntry> ReadAsync(
        IDumpSource source, DumpPosition from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IsInChunks = true;
        await foreach (var line in chunks.ReadAsync(dumpId, from.Ordinal, cancellationToken))
        {
            if (line.Entry is null)
            {
                if (line.Problem is { } problem)
                {
                    throw new DumpRejectedException(problem);
                }

                yield break;
            }

            from = line.Entry.Next;
            yield return line.Entry;
        }

        IsInChunks = false;
        await foreach (var entry in inner.ReadAsync(source, from, cancellationToken))
        {
            yield return entry;
        }
    }
}
