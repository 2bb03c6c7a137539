using System.Buffers.Binary;
using System.IO.Compression;
using Pipeline.Dumps.Records;

namespace Pipeline.Dumps.Archives;

/// <summary>Finds where the members of a WARC.gz begin: each record is a gzip file of its own.</summary>
internal static class GzipMembers
{
    /// <summary>Compressed bytes that are enough to inflate a record's first characters.</summary>
    private const int Proof = 512;

    private const int HeaderLength = 10;

    /// <summary>Header, an empty block and trailer.</summary>
    private const int Smallest = HeaderLength + 2 + 8;

    /// <summary>Whether the file is gzip members of one WARC record each, not a WARC compressed as a whole.</summary>
    public static bool HoldRecords(ReadOnlyMemory<byte> head) =>
        BeginsRecord(head.Span) && FindEnd(head.Span, 0, isLast: true) is > 0 and var end && BeginsRecord(head.Span[end..]);

    /// <inheritdoc cref="RecordReader.FindEnd"/>
    public static int FindEnd(ReadOnlySpan<byte> bytes, int searched, bool isLast)
    {
        var at = Math.Max(Smallest, searched - Proof);
        while (at < bytes.Length && bytes[at..].IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]) is >= 0 and var found)
        {
            at += found;
            if (bytes.Length - at < Proof && !isLast)
            {
                return -1;
            }

            // Behind a damaged member the length is wrong, and inflating tells, at some cost.
            if (bytes.Length - at > HeaderLength && IsHeader(bytes[at..]) && (IsLength(bytes[(at - 4)..], at) || BeginsRecord(bytes[at..])))
            {
                return at;
            }

            at++;
        }

        return -1;
    }

    // RFC 1952: reserved flags are zero, the extra flags say 0, 2 or 4, the system is one of 14 or unknown.
    private static bool IsHeader(ReadOnlySpan<byte> member) =>
        (member[3] & 0xE0) == 0 && member[8] is 0 or 2 or 4 && member[9] is < 14 or 255;

    // A member ends with the length of what it holds: deflate makes that at most 1,032 times smaller, and hardly ever larger.
    private static bool IsLength(ReadOnlySpan<byte> trailer, int compressed) =>
        BinaryPrimitives.ReadUInt32LittleEndian(trailer) is var length
        && length <= compressed * 1032L
        && compressed <= length + (length / 1000) + 1024;

    private static bool BeginsRecord(ReadOnlySpan<byte> member)
    {
        Span<byte> start = stackalloc byte[5];
        try
        {
            using var gzip = new GZipStream(
                new MemoryStream(member[..Math.Min(member.Length, 4096)].ToArray(), writable: false),
                CompressionMode.Decompress);
            return gzip.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual("WARC/"u8);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
