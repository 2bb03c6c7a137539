using System.Buffers.Text;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Pipeline.Dumps.Warc;

/// <summary>An HTTP response as a crawler stored it, chunked and compressed or not, whatever its headers still say.</summary>
internal sealed class HttpResponse(int status, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> raw)
{
    private const int LongestSizeLine = 256;

    public int Status => status;

    public string? ContentType => headers.GetValueOrDefault("content-type");

    public static HttpResponse? Parse(ReadOnlyMemory<byte> block)
    {
        var bytes = block.Span;
        var end = BlankLine.EndOf(bytes);
        if (end < 0 || !bytes.StartsWith("HTTP/"u8))
        {
            return null;
        }

        var lines = Encoding.Latin1.GetString(bytes[..end]).Split('\n');
        var status =
            lines[0].Split(' ', 3) is [_, var code, ..]
            && int.TryParse(code.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
                ? parsed
                : 0;
        var headers = new Dictionary<string, string>();
        foreach (var line in lines.Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                headers.TryAdd(line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim());
            }
        }

        return new(status, headers, block[end..]);
    }

    public static bool IsHtml(string contentType) =>
        contentType.StartsWith("text/html", StringComparison.OrdinalIgnoreCase)
        || contentType.StartsWith("application/xhtml+xml", StringComparison.OrdinalIgnoreCase);

    /// <summary>For a page whose server does not say what it is.</summary>
    public static bool BeginsAsHtml(ReadOnlySpan<byte> body)
    {
        var head = Encoding.UTF8.GetString(body[..Math.Min(body.Length, LongestSizeLine)]).TrimStart('\uFEFF').TrimStart();
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    public static string? CharsetOf(string? contentType)
    {
        var at = contentType?.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) ?? -1;
        return at < 0 ? null : contentType![(at + 8)..].Split(';', ',')[0].Trim(' ', '"', '\'');
    }

    /// <returns>The decoded body; null when it is larger than <paramref name="limit"/>.</returns>
    /// <exception cref="InvalidDataException">Its compression is broken.</exception>
    public ReadOnlyMemory<byte>? Body(int limit)
    {
        var isChunked = headers.GetValueOrDefault("transfer-encoding", "").Contains("chunked", StringComparison.OrdinalIgnoreCase);
        var body = isChunked && Dechunk(raw) is { } whole ? whole : raw;
        var encoding = headers.GetValueOrDefault("content-encoding", "").ToLowerInvariant();
        using Stream? decoder = body.Span switch
        {
            [0x1F, 0x8B, 8, ..] => new GZipStream(body.AsStream(), CompressionMode.Decompress),
            [0x78, 0x01 or 0x9C or 0xDA, ..] when encoding == "deflate" => new ZLibStream(body.AsStream(), CompressionMode.Decompress),
            [not (byte)'<', ..] when encoding == "deflate" => new DeflateStream(body.AsStream(), CompressionMode.Decompress),
            [not ((byte)'<' or (byte)'\n' or (byte)'\r' or (byte)' ' or 0xEF), ..] when encoding == "br" => new BrotliStream(
                body.AsStream(),
                CompressionMode.Decompress),
            _ => null,
        };
        return decoder is null ? body : ReadToLimit(decoder, limit);
    }

    private static ReadOnlyMemory<byte>? ReadToLimit(Stream stream, int limit)
    {
        using var result = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            result.Write(buffer, 0, read);
            if (result.Length > limit)
            {
                return null;
            }
        }

        return result.ToArray();
    }

    // Null when the crawler had taken the chunks apart already and only the header was left.
    private static ReadOnlyMemory<byte>? Dechunk(ReadOnlyMemory<byte> raw)
    {
        var result = new MemoryStream();
        var rest = raw.Span;
        while (!rest.IsEmpty)
        {
            var line = rest[..Math.Min(rest.Length, LongestSizeLine)].IndexOf((byte)'\n');
            var isWhole = line > 0 && rest[line - 1] == (byte)'\r';
            if (line < 0 || SizeOf(rest[..line].TrimEnd((byte)'\r')) is not { } size)
            {
                return result.Length == 0 ? default(ReadOnlyMemory<byte>?) : result.ToArray();
            }

            rest = rest[(line + 1)..];
            if (size == 0)
            {
                break;
            }

            var chunk = rest[..Math.Min(size, rest.Length)];
            if (result.Length == 0 && (chunk.Length < rest.Length ? rest[chunk.Length] is not ((byte)'\r' or (byte)'\n') : !isWhole))
            {
                // A page whose first line happens to be a number.
                return null;
            }

            result.Write(chunk);
            rest = rest[chunk.Length..].TrimStart("\r\n"u8);
        }

        return result.ToArray();
    }

    // Hexadecimal, then perhaps extensions (RFC 9112, 7.1).
    private static int? SizeOf(ReadOnlySpan<byte> line) =>
        Utf8Parser.TryParse(line, out int size, out var digits, 'x')
        && size >= 0
        && line[digits..].TrimStart((byte)' ') is [] or [(byte)';', ..]
            ? size
            : null;
}
