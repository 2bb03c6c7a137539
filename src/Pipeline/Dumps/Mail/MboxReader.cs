using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;

namespace Pipeline.Dumps;

/// <summary>Mail messages one behind the other, each opened by a <c>From </c> line.</summary>
internal sealed class MboxReader(IOptions<DumpLimits> limits) : IDumpReader
{
    public string Form => DumpForm.Mbox;

    public bool CanReenter => true;

    public async IAsyncEnumerable<DumpEntry> ReadAsync(
        IDumpSource source, DumpPosition from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var position = from;
        await using var stream = await source.OpenAsync(from.Offset, cancellationToken).ConfigureAwait(false);
        await foreach (var record in RecordReader.ReadAsync(stream, FindEnd, limits.Value.EntryBytes, cancellationToken).ConfigureAwait(false))
        {
            var next = new DumpPosition(position.Offset + record.Length, position.Ordinal + 1);
            if (record.IsBlank)
            {
                position = next with { Ordinal = position.Ordinal };
                continue;
            }

            limits.Value.Check(next);
            var (article, rejection) = record.Bytes is { } bytes
                ? MailMessage.Read(WithoutFromLine(bytes), cancellationToken)
                : (null, DumpLimits.Passed(RejectionClass.EntryTooLarge, "the message has more bytes", nameof(DumpLimits.EntryBytes), limits.Value.EntryBytes));
            yield return new DumpEntry { Ordinal = next.Ordinal, Offset = position.Offset, Length = record.Length, Form = Form, Next = next, Article = article, Rejection = rejection };
            position = next;
        }
    }

    private static ReadOnlyMemory<byte> WithoutFromLine(ReadOnlyMemory<byte> record) =>
        record.Span.StartsWith("From "u8) ? record[(record.Span.IndexOf((byte)'\n') + 1)..] : record;

    private static int FindEnd(ReadOnlySpan<byte> bytes, int searched, bool isLast)
    {
        var at = Math.Max(0, searched - 8);
        while (bytes[at..].IndexOf("\nFrom "u8) is >= 0 and var found)
        {
            at += found + 1;
            // A body's own line is escaped (>From), or at least does not follow an empty line.
            if (bytes[..(at - 1)] is [.., (byte)'\n'] or [.., (byte)'\n', (byte)'\r'])
            {
                return at;
            }
        }

        return -1;
    }
}
