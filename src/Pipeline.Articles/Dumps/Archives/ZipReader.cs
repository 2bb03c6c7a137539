using System.IO.Compression;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Pipeline.Dumps.Entries;
using SharpCompress.Compressors.Deflate64;

namespace Pipeline.Dumps.Archives;

/// <summary>
/// The files in a zip archive (PKWARE APPNOTE 6.3), by its central directory. A position's offset is the place of the
/// file's record there.
/// </summary>
internal sealed class ZipReader(ContainerReading container, IOptions<DumpLimits> limits) : IDumpReader
{
    private const int Stored = 0;

    private const int Deflated = 8;

    private const int Deflated64 = 9;

    public string Format => DumpFormat.Zip;

    public bool CanReenter => true;

    public async IAsyncEnumerable<DumpEntry> ReadAsync(
        IDumpSource source, DumpPosition from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var expansion = container.ExpansionOf(source);
        var bytes = await BytesAsync(source, cancellationToken);
        await using var records = Open(source, bytes);
        await using var files = Open(source, bytes);
        var directory = await FindAsync(records, cancellationToken);
        var ordinal = from.Ordinal;
        var count = 0;
        await foreach (var file in RecordsAsync(directory, records, cancellationToken))
        {
            count++;
            if (file.Position < from.Offset)
            {
                // An earlier slice read it: what it became counts against the whole dump's limit.
                expansion.Add(file.Length);
                continue;
            }

            if (ArchiveNames.IsClutter(file.Name))
            {
                continue;
            }

            var inner = 0;
            var skip = file.Position == from.Offset ? from.Inner : 0;
            await foreach (var found in ReadFileAsync(source, directory, files, file, expansion, cancellationToken))
            {
                if (++inner <= skip)
                {
                    continue;
                }

                var next = new DumpPosition(file.Position, ++ordinal, inner);
                limits.Value.Check(next);
                yield return new DumpEntry
                {
                    Ordinal = ordinal,
                    Offset = found.Offset,
                    Length = found.Length > 0 ? found.Length : file.Length,
                    Format = found.Format ?? Format,
                    File = found.File,
                    Next = next,
                    Article = found.Article,
                    Rejection = found.Rejection,
                };
            }
        }

        if (ordinal == 0)
        {
            throw ArchiveNames.NonePresent(count);
        }
    }

    private async IAsyncEnumerable<FoundEntry> ReadFileAsync(
        IDumpSource source,
        ZipDirectory directory,
        Stream zip,
        ZipFileRecord file,
        Expansion expansion,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await RefusalAsync(directory, zip, file, cancellationToken) is { } refused)
        {
            yield return FoundEntry.Of(0, refused) with { File = file.Name };
            yield break;
        }

        Stream data = new BoundedStream(zip, file.CompressedLength);
        data = file.Method switch
        {
            Stored => data,
            Deflated64 => new Deflate64Stream(data, SharpCompress.Compressors.CompressionMode.Decompress),
            _ => new DeflateStream(data, CompressionMode.Decompress),
        };
        await using var expanding = new ExpandingStream(data, expansion);
        await foreach (var found in container.ReadAsync(source, file.Name, expanding, expansion, cancellationToken))
        {
            yield return found;
        }
    }

    private static async Task<Problem?> RefusalAsync(
        ZipDirectory directory,
        Stream zip,
        ZipFileRecord file,
        CancellationToken cancellationToken)
    {
        if (file.IsEncrypted)
        {
            return new(RejectionClass.Unreadable, "the file is encrypted; pack it without a password");
        }

        if (file.Method is not (Stored or Deflated or Deflated64))
        {
            return new(
                RejectionClass.Unreadable,
                $"the file is compressed by method {file.Method} of the zip format; only stored and deflated files are read");
        }

        try
        {
            await directory.SeekAsync(zip, file, cancellationToken);
            return null;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            return new(RejectionClass.Malformed, "the file is not where the zip's directory says");
        }
    }

    /// <summary>A zip's directory is at its end: a zip inside another container is held in memory, within an entry's limit.</summary>
    private async Task<ReadOnlyMemory<byte>?> BytesAsync(IDumpSource source, CancellationToken cancellationToken)
    {
        if (source is not InnerSource)
        {
            return null;
        }

        await using var stream = await source.OpenAsync(0, cancellationToken);
        return await stream.ReadToLimitAsync(limits.Value.EntryBytes, cancellationToken)
            ?? throw new DumpRejectedException(
                limits.Value.EntryTooLarge("a zip within another container has more bytes"));
    }

    private static Stream Open(IDumpSource source, ReadOnlyMemory<byte>? bytes) =>
        bytes is { } inMemory ? inMemory.AsStream() : new SeekableSourceStream(source);

    private static async Task<ZipDirectory> FindAsync(Stream zip, CancellationToken cancellationToken)
    {
        try
        {
            return await ZipDirectory.FindAsync(zip, cancellationToken);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw Broken();
        }
    }

    private static async IAsyncEnumerable<ZipFileRecord> RecordsAsync(
        ZipDirectory directory,
        Stream zip,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var records = directory.ReadAsync(zip, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(records))
        {
            yield return records.Current;
        }
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<ZipFileRecord> records)
    {
        try
        {
            return await records.MoveNextAsync();
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw Broken();
        }
    }

    private static DumpRejectedException Broken() =>
        new(new(RejectionClass.Malformed, "the zip's directory is missing or broken; the upload may be cut off"));
}
