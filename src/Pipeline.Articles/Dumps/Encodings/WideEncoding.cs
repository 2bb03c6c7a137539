using System.Text;

namespace Pipeline.Dumps.Encodings;

/// <summary>Encodings of two or four bytes a unit, in which ASCII has zero bytes.</summary>
internal static class WideEncoding
{
    private const int Utf32Unit = 4;

    /// <returns>UTF-32 or UTF-16, which fails on invalid bytes; null when the bytes are neither.</returns>
    public static Encoding? Detect(ReadOnlySpan<byte> bytes) => Utf32.Detect(bytes) ?? Utf16.Detect(bytes);

    /// <summary>The bytes less a unit that is cut off.</summary>
    public static ReadOnlySpan<byte> Whole(this Encoding wide, ReadOnlySpan<byte> bytes) =>
        bytes[..(bytes.Length & ~(wide is UTF32Encoding ? Utf32Unit - 1 : 1))];
}
