using System.Text;

namespace Pipeline.Dumps.Encodings;

/// <summary>A UTF-16 or UTF-32 dump seen as UTF-8: offsets are those of the UTF-8 text.</summary>
internal sealed class Utf8Source(IDumpSource source, Encoding encoding) : IDumpSource
{
    public string Name => source.Name;

    public long Length => source.Length;

    public string? ContentType => source.ContentType;

    /// <returns>The source itself unless it is UTF-16 or UTF-32.</returns>
    public static async Task<IDumpSource> OfAsync(IDumpSource source, CancellationToken cancellationToken)
    {
        var head = new byte[4096];
        await using var stream = await source.OpenAsync(0, cancellationToken);
        var read = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        return WideEncoding.Detect(head.AsSpan(0, read)) is { } encoding
            ? new Utf8Source(source, Encoding.GetEncoding(encoding.CodePage))
            : source;
    }

    public async Task<Stream> OpenAsync(long offset, CancellationToken cancellationToken)
    {
        var raw = await source.OpenAsync(0, cancellationToken);
        var stream = Encoding.CreateTranscodingStream(raw, encoding, Encoding.UTF8);
        var skipped = new byte[DumpHead.Size];
        for (var left = offset; left > 0;)
        {
            var read = await stream.ReadAsync(skipped.AsMemory(0, (int)Math.Min(left, skipped.Length)), cancellationToken);
            if (read == 0)
            {
                break;
            }

            left -= read;
        }

        return stream;
    }
}
