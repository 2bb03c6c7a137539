using System.Runtime.CompilerServices;
using Pipeline.Dumps.Entries;
using Pipeline.Dumps.Failures;

namespace Pipeline.Dumps.Records;

/// <summary>The entries of a format that is one record after the other: lines, rows, messages.</summary>
internal static class RecordEntries
{
    /// <param name="records">From <see cref="RecordReader"/>; a blank one is no entry.</param>
    /// <param name="from">Where the first record begins, and its number.</param>
    /// <param name="format">One of <see cref="DumpFormat"/>.</param>
    /// <param name="limits">The number of entries is held to them.</param>
    /// <param name="read">Reads one record; what it throws rejects that record alone.</param>
    /// <param name="tooLarge">Says why a record that passed the limit is rejected.</param>
    /// <param name="cancellationToken">Between two records.</param>
    public static async IAsyncEnumerable<DumpEntry> ReadAsync(
        IAsyncEnumerable<RecordReader.DumpRecordBytes> records,
        DumpPosition from,
        string format,
        DumpLimits limits,
        Func<ReadOnlyMemory<byte>, EntryContent> read,
        Func<Problem> tooLarge,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var position = from;
        await foreach (var record in records.WithCancellation(cancellationToken))
        {
            var next = new DumpPosition(position.Offset + record.Length, position.Ordinal + 1);
            if (record.IsBlank)
            {
                position = next with { Ordinal = position.Ordinal };
                continue;
            }

            limits.Check(next);
            var content = record.Bytes is { } bytes ? ReaderFailure.Caught(() => read(bytes)) : tooLarge();
            yield return DumpEntry.Of(position, next, record.Length, format, content);
            position = next;
        }
    }
}
