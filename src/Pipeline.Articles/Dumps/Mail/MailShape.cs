using System.Buffers;
using System.Text;

namespace Pipeline.Dumps.Mail;

/// <summary>Counts a message's parts and header lines without parsing it: the parser's time and memory grow with both.</summary>
internal static class MailShape
{
    /// <summary>RFC 2046, 5.1.1.</summary>
    private const int LongestBoundary = 70;

    private static readonly SearchValues<byte> BoundaryEnds = SearchValues.Create("\"; \t\r"u8);

    /// <returns>The limit that is passed, as a rejection; null when the message is within all.</returns>
    public static Problem? RejectionOf(ReadOnlySpan<byte> message, DumpLimits limits)
    {
        var boundaries = new HashSet<string>(StringComparer.Ordinal);
        var lookup = boundaries.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> name = stackalloc char[LongestBoundary];
        var (parts, headerLines, headerBytes, inHeader, holdsMessage) = (0, 0, 0, true, false);
        while (!message.IsEmpty)
        {
            var end = message.IndexOf((byte)'\n');
            var line = (end < 0 ? message : message[..end]).TrimEnd("\r \t"u8);
            message = end < 0 ? [] : message[(end + 1)..];
            if (line.StartsWith("--"u8) && boundaries.Count > 0 && IsBoundary(line[2..], lookup, name))
            {
                (inHeader, headerLines, headerBytes, holdsMessage) = (true, 0, 0, false);
                if (++parts > limits.MailParts)
                {
                    return DumpLimits.Passed(
                        RejectionClass.EntryTooLarge,
                        "the message has more parts",
                        nameof(DumpLimits.MailParts),
                        limits.MailParts);
                }
            }
            else if (line.IsEmpty)
            {
                // A message in the message begins with a header of its own.
                (inHeader, headerLines, headerBytes, holdsMessage) = (inHeader && holdsMessage, 0, 0, false);
            }
            else if (inHeader)
            {
                if (++headerLines > limits.MailHeaderLines)
                {
                    return DumpLimits.Passed(
                        RejectionClass.EntryTooLarge,
                        "a header of the message has more lines",
                        nameof(DumpLimits.MailHeaderLines),
                        limits.MailHeaderLines);
                }

                if ((headerBytes += line.Length) > limits.MailHeaderBytes)
                {
                    return DumpLimits.Passed(
                        RejectionClass.EntryTooLarge,
                        "a header of the message has more bytes",
                        nameof(DumpLimits.MailHeaderBytes),
                        limits.MailHeaderBytes);
                }

                holdsMessage |= line.IndexOf("message/"u8) >= 0;
                AddBoundary(line, boundaries);
            }
        }

        return null;
    }

    private static bool IsBoundary(ReadOnlySpan<byte> line, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> boundaries, Span<char> name)
    {
        if (line.Length > LongestBoundary + 2)
        {
            return false;
        }

        var known = line.Length <= LongestBoundary && boundaries.Contains(name[..Encoding.Latin1.GetChars(line, name)]);
        return known || (line.EndsWith("--"u8) && boundaries.Contains(name[..Encoding.Latin1.GetChars(line[..^2], name)]));
    }

    private static void AddBoundary(ReadOnlySpan<byte> line, HashSet<string> boundaries)
    {
        for (var at = 0; line[at..].IndexOf((byte)'=') is >= 0 and var found; at += found + 1)
        {
            if (!EndsWithName(line[..(at + found)].TrimEnd((byte)' ')))
            {
                continue;
            }

            var value = line[(at + found + 1)..].TrimStart((byte)' ');
            var isQuoted = value is [(byte)'"', ..];
            value = isQuoted ? value[1..] : value;
            var end = isQuoted ? value.IndexOf((byte)'"') : value.IndexOfAny(BoundaryEnds);
            value = end < 0 ? value : value[..end];
            if (value.Length is > 0 and <= LongestBoundary)
            {
                boundaries.Add(Encoding.Latin1.GetString(value));
            }
        }
    }

    private static bool EndsWithName(ReadOnlySpan<byte> text) => text.Length >= 8 && Ascii.EqualsIgnoreCase(text[^8..], "boundary"u8);
}
