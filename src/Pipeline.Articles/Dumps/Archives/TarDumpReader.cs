using System.Formats.Tar;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Pipeline.Dumps.Entries;

namespace Pipeline.Dumps.Archives;

/// <summary>The files in a tar archive (POSIX.1-2001 ustar and pax, GNU). Links and devices are passed over.</summary>
internal sealed class TarDumpReader(ContainerReading container, IOptions<DumpLimits> limits) : SequentialReader(limits)
{
    public override string Format => DumpFormat.Tar;

    protected override async IAsyncEnumerable<FoundEntry> FindAsync(
        IDumpSource source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var expansion = container.ExpansionOf(source);
        await using var stream = await source.OpenAsync(0, cancellationToken);
        await using var bytes = new TarHeaders(stream);
        await using var tar = new TarReader(bytes, leaveOpen: true);
        var (count, isAny) = (0, false);
        var last = default(TarEntry);
        while (await NextAsync(tar, bytes, last, cancellationToken) is { } entry)
        {
            last = entry;
            count++;
            if (
                entry.DataStream is null
                || entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile)
                || ArchiveNames.IsClutter(entry.Name))
            {
                continue;
            }

            // Not disposed: what is left of it is read past before the next header.
            var data = new ExpandingStream(entry.DataStream, expansion);
            await foreach (var inner in container.ReadAsync(source, entry.Name, data, expansion, cancellationToken))
            {
                isAny = true;
                yield return inner;
            }
        }

        if (!isAny)
        {
            throw ArchiveNames.NonePresent(count);
        }
    }

    private static async Task<TarEntry?> NextAsync(TarReader tar, TarHeaders bytes, TarEntry? last, CancellationToken cancellationToken)
    {
        try
        {
            if (last?.DataStream is { } rest)
            {
                await rest.CopyToAsync(Stream.Null, cancellationToken);
            }

            bytes.Begin();
            return await tar.GetNextEntryAsync(copyData: false, cancellationToken);
        }
        catch (Exception e)
            when (e
                    is InvalidDataException
                        or EndOfStreamException
                        or OverflowException
                        or FormatException
                        or ArgumentException
                        or NotSupportedException
                        or InvalidOperationException
                        or OutOfMemoryException)
        {
            // A header may state any length, for which the reader asks at once.
            throw new DumpRejectedException(new(RejectionClass.Malformed, "the tar is broken or cut off; what came before is read"));
        }
        finally
        {
            bytes.End();
        }
    }
}
