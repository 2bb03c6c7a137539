using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Pipeline.Dumps;

/// <summary>
/// The text of a JSON string. Half a surrogate pair, which the serializer refuses, is one replacement character: feeds that
/// cut texts to a length leave it behind.
/// </summary>
internal static class JsonText
{
    private const int EscapedCharacter = 6;

    /// <param name="raw">What stands between the quotes: valid JSON, valid UTF-8.</param>
    public static string Of(ReadOnlySpan<byte> raw)
    {
        if (raw.IndexOf((byte)'\\') < 0)
        {
            return Encoding.UTF8.GetString(raw);
        }

        var characters = ArrayPool<char>.Shared.Rent(raw.Length);
        var text = Whole(characters.AsSpan(0, Unescape(raw, characters)));
        ArrayPool<char>.Shared.Return(characters);
        return text;
    }

    // An escape is never shorter than its character, so that the target is as long as the source.
    private static int Unescape(ReadOnlySpan<byte> raw, Span<char> target)
    {
        var written = 0;
        while (raw.IndexOf((byte)'\\') is >= 0 and var at)
        {
            written += Encoding.UTF8.GetChars(raw[..at], target[written..]);
            var isNumber = raw[at + 1] == (byte)'u';
            target[written++] = isNumber ? Number(raw.Slice(at + 2, 4)) : Named(raw[at + 1]);
            raw = raw[(at + (isNumber ? EscapedCharacter : 2))..];
        }

        return written + Encoding.UTF8.GetChars(raw, target[written..]);
    }

    private static char Number(ReadOnlySpan<byte> digits) => Utf8Parser.TryParse(digits, out ushort value, out _, 'x') ? (char)value : '\uFFFD';

    private static char Named(byte letter) => letter switch
    {
        (byte)'n' => '\n',
        (byte)'r' => '\r',
        (byte)'t' => '\t',
        (byte)'b' => '\b',
        (byte)'f' => '\f',
        _ => (char)letter,
    };

    private static string Whole(Span<char> text)
    {
        for (var at = 0; text[at..].IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var found;)
        {
            at += found;
            var isPair = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
            text[at] = isPair ? text[at] : '\uFFFD';
            at += isPair ? 2 : 1;
        }

        return new string(text);
    }
}
