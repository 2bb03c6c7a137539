using System.Buffers.Binary;
using System.Text;

namespace Pipeline.Dumps.Encodings;

/// <summary>UTF-16 by its byte order mark or, where the text is mostly ASCII, by where its zero bytes stand.</summary>
internal static class Utf16
{
    public static Encoding? Detect(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= 2 && BinaryPrimitives.ReadUInt16LittleEndian(bytes) is var mark and (0xFEFF or 0xFFFE))
        {
            return new UnicodeEncoding(bigEndian: mark == 0xFFFE, byteOrderMark: false, throwOnInvalidBytes: true);
        }

        var sample = bytes[..Math.Min(bytes.Length & ~1, 4096)];
        if (sample.IndexOf((byte)0) < 0)
        {
            return null;
        }

        var (even, odd) = (0, 0);
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        var half = sample.Length / 2;
        return (even * 10, odd * 10) switch
        {
            _ when half < 4 => null,
            var (e, o) when o > half * 4 && e < half => new UnicodeEncoding(false, false, true),
            var (e, o) when e > half * 4 && o < half => new UnicodeEncoding(true, false, true),
            _ => null,
        };
    }
}
