using System.Net;

namespace Pipeline.Dumps.Xml;

/// <summary>
/// XML as feeds really write it: names of HTML entities become their characters, a bare <c>&amp;</c> is escaped, characters
/// that XML forbids are dropped, runs that are too long are cut. No entity that a document defines is ever resolved.
/// </summary>
internal sealed class LenientXmlText(TextReader inner, XmlRuns runs) : TextReader
{
    private const int LongestName = 12;

    private readonly char[] input = new char[16 * 1024];
    private readonly Queue<char> output = new();
    private int start;
    private int end;
    private bool isLast;
    private bool hasBegun;

    public override int Read(char[] buffer, int index, int count)
    {
        while (true)
        {
            if (MustFill())
            {
                Filled(inner.Read(input, end, input.Length - end));
            }

            if (Copy(buffer.AsSpan(index, count)) is var copied && (copied > 0 || isLast || count == 0))
            {
                return copied;
            }
        }
    }

    public override Task<int> ReadAsync(char[] buffer, int index, int count) => ReadAsync(buffer.AsMemory(index, count)).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            if (MustFill())
            {
                Filled(await inner.ReadAsync(input.AsMemory(end), cancellationToken));
            }

            if (Copy(buffer.Span) is var copied && (copied > 0 || isLast || buffer.IsEmpty))
            {
                return copied;
            }
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool MustFill()
    {
        if (end - start >= 32 || isLast || output.Count > 0)
        {
            return false;
        }

        input.AsSpan(start, end - start).CopyTo(input);
        (start, end) = (0, end - start);
        return true;
    }

    private void Filled(int read)
    {
        isLast = read == 0;
        end += read;
    }

    private int Copy(Span<char> target)
    {
        var written = 0;
        while (written < target.Length)
        {
            if (output.TryDequeue(out var queued))
            {
                target[written++] = queued;
                continue;
            }

            if (start == end || (written > 0 && end - start < 32 && !isLast))
            {
                break;
            }

            var c = input[start++];
            if (!hasBegun && (char.IsWhiteSpace(c) || c is '\uFEFF' or '\0'))
            {
                // Nothing may stand before an XML declaration, and often something does.
                continue;
            }

            hasBegun = true;
            if (!runs.Keeps(c, out var closing))
            {
                continue;
            }

            if (closing is not null)
            {
                Enqueue(closing);
            }
            else if (c == '&' && !runs.IsLiteral)
            {
                Reference();
            }
            else
            {
                target[written++] = c is >= ' ' and < '\uFFFE' or '\t' or '\n' or '\r' ? c : ' ';
            }
        }

        return written;
    }

    private void Reference()
    {
        var rest = input.AsSpan(start, Math.Min(end - start, LongestName));
        var semicolon = rest.IndexOf(';');
        var name = semicolon > 0 ? rest[..semicolon].ToString() : "";
        var isXml = name is "amp" or "lt" or "gt" or "quot" or "apos";
        var decoded = isXml || name.Length == 0 ? "" : WebUtility.HtmlDecode($"&{name};");
        var isKnown = decoded.Length > 0 && decoded[0] != '&';
        var text = isXml ? $"&{name};" : isKnown ? Escaped(decoded) : "&amp;";
        start += isXml || isKnown ? semicolon + 1 : 0;
        Enqueue(text);
    }

    private void Enqueue(string text)
    {
        foreach (var c in text)
        {
            output.Enqueue(c);
        }
    }

    private static string Escaped(string decoded) => decoded switch
    {
        "<" => "&lt;",
        "&" => "&amp;",
        [< ' ' and not ('\t' or '\n' or '\r'), ..] => " ",
        _ => decoded,
    };
}
