using System.IO.Compression;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;

namespace Pipeline.Dumps;

/// <summary>Files in a zip, by its directory; a position's offset is the file's number there.</summary>
internal sealed class ZipReader(ContainerReading container, IOptions<DumpLimits> limits) : IDumpReader
{
    public string Form => DumpForm.Zip;

    public bool CanReenter => true;

    public async IAsyncEnumerable<DumpEntry> ReadAsync(
        IDumpSource source, DumpPosition from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var expansion = container.ExpansionOf(source);
        await using var stream = await OpenAsync(source, cancellationToken).ConfigureAwait(false);
        await using var zip = await OpenZipAsync(stream, cancellationToken).ConfigureAwait(false);
        var ordinal = from.Ordinal;
        for (var index = (int)from.Offset; index < zip.Entries.Count; index++)
        {
            var file = zip.Entries[index];
            if (ArchiveNames.IsClutter(file.FullName))
            {
                continue;
            }

            var inner = 0;
            var skip = index == from.Offset ? from.Inner : 0;
            await foreach (var found in ReadFileAsync(source, file, expansion, cancellationToken).ConfigureAwait(false))
            {
                if (++inner <= skip)
                {
                    continue;
                }

                var next = new DumpPosition(index, ++ordinal, inner);
                limits.Value.Check(next);
                yield return new DumpEntry
                {
                    Ordinal = ordinal,
                    Offset = found.Offset,
                    Length = found.Length > 0 ? found.Length : file.Length,
                    Form = found.Form ?? Form,
                    File = found.File,
                    Next = next,
                    Article = found.Article,
                    Rejection = found.Rejection,
                };
            }
        }
    }

    private async IAsyncEnumerable<FoundEntry> ReadFileAsync(
        IDumpSource source, ZipArchiveEntry file, Expansion expansion, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Stream? data = null;
        Rejection? refused = null;
        try
        {
            data = file.IsEncrypted ? null : await file.OpenAsync(cancellationToken).ConfigureAwait(false);
            refused = data is null ? new(RejectionClass.Unreadable, "the file is encrypted; pack it without a password") : null;
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            refused = new(RejectionClass.Malformed, "the file's place in the zip is broken, or its compression is of an unknown kind");
        }

        if (refused is not null)
        {
            yield return FoundEntry.Of(0, refused) with { File = file.FullName };
            yield break;
        }

        await using var expanding = new ExpandingStream(data!, expansion);
        await foreach (var found in container.ReadAsync(source, file.FullName, expanding, expansion, cancellationToken).ConfigureAwait(false))
        {
            yield return found;
        }
    }

    // A zip's directory is at its end: a zip inside another container is held in memory, within an entry's limit.
    private async Task<Stream> OpenAsync(IDumpSource source, CancellationToken cancellationToken)
    {
        if (source is not InnerSource)
        {
            return new SeekableSourceStream(source);
        }

        await using var stream = await source.OpenAsync(0, cancellationToken).ConfigureAwait(false);
        return await stream.ReadToLimitAsync(limits.Value.EntryBytes, cancellationToken).ConfigureAwait(false) is { } bytes
            ? bytes.AsStream()
            : throw new DumpRejectedException(DumpLimits.Passed(
                RejectionClass.EntryTooLarge, "a zip within another container has more bytes", nameof(DumpLimits.EntryBytes), limits.Value.EntryBytes));
    }

    private static async Task<ZipArchive> OpenZipAsync(Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellationToken).ConfigureAwait(false);
            _ = zip.Entries.Count;
            return zip;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or ArgumentException or NotSupportedException)
        {
            throw new DumpRejectedException(new(RejectionClass.Malformed, "the zip's directory is missing or broken; the upload may be cut off"));
        }
    }
}
