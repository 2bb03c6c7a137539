using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.Options;
using Pipeline.Dumps.Dates;
using Pipeline.Dumps.Encodings;
using Pipeline.Dumps.Entries;
using Pipeline.Dumps.Records;

namespace Pipeline.Dumps.Csv;

/// <summary>
/// A table with a header (RFC 4180, and what spreadsheets make of it): one article a row. The delimiter is a comma, tab,
/// semicolon or bar; a quoted field may hold line ends.
/// </summary>
internal sealed class CsvReader(ProfileFields fields, IOptions<DumpLimits> limits) : IDumpReader
{
    /// <summary>Rows that are looked at to guess a column.</summary>
    private const int SampleRows = 50;

    public string Format => DumpFormat.Csv;

    public bool CanReenter => true;

    public async IAsyncEnumerable<DumpEntry> ReadAsync(
        IDumpSource source, DumpPosition from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var utf8 = await Utf8Source.OfAsync(source, cancellationToken);
        var (dialect, charset, headerLength, monthFirst, sample) = await HeaderAsync(utf8, cancellationToken);
        var map = CsvColumns.Of(dialect, fields.For(source.Name), monthFirst, sample);
        var position = @from with { Offset = Math.Max(from.Offset, headerLength) };
        await using var stream = await utf8.OpenAsync(0 == from.Offset ? 0 : position.Offset, cancellationToken);
        var toSkip = from.Offset == 0 ? headerLength : 0;
        int FindEnd(ReadOnlySpan<byte> bytes, int searched, bool isLast)
        {
            if (toSkip > 0)
            {
                if (bytes.Length < toSkip)
                {
                    return -1;
                }

                toSkip = 0;
                return headerLength;
            }

            return CsvRecords.FindEnd(bytes, (byte)dialect.Delimiter, isLast) is >= 0 and var end
                ? end
                : isLast || bytes.Length > limits.Value.EntryBytes
                    ? CsvRecords.FindLineBehindOpenQuote(bytes, (byte)dialect.Delimiter)
                    : -1;
        }

        var rows = RecordReader.ReadAsync(stream, FindEnd, limits.Value.EntryBytes, cancellationToken)
            .Skip(toSkip > 0 ? 1 : 0);
        await foreach (
            var entry in RecordEntries.ReadAsync(
                rows,
                position,
                Format,
                limits.Value,
                row => Parse(row.Span, charset, dialect, map),
                () => limits.Value.EntryTooLarge("the row has more bytes; a quote may be left open"),
                cancellationToken))
        {
            yield return entry;
        }
    }

    private static EntryContent Parse(ReadOnlySpan<byte> record, string? charset, CsvDialect dialect, CsvColumns map)
    {
        var (text, rejection) = TextDecoder.Decode(record, charset);
        if (text is null)
        {
            return rejection!;
        }

        var fields = CsvRecords.Fields(text, dialect.Delimiter);
        var columns = dialect.Columns.Count;
        if (fields.Skip(columns).All(string.IsNullOrWhiteSpace))
        {
            return map.Read(fields);
        }

        // What would be read of such a row is the beginning of its text, and the rest of it in the place of other fields.
        return CsvRecords.FieldsOfUnescaped(text, dialect.Delimiter) is var unescaped && unescaped.Count == columns
            ? map.Read(unescaped)
            : new Problem(
                RejectionClass.Malformed,
                $"the row has {fields.Count} cells under a header of {columns}: put a cell that holds the delimiter in quotes");
    }

    /// <summary>Whole rows of the head, for a column that has to be guessed.</summary>
    private static List<List<string>> Sample(ReadOnlySpan<byte> rows, string? charset, char delimiter)
    {
        var sample = new List<List<string>>();
        while (sample.Count < SampleRows && CsvRecords.FindEnd(rows, (byte)delimiter, isLast: false) is > 0 and var end)
        {
            if (TextDecoder.Decode(rows[..end], charset).Text is { } text && !string.IsNullOrWhiteSpace(text))
            {
                sample.Add(CsvRecords.Fields(text, delimiter));
            }

            rows = rows[end..];
        }

        return sample;
    }

    private static async Task<(CsvDialect, string? Charset, int Length, bool? MonthFirst, Func<List<List<string>>> Sample)> HeaderAsync(
        IDumpSource source,
        CancellationToken cancellationToken)
    {
        var head = new byte[DumpHead.Size];
        await using var stream = await source.OpenAsync(0, cancellationToken);
        var read = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        var bytes = head.AsSpan(0, read);
        // A character cut in two by the head's end is no sign of another encoding.
        var invalid = Utf8Validity.Measure(bytes);
        var charset = invalid.First >= 0 && invalid.First < read - 4 && !invalid.IsMixed ? LegacyEncoding.Guess(bytes)?.WebName : null;
        var dialect = CsvDialect.Detect(Encoding.Latin1.GetString(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes), ".csv")
            ?? throw new DumpRejectedException(new(RejectionClass.Malformed, "the table has no header line with two columns or more"));
        var start = bytes.StartsWith("\uFEFF"u8) ? 3 : 0;
        start += bytes[start..].IndexOfAnyExcept((byte)'\r', (byte)'\n') is var blank and > 0 ? blank : 0;
        if (Ascii.EqualsIgnoreCase(bytes[start..Math.Min(read, start + 4)], "sep="u8))
        {
            start += bytes[start..].IndexOf((byte)'\n') + 1;
        }

        var end = CsvRecords.FindEnd(bytes[start..], (byte)dialect.Delimiter, isLast: read < head.Length);
        var length = end < 0 ? read : start + end;
        var isWhole = read < head.Length;
        return (
            dialect,
            charset,
            length,
            DayOrder.Of(Encoding.Latin1.GetString(bytes)),
            () =>
                Sample(
                    isWhole ? [.. head.AsSpan(length, read - length), (byte)'\n'] : head.AsSpan(length, read - length),
                    charset,
                    dialect.Delimiter));
    }
}
