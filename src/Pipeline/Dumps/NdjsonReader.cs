using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Pipeline.Dumps;

/// <summary>One JSON object a line. A line that is none is rejected alone; reading goes on behind it.</summary>
internal sealed class NdjsonReader(IOptions<DumpLimits> limits) : IDumpReader
{
    public string Form => "ndjson";

    public bool Recognizes(DumpHead head) =>
        head.Extension is ".ndjson" or ".jsonl"
        || (head.Extension is not ".txt" && FirstNonSpace(head.Bytes.Span) is (byte)'{');

    public async IAsyncEnumerable<DumpEntry> ReadAsync(
        IDumpSource source, DumpPosition from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var position = from;
        await using var stream = await source.OpenAsync(from.Offset, cancellationToken).ConfigureAwait(false);
        await foreach (var line in LinesAsync(stream, limits.Value.EntryBytes, cancellationToken).ConfigureAwait(false))
        {
            var next = new DumpPosition(position.Offset + line.Length, position.Ordinal + 1);
            if (line.IsBlank)
            {
                position = next with { Ordinal = position.Ordinal };
                continue;
            }

            var (article, rejection) = line.Bytes is { } bytes ? Parse(bytes) : (null, TooLong(line.Length));
            yield return new DumpEntry
            {
                Ordinal = next.Ordinal,
                Offset = position.Offset,
                Next = next,
                Article = article,
                Rejection = rejection,
            };
            position = next;
        }
    }

    private Rejection TooLong(long length) => new(
        RejectionClass.EntryTooLarge,
        $"the line has {length} bytes; one article may have {limits.Value.EntryBytes} ({DumpLimits.Section}:{nameof(DumpLimits.EntryBytes)})");

    private static (RawArticle?, Rejection?) Parse(byte[] line)
    {
        try
        {
            using var document = JsonDocument.Parse(line.AsSpan().StartsWith("\uFEFF"u8) ? line.AsMemory(3) : line);
            return JsonArticle.From(document.RootElement);
        }
        catch (JsonException e)
        {
            return (null, new(RejectionClass.Malformed, $"the line is not JSON at byte {e.BytePositionInLine ?? 0}"));
        }
        catch (InvalidOperationException)
        {
            // The parser looks at the structure only; a string that is no Unicode shows when it is read.
            return (null, new(RejectionClass.Undecodable, "the line has a string that is not valid UTF-8 or has half a surrogate pair"));
        }
    }

    private static byte? FirstNonSpace(ReadOnlySpan<byte> bytes)
    {
        var rest = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        var at = rest.IndexOfAnyExcept(" \t\r\n"u8);
        return at < 0 ? null : rest[at];
    }

    /// <summary>A line and how many bytes it took; no bytes when it passed the limit.</summary>
    private readonly record struct Line(byte[]? Bytes, long Length)
    {
        public bool IsBlank => Bytes is { } bytes && bytes.AsSpan().IndexOfAnyExcept(" \t\r\n"u8) < 0;
    }

    private static async IAsyncEnumerable<Line> LinesAsync(
        Stream stream, int limit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: DumpHead.Size, leaveOpen: true));
        var skipped = 0L;
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            var buffer = result.Buffer;
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                var line = buffer.Slice(0, buffer.GetPosition(1, end));
                var length = skipped + line.Length;
                yield return new Line(length > limit ? null : line.ToArray(), length);
                skipped = 0;
                buffer = buffer.Slice(line.End);
            }

            if (result.IsCompleted)
            {
                var length = skipped + buffer.Length;
                if (length > 0)
                {
                    yield return new Line(length > limit ? null : buffer.ToArray(), length);
                }

                await reader.CompleteAsync().ConfigureAwait(false);
                yield break;
            }

            if (skipped + buffer.Length > limit)
            {
                skipped += buffer.Length;
                buffer = buffer.Slice(buffer.End);
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }
}
