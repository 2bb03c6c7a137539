using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Pipeline.Dumps.Entries;

namespace Pipeline.Dumps;

/// <summary>A format that is read from its start: numbers what is found, skips what was read before.</summary>
internal abstract class SequentialReader(IOptions<DumpLimits> limits) : IDumpReader
{
    public abstract string Format { get; }

    public virtual bool CanReenter => false;

    protected DumpLimits Limits => limits.Value;

    public async IAsyncEnumerable<DumpEntry> ReadAsync(
        IDumpSource source, DumpPosition from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var ordinal = 0;
        await foreach (var found in FindAsync(source, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (++ordinal <= from.Ordinal)
            {
                continue;
            }

            var next = new DumpPosition(found.Offset, ordinal);
            Limits.Check(next);
            yield return new DumpEntry
            {
                Ordinal = ordinal,
                Offset = found.Offset,
                Length = found.Length,
                Format = found.Format ?? Format,
                File = found.File,
                Next = next,
                Article = found.Article,
                Rejection = found.Rejection,
            };
        }
    }

    /// <summary>Everything in the dump, from its start.</summary>
    protected abstract IAsyncEnumerable<FoundEntry> FindAsync(IDumpSource source, CancellationToken cancellationToken);

    /// <summary>All bytes of a format that is one document.</summary>
    /// <exception cref="DumpRejectedException">There are more than an entry may have.</exception>
    protected async Task<ReadOnlyMemory<byte>> ReadAllAsync(IDumpSource source, CancellationToken cancellationToken)
    {
        await using var stream = await source.OpenAsync(0, cancellationToken);
        return await stream.ReadToLimitAsync(Limits.EntryBytes, cancellationToken) is { } bytes
            ? bytes
            : throw new DumpRejectedException(TooLarge());
    }

    protected Problem TooLarge() => Limits.EntryTooLarge("one entry has more bytes");
}
