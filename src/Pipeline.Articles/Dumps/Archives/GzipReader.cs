using System.IO.Compression;
using Microsoft.Extensions.Options;

namespace Pipeline.Dumps.Archives;

/// <summary>One file in gzip (RFC 1952). Several members, one after the other, count as one.</summary>
internal sealed class GzipReader(ContainerReading container, IOptions<DumpLimits> limits) : CompressedReader(container, limits)
{
    public override string Format => DumpFormat.Gzip;

    protected override Stream Decompress(Stream compressed) => new GZipStream(compressed, CompressionMode.Decompress);
}
