using System.Globalization;
using System.Text;

namespace Pipeline.Dumps.Warc;

/// <summary>Reads WARC records from a stream, one in memory at a time; what cannot be an article is skipped.</summary>
internal sealed class WarcStream(int entryLimit)
{
    private const int HeaderLimit = 64 * 1024;

    private Stream stream = Stream.Null;
    private byte[] buffer = new byte[DumpHead.Size];
    private int start;
    private int end;
    private long consumed;

    /// <summary>Starts on other bytes; what was read of the last ones is forgotten.</summary>
    public void Open(Stream records) => (stream, start, end, consumed) = (records, 0, 0, 0);

    /// <returns>Null at the end.</returns>
    /// <exception cref="DumpRejectedException">What follows is no record.</exception>
    public async Task<WarcRecord?> NextAsync(CancellationToken cancellationToken)
    {
        var before = consumed;
        int headerEnd;
        while ((headerEnd = HeaderEnd()) < 0)
        {
            if (end - start > HeaderLimit || !await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                return end == start
                    ? null
                    : throw new DumpRejectedException(
                        new(RejectionClass.Malformed, "a WARC record's header has no end; the dump is broken or cut off"));
            }
        }

        var headers = Parse(Encoding.UTF8.GetString(buffer, start, headerEnd));
        if (
            headers is null
            || !long.TryParse(headers.GetValueOrDefault("content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            throw new DumpRejectedException(
                new(RejectionClass.Malformed, "is no WARC record where one should begin; what came before is read"));
        }

        Consume(headerEnd);
        var isUseful = headers.GetValueOrDefault("warc-type") is "response" or "conversion" or "resource";
        if (isUseful && length <= entryLimit)
        {
            while (end - start < length)
            {
                if (!await FillAsync(cancellationToken).ConfigureAwait(false))
                {
                    throw new DumpRejectedException(
                        new(RejectionClass.Malformed, "the last WARC record is cut off; what came before is read"));
                }
            }

            var block = buffer.AsMemory(start, (int)length);
            Consume((int)length);
            return new(headers, block, false, consumed - before);
        }

        for (var left = length; left > 0;)
        {
            var step = (int)Math.Min(left, end - start);
            Consume(step);
            left -= step;
            if (left > 0 && !await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                break;
            }
        }

        return new(headers, null, isUseful, consumed - before);
    }

    private static Dictionary<string, string>? Parse(string header)
    {
        var lines = header.Split('\n');
        if (!lines[0].StartsWith("WARC/", StringComparison.Ordinal))
        {
            return null;
        }

        var headers = new Dictionary<string, string>();
        foreach (var line in lines.Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                headers.TryAdd(line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim());
            }
        }

        return headers;
    }

    // The empty lines behind the last record go with this one.
    private int HeaderEnd()
    {
        var bytes = buffer.AsSpan(start, end - start);
        var blank = bytes.IndexOfAnyExcept((byte)'\r', (byte)'\n');
        Consume(blank < 0 ? bytes.Length : blank);
        bytes = buffer.AsSpan(start, end - start);
        var windows = bytes.IndexOf("\r\n\r\n"u8);
        return windows >= 0 ? windows + 4 : -1;
    }

    private void Consume(int count) => (start, consumed) = (start + count, consumed + count);

    private async Task<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (start == end)
        {
            (start, end) = (0, 0);
        }
        else if (end == buffer.Length)
        {
            var target = end - start > buffer.Length / 2 ? new byte[buffer.Length * 2] : buffer;
            buffer.AsSpan(start, end - start).CopyTo(target);
            (buffer, start, end) = (target, 0, end - start);
        }

        var read = await stream.ReadAsync(buffer.AsMemory(end), cancellationToken).ConfigureAwait(false);
        end += read;
        return read > 0;
    }
}
