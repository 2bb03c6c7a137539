using System.Runtime.InteropServices;

namespace Pipeline.Dumps;

internal static class StreamReading
{
    /// <summary>The bytes themselves as a stream, not a copy of them.</summary>
    public static MemoryStream AsStream(this ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new(array.Array!, array.Offset, array.Count, writable: false)
        : new(bytes.ToArray(), writable: false);

    /// <returns>The rest of the stream, or null when it has more than <paramref name="limit"/> bytes.</returns>
    public static async Task<ReadOnlyMemory<byte>?> ReadToLimitAsync(this Stream stream, int limit, CancellationToken cancellationToken)
    {
        var buffer = new byte[Math.Min(DumpHead.Size, limit)];
        var length = 0;
        while (true)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken);
            if (read == 0)
            {
                return buffer.AsMemory(0, length);
            }

            length += read;
            if (length < buffer.Length)
            {
                continue;
            }

            if (length >= limit)
            {
                return await stream.ReadAsync(new byte[1], cancellationToken) == 0
                    ? buffer.AsMemory(0, length)
                    : default(ReadOnlyMemory<byte>?);
            }

            Array.Resize(ref buffer, (int)Math.Min(limit, buffer.Length * 2L));
        }
    }
}
