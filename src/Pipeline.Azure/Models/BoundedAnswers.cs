using System.Buffers;
using System.IO.Compression;
using System.Net.Http.Headers;
using Pipeline.Azure.Models.Failures;

namespace Pipeline.Azure.Models;

/// <summary>Reads an endpoint's answers whole, up to a limit on their bytes as sent and on their bytes as unpacked.</summary>
/// <param name="limit">Bytes; nothing beyond them is kept.</param>
/// <param name="inner">Must leave answers packed: it would unpack without a limit.</param>
internal sealed class BoundedAnswers(long limit, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private static readonly StringWithQualityHeaderValue[] Encodings = [new("gzip"), new("deflate"), new("br")];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Headers.AcceptEncoding.Count == 0)
        {
            foreach (var encoding in Encodings)
            {
                request.Headers.AcceptEncoding.Add(encoding);
            }
        }

        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            using var packed = response.Content;
            var bytes = await ReadAsync(packed, cancellationToken);
            response.Content = new ByteArrayContent(bytes);
            response.Content.Headers.ContentType = packed.Headers.ContentType;
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > limit)
        {
            throw new AnswerTooLargeException(limit);
        }

        var stream = await content.ReadAsStreamAsync(cancellationToken);
        await using var sent = new BoundedAnswer(stream, limit);
        await using var unpacked = new BoundedAnswer(Unpacked(sent, content.Headers.ContentEncoding), limit);
        var whole = new ArrayBufferWriter<byte>();
        int read;
        while ((read = await unpacked.ReadAsync(whole.GetMemory(), cancellationToken)) > 0)
        {
            whole.Advance(read);
        }

        return whole.WrittenSpan.ToArray();
    }

    /// <summary>What was packed several times over, which nobody asked for, stays as it is: no completion.</summary>
    private static Stream Unpacked(Stream sent, ICollection<string> encodings) =>
        (encodings.Count == 1 ? encodings.Single() : null)?.ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" => new GZipStream(sent, CompressionMode.Decompress),
            "deflate" => new ZLibStream(sent, CompressionMode.Decompress),
            "br" => new BrotliStream(sent, CompressionMode.Decompress),
            _ => sent,
        };
}
