using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Pipeline.Dumps.Dates;
using Pipeline.Dumps.Encodings;
using Pipeline.Dumps.Entries;
using Pipeline.Dumps.Wire;

namespace Pipeline.Dumps.Text;

/// <summary>
/// IPTC 7901 (IPTC Recommended Message Format, 5th revision), the teleprinter format of the agencies: messages from SOH to
/// EOT, the text between STX and ETX.
/// </summary>
internal sealed partial class Iptc7901Reader(IOptions<DumpLimits> limits) : SequentialReader(limits)
{
    private const byte StartOfHeader = 1;
    private const byte StartOfText = 2;
    private const byte EndOfText = 3;
    private const int ShortestHeader = 6;
    private const int LongestHeader = 1024;
    private const int LongestTitle = 300;

    public override string Format => DumpFormat.Iptc7901;

    /// <summary>Whether a message begins here: its header is short and text follows.</summary>
    public static bool Begins(ReadOnlySpan<byte> bytes)
    {
        // Lines are kept busy with DEL.
        var message = bytes.TrimStart("\r\n\0 \u007F"u8);
        var header = message is [StartOfHeader, ..] ? message[1..Math.Min(message.Length, LongestHeader)] : [];
        var end = header.IndexOf(StartOfText);
        return end >= ShortestHeader && !header[..end].ContainsAnyInRange((byte)0, (byte)8);
    }

    protected override async IAsyncEnumerable<FoundEntry> FindAsync(
        IDumpSource source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var bytes = await ReadAllAsync(source, cancellationToken);
        var offset = bytes.Span.IndexOf(StartOfHeader);
        while (offset < bytes.Length)
        {
            var next = bytes.Span[(offset + 1)..].IndexOf(StartOfHeader);
            var length = next < 0 ? bytes.Length - offset : next + 1;
            var (article, rejection) = Read(bytes.Span.Slice(offset, length));
            yield return new FoundEntry(offset, article, rejection) { Length = length };
            offset += length;
        }
    }

    private static EntryContent Read(ReadOnlySpan<byte> message)
    {
        var start = message.IndexOf(StartOfText);
        if (start < 0)
        {
            return new Problem(RejectionClass.NoText, "the IPTC 7901 message has no text behind STX");
        }

        var body = message[(start + 1)..];
        var end = body.IndexOf(EndOfText);
        var (text, rejection) = TextDecoder.Decode(end < 0 ? body : body[..end]);
        if (text is null)
        {
            return rejection!;
        }

        text = EditorsNotes.CutFromMessage(text);
        var headline = Headline().Match(text);
        var isTitle = headline.Success && headline.Length <= LongestTitle;
        var (title, byline) = isTitle ? Signed(headline.Groups["title"].Value) : (null, null);
        return new RawArticle
        {
            Content = isTitle ? text[headline.Length..] : text,
            Title = title,
            Byline = byline,
            Wire = Priority(message[1..start]) is { } priority ? new WireItem { Urgency = priority } : null,
            Published = end < 0 ? null : Sent(System.Text.Encoding.Latin1.GetString(body[(end + 1)..])),
        };
    }

    // Source and number, priority, category: dpa0123 4 pl 250.
    private static int? Priority(ReadOnlySpan<byte> header) =>
        Service().Match(System.Text.Encoding.Latin1.GetString(header)) is { Success: true } service
            ? WireWords.Urgency(service.Groups["priority"].Value)
            : null;

    // The last line of a headline of several may be the by-line.
    private static (string Title, string? Byline) Signed(string headline)
    {
        var lines = headline.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var byline = lines.Length > 1 && Byline().IsMatch(lines[^1]) ? Line(lines[^1..]) : null;
        return (Line(byline is null ? lines : lines[..^1]), byline);
    }

    private static string Line(string[] lines) =>
        string.Join(' ', lines.SelectMany(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    // Day, hour and minute, zone, month and year: 031000 GMT Mar 26.
    private static StatedDate? Sent(string trailer) =>
        Time().Match(trailer) is { Success: true } time
            ? DumpDate.Read(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{time.Groups["day"]} {time.Groups["month"]} {time.Groups["year"]} {time.Groups["hour"]}:{time.Groups["minute"]} {time.Groups["zone"]}"
                ))
            : null;

    // The headline ends in an equals sign.
    [GeneratedRegex(@"\A\s*(?<title>[^=]{3,}?)[ \t]*=[ \t]*(?:\r?\n|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Headline();

    // Where other languages sign, their word is also one of titles: names follow it, and nothing else.
    [GeneratedRegex(
        @"^(?:By\s+\S.{1,80}|(?:Von|Par|Por|Door|Af|Av)\s+\p{Lu}[\p{L}\p{M}.'’-]*(?:,?\s+(?:\p{Lu}[\p{L}\p{M}.'’-]*|und|et|y|en|og|och|de[rl]?|van|von|dpa|afp|ats|efe|anp|apa))+)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Byline();

    [GeneratedRegex(@"\A\s*\p{L}{1,5}[0-9]{1,5}[ \t]+(?<priority>[1-9])[ \t]+\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex Service();

    [GeneratedRegex(
        @"(?<day>[0-9]{2})(?<hour>[0-9]{2})(?<minute>[0-9]{2})\s+(?<zone>[A-Z]{1,5})\s+(?<month>\p{L}{3,9})\s+(?<year>[0-9]{2,4})",
        RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
