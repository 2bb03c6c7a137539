using System.IO.Compression;

namespace Pipeline.Dumps;

/// <summary>Finds where the members of a WARC.gz begin: each record is a gzip file of its own.</summary>
internal static class GzipMembers
{
    /// <summary>Compressed bytes that are enough to inflate a record's first characters.</summary>
    private const int Proof = 512;

    /// <summary>Whether the file is gzip members of one WARC record each, not a WARC compressed as a whole.</summary>
    public static bool HoldRecords(ReadOnlyMemory<byte> head) =>
        BeginsRecord(head.Span) && FindEnd(head.Span, 0, isLast: true) > 0;

    /// <inheritdoc cref="RecordReader.FindEnd"/>
    public static int FindEnd(ReadOnlySpan<byte> bytes, int searched, bool isLast)
    {
        var at = Math.Max(1, searched - Proof);
        while (at < bytes.Length && bytes[at..].IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]) is >= 0 and var found)
        {
            at += found;
            if (bytes.Length - at < Proof && !isLast)
            {
                return -1;
            }

            if (BeginsRecord(bytes[at..]))
            {
                return at;
            }

            at++;
        }

        return -1;
    }

    private static bool BeginsRecord(ReadOnlySpan<byte> member)
    {
        Span<byte> start = stackalloc byte[5];
        try
        {
            using var gzip = new GZipStream(new MemoryStream(member[..Math.Min(member.Length, 4096)].ToArray(), writable: false), CompressionMode.Decompress);
            return gzip.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual("WARC/"u8);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
