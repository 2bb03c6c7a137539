using System.IO.Compression;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Pipeline.Dumps.Archives;
using Pipeline.Dumps.Entries;
using Pipeline.Dumps.Records;

namespace Pipeline.Dumps.Warc;

/// <summary>
/// A crawl as Common Crawl keeps it (WARC 1.0 and 1.1, ISO 28500, Annex D): each record is a gzip member of its own, so
/// that reading can begin at any.
/// </summary>
internal sealed class WarcGzipReader(IOptions<DumpLimits> limits) : IDumpReader
{
    public string Format => DumpFormat.WarcGzip;

    public bool CanReenter => true;

    public async IAsyncEnumerable<DumpEntry> ReadAsync(
        IDumpSource source, DumpPosition from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stream = await source.OpenAsync(from.Offset, cancellationToken);
        var records = new WarcStream(limits.Value.EntryBytes);
        var position = from;
        var count = 0;
        await foreach (var member in RecordReader.ReadAsync(stream, GzipMembers.FindEnd, limits.Value.EntryBytes, cancellationToken))
        {
            count++;
            var end = position.Offset + member.Length;
            var (length, found) = member.Bytes is { } bytes
                ? await ReadMemberAsync(records, bytes, cancellationToken)
                : (member.Length, limits.Value.EntryTooLarge("a WARC record has more bytes"));
            if (found is not { } content)
            {
                position = position with { Offset = end };
                continue;
            }

            var next = new DumpPosition(end, position.Ordinal + 1);
            limits.Value.Check(next);
            yield return DumpEntry.Of(position, next, length, Format, content);
            position = next;
        }

        if (position.Ordinal == 0)
        {
            throw WarcArticle.NonePresent(count);
        }
    }

    private async Task<(long Length, EntryContent? Found)> ReadMemberAsync(
        WarcStream records, ReadOnlyMemory<byte> member, CancellationToken cancellationToken)
    {
        try
        {
            await using var gzip = new GZipStream(member.AsStream(), CompressionMode.Decompress);
            records.Open(gzip);
            var record = await records.NextAsync(cancellationToken);
            return record is null ? (0, null) : (record.Length, WarcArticle.Read(record, limits.Value));
        }
        catch (InvalidDataException)
        {
            return (0, new Problem(RejectionClass.Malformed, "the record's compressed data are broken"));
        }
        catch (DumpRejectedException e)
        {
            return (0, e.Rejection);
        }
    }
}
