using System.Text;

namespace Pipeline.Dumps.Csv;

/// <summary>Records and fields by RFC 4180, as spreadsheets write it: quotes open only where a field begins.</summary>
internal static class CsvRecords
{
    /// <returns>The record's length with its line end; -1 when it is not there yet.</returns>
    public static int FindEnd(ReadOnlySpan<byte> bytes, byte delimiter, bool isLast)
    {
        var at = 0;
        var fieldStart = true;
        while (at < bytes.Length)
        {
            if (fieldStart && bytes[at] == (byte)'"')
            {
                at = Quoted(bytes, at + 1);
                if (at < 0)
                {
                    return -1;
                }

                fieldStart = false;
                continue;
            }

            var step = bytes[at..].IndexOfAny((byte)'\n', delimiter);
            if (step < 0)
            {
                return -1;
            }

            at += step + 1;
            if (bytes[at - 1] == (byte)'\n')
            {
                return at;
            }

            fieldStart = true;
        }

        return -1;
    }

    /// <summary>For a record whose quote is never closed: without this, all rows behind it would be part of it.</summary>
    /// <returns>The end of its first line, where the quote is open; -1 when there is none, or no more than one line.</returns>
    public static int FindLineBehindOpenQuote(ReadOnlySpan<byte> bytes, byte delimiter)
    {
        var line = bytes.IndexOf((byte)'\n') + 1;
        return line > 0 && line < bytes.Length && FindEnd(bytes[..line], delimiter, isLast: true) < 0 ? line : -1;
    }

    public static List<string> Fields(ReadOnlySpan<char> record, char delimiter)
    {
        var fields = new List<string>();
        var rest = record.TrimEnd("\r\n");
        while (true)
        {
            if (rest is ['"', ..])
            {
                var value = new StringBuilder();
                rest = rest[1..];
                while (true)
                {
                    var quote = rest.IndexOf('"');
                    if (quote < 0)
                    {
                        value.Append(rest);
                        rest = [];
                        break;
                    }

                    value.Append(rest[..quote]);
                    rest = rest[(quote + 1)..];
                    if (rest is not ['"', ..])
                    {
                        break;
                    }

                    value.Append('"');
                    rest = rest[1..];
                }

                // What stands between a closing quote and the delimiter belongs to the field, however wrong.
                var tail = rest.IndexOf(delimiter);
                value.Append(tail < 0 ? rest : rest[..tail]);
                fields.Add(value.ToString());
                if (tail < 0)
                {
                    return fields;
                }

                rest = rest[(tail + 1)..];
                continue;
            }

            var next = rest.IndexOf(delimiter);
            fields.Add((next < 0 ? rest : rest[..next]).Trim().ToString());
            if (next < 0)
            {
                return fields;
            }

            rest = rest[(next + 1)..];
        }
    }

    /// <summary>
    /// Fields of a record in whose quoted fields quotes stand as they are: one closes its field only where the next field, the record's
    /// end or a number follows.
    /// </summary>
    public static List<string> FieldsOfUnescaped(ReadOnlySpan<char> record, char delimiter)
    {
        var fields = new List<string>();
        var rest = record.TrimEnd("\r\n");
        while (true)
        {
            var isQuoted = rest is ['"', ..];
            rest = isQuoted ? rest[1..] : rest;
            var end = isQuoted ? ClosingQuote(rest, delimiter) : rest.IndexOf(delimiter);
            var value = end < 0 ? rest : rest[..end];
            fields.Add(isQuoted ? value.ToString().Replace("\"\"", "\"", StringComparison.Ordinal) : value.Trim().ToString());
            var next = end + (isQuoted ? 2 : 1);
            if (end < 0 || next > rest.Length)
            {
                return fields;
            }

            rest = rest[next..];
        }
    }

    private static bool BeginsField(char next, char delimiter) => next is '"' || next == delimiter || char.IsAsciiDigit(next);

    private static int ClosingQuote(ReadOnlySpan<char> text, char delimiter)
    {
        for (var at = 0; text[at..].IndexOf('"') is >= 0 and var found; at += found + 1)
        {
            var quote = at + found;
            var behind = text[(quote + 1)..];
            if (behind.IsEmpty || (behind[0] == delimiter && (behind.Length == 1 || BeginsField(behind[1], delimiter))))
            {
                return quote;
            }
        }

        return -1;
    }

    // Behind the closing quote; -1 when it is not there yet.
    private static int Quoted(ReadOnlySpan<byte> bytes, int at)
    {
        while (true)
        {
            var quote = bytes[at..].IndexOf((byte)'"');
            if (quote < 0 || at + quote + 1 >= bytes.Length)
            {
                return -1;
            }

            at += quote + 1;
            if (bytes[at] != (byte)'"')
            {
                return at;
            }

            at++;
        }
    }
}
