using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Pipeline.Dumps.Entries;

namespace Pipeline.Dumps.Archives;

/// <summary>One file, compressed.</summary>
internal abstract class CompressedReader(ContainerReading container, IOptions<DumpLimits> limits) : SequentialReader(limits)
{
    protected abstract Stream Decompress(Stream compressed);

    protected override async IAsyncEnumerable<FoundEntry> FindAsync(
        IDumpSource source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var expansion = container.ExpansionOf(source);
        await using var stream = new ExpandingStream(
            Decompress(await source.OpenAsync(0, cancellationToken)),
            expansion);
        await foreach (var found in container.ReadAsync(source, InnerName(source.Name), stream, expansion, cancellationToken))
        {
            yield return found with { File = found.File?.Contains('/', StringComparison.Ordinal) == true ? found.File : null };
        }
    }

    // news.json.gz holds news.json, dump.tgz a tar.
    private static string InnerName(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".gz" or ".zst" or ".gzip" or ".zstd" => Path.GetFileNameWithoutExtension(name),
        ".tgz" => Path.ChangeExtension(name, ".tar"),
        _ => name,
    };
}
