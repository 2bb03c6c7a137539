using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace Pipeline.Dumps.Archives;

/// <summary>
/// The directory at a zip's end (APPNOTE 4.3.12 to 4.3.16, Zip64 too), read record by record: however many files there are,
/// one is in memory.
/// </summary>
internal sealed class ZipDirectory
{
    private const uint EndSignature = 0x06054B50;
    private const uint End64Signature = 0x06064B50;
    private const uint Locator64Signature = 0x07064B50;
    private const uint RecordSignature = 0x02014B50;
    private const uint FileSignature = 0x04034B50;
    private const int EndSize = 22;
    private const int End64Size = 56;
    private const int Locator64Size = 20;
    private const int RecordSize = 46;
    private const int FileHeaderSize = 30;
    private const int LongestComment = ushort.MaxValue;
    private const int Zip64Field = 1;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly long start;
    private readonly long length;
    private readonly long shift;

    private ZipDirectory(long start, long length, long shift) => (this.start, this.length, this.shift) = (start, length, shift);

    /// <param name="zip">Can seek.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <exception cref="InvalidDataException">There is none, or it is broken.</exception>
    public static async Task<ZipDirectory> FindAsync(Stream zip, CancellationToken cancellationToken)
    {
        var from = Math.Max(0, zip.Length - EndSize - LongestComment);
        var tail = await ReadAsync(zip, from, (int)(zip.Length - from), cancellationToken);
        var at = FindEnd(tail);
        var (length, offset) = ((long)UInt32(tail, at + 12), (long)UInt32(tail, at + 16));
        var end = from + at;
        if (length == uint.MaxValue || offset == uint.MaxValue || UInt16(tail, at + 10) == ushort.MaxValue)
        {
            (end, length, offset) = await ReadEnd64Async(zip, end, (end, length, offset), cancellationToken);
        }

        // What stands before the zip, a program that unpacks it, moves everything.
        var shift = end - length - offset;
        return shift >= 0 && length >= 0 && offset >= 0 ? new(offset + shift, length, shift) : throw Broken();
    }

    /// <summary>All records, in order.</summary>
    /// <exception cref="InvalidDataException">The directory is broken; what came before is good.</exception>
    public async IAsyncEnumerable<ZipFileRecord> ReadAsync(Stream zip, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var position = 0L; position + RecordSize <= length;)
        {
            var head = await ReadAsync(zip, start + position, RecordSize, cancellationToken);
            if (UInt32(head, 0) != RecordSignature)
            {
                throw Broken();
            }

            var (name, extra, comment) = (UInt16(head, 28), UInt16(head, 30), UInt16(head, 32));
            var rest = await ReadAsync(zip, start + position + RecordSize, name + extra, cancellationToken);
            yield return Record(position, head, rest.AsSpan(0, name), rest.AsSpan(name));
            position += RecordSize + name + extra + comment;
        }
    }

    /// <summary>Moves the stream to the first byte of a file's data.</summary>
    /// <exception cref="InvalidDataException">The file is not where the directory says.</exception>
    public async Task SeekAsync(Stream zip, ZipFileRecord file, CancellationToken cancellationToken)
    {
        var head = await ReadAsync(zip, file.Offset + shift, FileHeaderSize, cancellationToken);
        if (UInt32(head, 0) != FileSignature)
        {
            throw Broken();
        }

        _ = await ReadAsync(zip, zip.Position, UInt16(head, 26) + UInt16(head, 28), cancellationToken);
    }

    private static async Task<(long End, long Length, long Offset)> ReadEnd64Async(
        Stream zip, long end, (long End, long Length, long Offset) plain, CancellationToken cancellationToken)
    {
        if (end < Locator64Size)
        {
            return plain;
        }

        var locator = await ReadAsync(zip, end - Locator64Size, Locator64Size, cancellationToken);
        if (UInt32(locator, 0) != Locator64Signature)
        {
            return plain;
        }

        // Where the locator says; where everything was moved, right before it.
        foreach (var at in new[] { Int64(locator, 8), end - Locator64Size - End64Size })
        {
            var record = await ReadAsync(zip, at, End64Size, cancellationToken);
            if (UInt32(record, 0) == End64Signature)
            {
                return (at, Int64(record, 40), Int64(record, 48));
            }
        }

        throw Broken();
    }

    private static ZipFileRecord Record(long position, byte[] head, ReadOnlySpan<byte> name, ReadOnlySpan<byte> extra)
    {
        long compressed = UInt32(head, 20);
        long length = UInt32(head, 24);
        long offset = UInt32(head, 42);
        for (var fields = extra; fields.Length >= 4;)
        {
            var size = BinaryPrimitives.ReadUInt16LittleEndian(fields[2..]);
            if (size > fields.Length - 4)
            {
                break;
            }

            if (BinaryPrimitives.ReadUInt16LittleEndian(fields) == Zip64Field)
            {
                var values = fields.Slice(4, size);
                length = Large(length, ref values);
                compressed = Large(compressed, ref values);
                offset = Large(offset, ref values);
            }

            fields = fields[(4 + size)..];
        }

        return new(position, Name(name), UInt16(head, 10), (UInt16(head, 8) & 1) != 0, compressed, length, offset);
    }

    private static long Large(long value, ref ReadOnlySpan<byte> values)
    {
        if (value != uint.MaxValue || values.Length < 8)
        {
            return value;
        }

        var large = BinaryPrimitives.ReadInt64LittleEndian(values);
        values = values[8..];
        return large;
    }

    // Most write UTF-8 whether they say so or not.
    private static string Name(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    private static int FindEnd(byte[] tail)
    {
        for (var at = tail.Length - EndSize; at >= 0; at--)
        {
            if (UInt32(tail, at) == EndSignature && at + EndSize + UInt16(tail, at + 20) <= tail.Length)
            {
                return at;
            }
        }

        throw Broken();
    }

    private static async Task<byte[]> ReadAsync(Stream zip, long position, int count, CancellationToken cancellationToken)
    {
        if (position < 0 || position > zip.Length - count)
        {
            throw Broken();
        }

        var bytes = new byte[count];
        zip.Position = position;
        await zip.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }

    private static uint UInt32(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));

    private static ushort UInt16(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

    private static long Int64(byte[] bytes, int at) => BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at));

    private static InvalidDataException Broken() => new("The zip's directory is missing or broken.");
}
