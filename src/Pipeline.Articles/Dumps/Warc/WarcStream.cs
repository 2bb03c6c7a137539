using System.Globalization;
using System.Text;

namespace Pipeline.Dumps.Warc;

/// <summary>Reads WARC records from a stream, one in memory at a time; what cannot be an article is skipped.</summary>
internal sealed class WarcStream(int entryLimit)
{
    private const int HeaderLimit = 64 * 1024;

    private const string Magic = "WARC/";

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
            if (end - start > HeaderLimit || !await FillAsync(cancellationToken))
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
            return await SkipAsync(cancellationToken)
                ? WarcRecord.Unreadable(consumed - before)
                : throw new DumpRejectedException(
                    new(RejectionClass.Malformed, "is no WARC record where one should begin; what came before is read"));
        }

        Consume(headerEnd);
        var isUseful = WarcRecord.TypeOf(headers) is "response" or "conversion" or "resource";
        if (isUseful && length <= entryLimit)
        {
            while (end - start < length)
            {
                if (!await FillAsync(cancellationToken))
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
            if (left > 0 && !await FillAsync(cancellationToken))
            {
                break;
            }
        }

        return new(headers, null, isUseful, consumed - before);
    }

    private static Dictionary<string, string>? Parse(string header)
    {
        var lines = header.Split('\n');
        if (!lines[0].StartsWith(Magic, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var headers = new Dictionary<string, string>();
        var last = "";
        foreach (var line in lines.Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line is [' ' or '\t', ..])
            {
                // The value of the line before goes on.
                headers[last] = $"{headers.GetValueOrDefault(last)} {line.Trim()}".Trim();
            }
            else if (colon > 0)
            {
                last = line[..colon].Trim().ToLowerInvariant();
                headers.TryAdd(last, line[(colon + 1)..].Trim());
            }
        }

        return headers;
    }

    /// <summary>Goes on to the next line that begins a record: the length of the one before was wrong.</summary>
    /// <returns>False when there is none.</returns>
    private async Task<bool> SkipAsync(CancellationToken cancellationToken)
    {
        // A record that begins here was tried.
        Consume(1);
        while (true)
        {
            var at = buffer.AsSpan(start, end - start).IndexOf("\nWARC/"u8);
            if (at >= 0)
            {
                Consume(at + 1);
                return true;
            }

            Consume(Math.Max(0, end - start - Magic.Length));
            if (!await FillAsync(cancellationToken))
            {
                return false;
            }
        }
    }

    // The empty lines behind the last record go with this one.
    private int HeaderEnd()
    {
        var bytes = buffer.AsSpan(start, end - start);
        var blank = bytes.IndexOfAnyExcept((byte)'\r', (byte)'\n');
        Consume(blank < 0 ? bytes.Length : blank);
        return BlankLine.EndOf(buffer.AsSpan(start, end - start));
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

        var read = await stream.ReadAsync(buffer.AsMemory(end), cancellationToken);
        end += read;
        return read > 0;
    }
}
