namespace Pipeline.Dumps.Pdf;

/// <summary>How long LZW data becomes (ISO 32000-1, 7.4.4), without decoding it.</summary>
internal static class LzwLength
{
    private const int Clear = 256;

    private const int End = 257;

    private const int Codes = 4096;

    private const int ShortestCode = 9;

    private const int LongestCode = 12;

    /// <returns>In bytes; counting stops past <paramref name="limit"/>.</returns>
    public static long Of(ReadOnlySpan<byte> data, long limit)
    {
        var lengths = new int[Codes + 1];
        var (next, width, previous, total) = (End + 1, ShortestCode, 0, 0L);
        var (buffer, bits) = (0u, 0);
        foreach (var value in data)
        {
            (buffer, bits) = ((buffer << 8) | value, bits + 8);
            if (bits < width)
            {
                continue;
            }

            bits -= width;
            var code = (int)((buffer >> bits) & ((1u << width) - 1));
            if (code == End || total > limit)
            {
                break;
            }

            if (code == Clear)
            {
                (next, width, previous) = (End + 1, ShortestCode, 0);
                continue;
            }

            // A code that is not there yet repeats the one before with its first byte.
            var length = code < Clear ? 1 : code < next ? lengths[code] : previous + 1;
            if (previous > 0 && next < Codes)
            {
                lengths[next++] = previous + 1;
                width = next + 1 >= 1 << width && width < LongestCode ? width + 1 : width;
            }

            (previous, total) = (length, total + length);
        }

        return total;
    }
}
