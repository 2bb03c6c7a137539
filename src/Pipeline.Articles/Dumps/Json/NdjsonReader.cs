using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Pipeline.Dumps.Encodings;
using Pipeline.Dumps.Failures;

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
        var position = from;
        var utf8 = await Utf8Source.OfAsync(source, cancellationToken);
        await using var stream = await utf8.OpenAsync(from.Offset, cancellationToken);
        await foreach (
            var line in RecordReader
                .ReadAsync(stream, LineEnds.Find, Math.Min(limits.Value.LineBytes, limits.Value.EntryBytes), cancellationToken))
        {
            var next = new DumpPosition(position.Offset + line.Length, position.Ordinal + 1);
            if (line.IsBlank)
            {
                position = next with { Ordinal = position.Ordinal };
                continue;
            }

            limits.Value.Check(next);
            var content = line.Bytes is { } bytes
                ? ReaderFailure.Caught(() => entries.Parse(WithoutMark(bytes)))
                : TooLong();
            yield return DumpEntry.Of(position, next, line.Length, Format, content);
            position = next;
        }
    }

    private Problem TooLong() =>
        limits.Value.LineBytes < limits.Value.EntryBytes
            ? DumpLimits.Passed(
                RejectionClass.EntryTooLarge,
                "the line has more bytes",
                nameof(DumpLimits.LineBytes),
                limits.Value.LineBytes)
            : DumpLimits.Passed(
                RejectionClass.EntryTooLarge,
                "the line has more bytes",
                nameof(DumpLimits.EntryBytes),
                limits.Value.EntryBytes);

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> line) => line.Span.StartsWith("\uFEFF"u8) ? line[3..] : line;
}
