using System.IO.Compression;
using System.Text;

namespace Pipeline.Desk.Index;

/// <summary>Texts as the index stores them: UTF-8, compressed.</summary>
internal static class Packed
{
    public static byte[] Pack(string text) => Pack(Encoding.UTF8.GetBytes(text));

    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        // A fast quality, of 11, and a window of 256 KiB, which holds an article.
        _ = BrotliEncoder.TryCompress(bytes, packed, out var written, quality: 4, window: 18);
        return packed[..written];
    }

    public static byte[] Unpack(byte[] packed)
    {
        using var unpacked = new MemoryStream();
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        brotli.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    public static string UnpackText(byte[] packed) => Encoding.UTF8.GetString(Unpack(packed));
}
