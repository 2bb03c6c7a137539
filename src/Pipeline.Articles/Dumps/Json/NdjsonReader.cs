using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Pipeline.Dumps.Encodings;
using Pipeline.Dumps.Records;

namespace Pipeline.Dumps.Json;

/// <summary>One JSON object a line (JSON Lines). A line that is not an object is rejected alone; reading goes on after it.</summary>
internal sealed class NdjsonReader(JsonEntries known, IOptions<DumpLimits> limits) : IDumpReader
{
    public string Format => DumpFormat.Ndjson;

    public bool CanReenter => true;

    public async IAsyncEnumerable<DumpEntry> ReadAsync(
        IDumpSource source, DumpPosition from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var entries = known.For(source.Name);
        var utf8 = await Utf8Source.OfAsync(source, cancellationToken);
        await using var stream = await utf8.OpenAsync(from.Offset, cancellationToken);
        var limit = Math.Min(limits.Value.LineBytes, limits.Value.EntryBytes);
        var lines = RecordReader.ReadAsync(stream, LineEnds.Find, limit, cancellationToken);
        await foreach (
            var entry in RecordEntries.ReadAsync(
                lines, from, Format, limits.Value, line => entries.Parse(WithoutMark(line)), TooLong, cancellationToken))
        {
            yield return entry;
        }
    }

    private Problem TooLong() =>
        limits.Value.LineBytes < limits.Value.EntryBytes
            ? DumpLimits.Passed(
                RejectionClass.EntryTooLarge,
                "the line has more bytes",
                nameof(DumpLimits.LineBytes),
                limits.Value.LineBytes)
            : limits.Value.EntryTooLarge("the line has more bytes");

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> line) => line.Span.StartsWith("\uFEFF"u8) ? line[3..] : line;
}
