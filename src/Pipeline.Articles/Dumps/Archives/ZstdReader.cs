using Microsoft.Extensions.Options;
using ZstdSharp;

namespace Pipeline.Dumps.Archives;

/// <summary>One file in Zstandard (RFC 8878).</summary>
internal sealed class ZstdReader(ContainerReading container, IOptions<DumpLimits> limits) : CompressedReader(container, limits)
{
    public override string Format => DumpFormat.Zstd;

    protected override Stream Decompress(Stream compressed) => new DecompressionStream(compressed, leaveOpen: false);
}
