using System.Runtime.CompilerServices;

namespace Pipeline.Dumps.Records;

/// <summary>Cuts a stream into records, holding one and a read-ahead in memory.</summary>
internal static class RecordReader
{
    /// <summary>256 KiB: asking a file or the network for less costs more than what comes.</summary>
    private const int ReadAhead = 256 * 1024;

    /// <summary>More than any record's end needs.</summary>
    private const int Overlap = 1024;

    /// <summary>Looks for a record's end.</summary>
    /// <param name="bytes">All that is read of the record.</param>
    /// <param name="searched">How much of it an earlier call has seen.</param>
    /// <param name="isLast">Nothing follows.</param>
    /// <returns>The record's length with its end, or -1 when it is not there yet.</returns>
    public delegate int FindEnd(ReadOnlySpan<byte> bytes, int searched, bool isLast);

    /// <param name="Bytes">Valid until the next record is asked for; null when the record passed the limit.</param>
    /// <param name="Length">In bytes, with the record's end.</param>
    internal readonly record struct DumpRecordBytes(ReadOnlyMemory<byte>? Bytes, long Length)
    {
        public bool IsBlank => Bytes is { } bytes && bytes.Span.IndexOfAnyExcept(" \t\r\n\0"u8) < 0;
    }

    public static async IAsyncEnumerable<DumpRecordBytes> ReadAsync(
        Stream stream, FindEnd findEnd, int limit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = new byte[ReadAhead];
        var (start, end, searched) = (0, 0, 0);
        var dropped = 0L;
        var isLast = false;
        while (true)
        {
            var length = findEnd(buffer.AsSpan(start, end - start), searched, isLast);
            if (length >= 0)
            {
                var whole = dropped + length;
                yield return new(dropped > 0 || length > limit ? default(ReadOnlyMemory<byte>?) : buffer.AsMemory(start, length), whole);
                (start, searched, dropped) = (start + length, 0, 0);
                continue;
            }

            if (isLast)
            {
                if (dropped + end - start > 0)
                {
                    yield return new(
                        dropped > 0 || end - start > limit ? default(ReadOnlyMemory<byte>?) : buffer.AsMemory(start, end - start),
                        dropped + end - start);
                }

                yield break;
            }

            searched = end - start;
            if (dropped > 0 || searched > limit)
            {
                // Past the limit only the record's end matters, which two reads may share.
                var tail = Math.Min(searched, Overlap);
                dropped += searched - tail;
                (start, searched) = (end - tail, tail);
            }

            if (start > 0)
            {
                buffer.AsSpan(start, end - start).CopyTo(buffer);
                (start, end) = (0, end - start);
            }

            if (end == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(Array.MaxLength, buffer.Length * 2L));
            }

            var read = await stream.ReadAsync(buffer.AsMemory(end), cancellationToken);
            isLast = read == 0;
            end += read;
        }
    }
}
