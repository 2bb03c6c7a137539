using System.Text;

namespace Pipeline.Dumps.Encodings;

/// <summary>UTF-32 by its byte order mark or by its zero bytes: of four, at least one end is always zero.</summary>
internal static class Utf32
{
    public static Encoding? Detect(ReadOnlySpan<byte> bytes)
    {
        switch (bytes)
        {
            case [0xFF, 0xFE, 0, 0, ..]:
                return new UTF32Encoding(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true);
            case [0, 0, 0xFE, 0xFF, ..]:
                return new UTF32Encoding(bigEndian: true, byteOrderMark: false, throwOnInvalidCharacters: true);
        }

        var sample = bytes[..Math.Min(bytes.Length & ~3, 4096)];
        if (sample.Length < 16 || sample.IndexOf((byte)0) < 0)
        {
            return null;
        }

        var (little, big) = (true, true);
        for (var i = 0; i < sample.Length && (little || big); i += 4)
        {
            little &= sample[i + 3] == 0 && sample[i + 2] <= 0x10 && (sample[i] | sample[i + 1] | sample[i + 2]) != 0;
            big &= sample[i] == 0 && sample[i + 1] <= 0x10 && (sample[i + 1] | sample[i + 2] | sample[i + 3]) != 0;
        }

        return little == big ? null : new UTF32Encoding(big, byteOrderMark: false, throwOnInvalidCharacters: true);
    }
}
