using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;

namespace Pipeline.Dumps.Warc;

/// <summary>An uncompressed crawl (WARC 1.0 and 1.1, ISO 28500): one article a page.</summary>
internal sealed class WarcReader(IOptions<DumpLimits> limits) : IDumpReader
{
    public string Format => DumpFormat.Warc;

    public bool CanReenter => true;

    public async IAsyncEnumerable<DumpEntry> ReadAsync(
        IDumpSource source, DumpPosition from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stream = await source.OpenAsync(from.Offset, cancellationToken);
        var records = new WarcStream(limits.Value.EntryBytes);
        records.Open(stream);
        var position = from;
        var count = 0;
        while (await records.NextAsync(cancellationToken) is { } record)
        {
            count++;
            var end = position.Offset + record.Length;
            if (WarcArticle.Read(record, limits.Value) is not { } content)
            {
                position = position with { Offset = end };
                continue;
            }

            var next = new DumpPosition(end, position.Ordinal + 1);
            limits.Value.Check(next);
            yield return DumpEntry.Of(position, next, record.Length, Format, content);
            position = next;
        }

        if (position.Ordinal == 0)
        {
            throw WarcArticle.NonePresent(count);
        }
    }
}
