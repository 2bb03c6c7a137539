using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Pipeline.Dumps.Entries;
using Pipeline.Dumps.Failures;

namespace Pipeline.Dumps.Archives;

/// <summary>Reads the files within a container by the readers of their own formats.</summary>
internal sealed class ContainerReading(Func<DumpReaders> readers, IOptions<DumpLimits> limits)
{
    public Expansion ExpansionOf(IDumpSource source) => (source as InnerSource)?.Expansion ?? new Expansion(source.Length, limits.Value);

    /// <summary>The entries of one inner file; a file that cannot be read is one rejection, and its neighbours go on.</summary>
    /// <param name="container">What holds it.</param>
    /// <param name="name">As the container names it.</param>
    /// <param name="stream">Its bytes, still compressed by nothing; not disposed here.</param>
    /// <param name="expansion">Of the whole dump.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async IAsyncEnumerable<FoundEntry> ReadAsync(
        IDumpSource container,
        string name,
        Stream stream,
        Expansion expansion,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var depth = ((container as InnerSource)?.Depth ?? 0) + 1;
        var (entries, refused) = await SelectAsync(name, stream, depth, expansion, cancellationToken);
        if (refused is not null)
        {
            yield return FoundEntry.Of(0, refused) with { File = name };
            yield break;
        }

        await using var enumerator = entries!.GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            DumpEntry? entry = null;
            try
            {
                entry = await enumerator.MoveNextAsync() ? enumerator.Current : null;
            }
            catch (DumpRejectedException e)
                when (e.Rejection.Class is not (RejectionClass.ExpandsTooFar or RejectionClass.Superseded or RejectionClass.SourceGone))
            {
                refused = e.Rejection;
            }
            catch (Exception e) when (ReaderFailure.Is(e))
            {
                refused = ReaderFailure.Of(e);
            }

            if (refused is not null)
            {
                yield return FoundEntry.Of(0, refused) with { File = name };
                yield break;
            }

            if (entry is null)
            {
                yield break;
            }

            yield return new FoundEntry(entry.Offset, entry.Article, entry.Rejection)
            {
                Length = entry.Length,
                Format = entry.Format,
                File = entry.File is null ? name : $"{name}/{entry.File}",
            };
        }
    }

    private async Task<(IAsyncEnumerable<DumpEntry>?, Problem?)> SelectAsync(
        string name, Stream stream, int depth, Expansion expansion, CancellationToken cancellationToken)
    {
        if (name.Length > limits.Value.NameLength)
        {
            return (
                null,
                DumpLimits.Passed(
                    RejectionClass.NameTooLong,
                    "the name of a file in the archive is longer",
                    nameof(DumpLimits.NameLength),
                    limits.Value.NameLength));
        }

        if (depth > limits.Value.ArchiveDepth)
        {
            return (
                null,
                DumpLimits.Passed(
                    RejectionClass.TooDeep,
                    "archives nest deeper",
                    nameof(DumpLimits.ArchiveDepth),
                    limits.Value.ArchiveDepth));
        }

        try
        {
            var inner = await InnerSource.OpenAsync(name, stream, depth, expansion, cancellationToken);
            return (readers().Select(inner.Head).ReadAsync(inner, DumpPosition.Start, cancellationToken), null);
        }
        catch (DumpRejectedException e)
            when (e.Rejection.Class is not (RejectionClass.ExpandsTooFar or RejectionClass.Superseded or RejectionClass.SourceGone))
        {
            return (null, e.Rejection);
        }
    }
}
