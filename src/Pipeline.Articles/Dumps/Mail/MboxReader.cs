using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Pipeline.Dumps.Records;

namespace Pipeline.Dumps.Mail;

/// <summary>Mail messages one after the other, each opened by a <c>From </c> line (mbox, RFC 4155; quoted as mboxo or mboxrd do).</summary>
internal sealed partial class MboxReader(IOptions<DumpLimits> limits) : IDumpReader
{
    private const int LongestHeaderName = 76;

    /// <summary>A line that opens a message, with the beginning of what follows it.</summary>
    private const int Overlap = 512;

    public string Format => DumpFormat.Mbox;

    public bool CanReenter => true;

    public async IAsyncEnumerable<DumpEntry> ReadAsync(
        IDumpSource source, DumpPosition from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stream = await source.OpenAsync(from.Offset, cancellationToken);
        var records = RecordReader.ReadAsync(stream, FindEnd, limits.Value.EntryBytes, cancellationToken);
        await foreach (
            var entry in RecordEntries.ReadAsync(
                records,
                from,
                Format,
                limits.Value,
                bytes => MailMessage.Read(Unquoted(WithoutFromLine(bytes)), limits.Value, cancellationToken),
                () => limits.Value.EntryTooLarge("the message has more bytes"),
                cancellationToken))
        {
            yield return entry;
        }
    }

    private static ReadOnlyMemory<byte> WithoutFromLine(ReadOnlyMemory<byte> record) =>
        record.Span.StartsWith("From "u8) ? record[(record.Span.IndexOf((byte)'\n') + 1)..] : record;

    private static int FindEnd(ReadOnlySpan<byte> bytes, int searched, bool isLast)
    {
        var at = Math.Max(0, searched - Overlap);
        while (bytes[at..].IndexOf("\nFrom "u8) is >= 0 and var found)
        {
            at += found + 1;
            // A body's own line is escaped (>From), or does not follow an empty line, or no header follows it.
            if (bytes[..(at - 1)] is [.., (byte)'\n'] or [.., (byte)'\n', (byte)'\r'])
            {
                var line = bytes[at..].IndexOf((byte)'\n');
                var next = line < 0 ? [] : bytes[(at + line + 1)..];
                if (!isLast && next.Length < LongestHeaderName && next.IndexOf((byte)'\n') < 0)
                {
                    return -1;
                }

                if (IsHeader(next))
                {
                    return at;
                }
            }
        }

        return -1;
    }

    private static bool IsHeader(ReadOnlySpan<byte> line)
    {
        var colon = line[..Math.Min(line.Length, LongestHeaderName)].IndexOf((byte)':');
        return colon > 0 && line[..colon].IndexOfAnyExceptInRange((byte)'!', (byte)'~') < 0;
    }

    // One mark less, as whoever wrote the file put one more.
    private static ReadOnlyMemory<byte> Unquoted(ReadOnlyMemory<byte> message)
    {
        if (message.Span.IndexOf("\n>"u8) < 0)
        {
            return message;
        }

        var text = Encoding.Latin1.GetString(message.Span);
        var unquoted = QuotedFrom().Replace(text, "$1");
        return unquoted.Length == text.Length ? message : Encoding.Latin1.GetBytes(unquoted);
    }

    [GeneratedRegex("(?<=\n)>(>{0,20}From )", RegexOptions.CultureInvariant)]
    private static partial Regex QuotedFrom();
}
