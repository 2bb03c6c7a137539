using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Pipeline.Dumps.Json;

/// <summary>
/// The text of a JSON string. Half a surrogate pair, which the serializer refuses, is one replacement character: feeds that
/// cut texts to a length leave it behind.
/// </summary>
internal static class JsonText
{
    private const int EscapedCharacter = 6;

    private const int Short = 256;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="raw">What stands between the quotes of valid JSON.</param>
    /// <exception cref="DecoderFallbackException">It is not UTF-8.</exception>
    public static string Of(ReadOnlySpan<byte> raw)
    {
        char[]? rented = null;
        var characters = raw.Length <= Short ? stackalloc char[Short] : rented = ArrayPool<char>.Shared.Rent(raw.Length);
        try
        {
            var text = characters[..Unescape(raw, characters, out var hasSurrogates)];
            if (hasSurrogates)
            {
                MendPairs(text);
            }

            return new string(text);
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<char>.Shared.Return(rented);
            }
        }
    }

    // An escape is never shorter than its character, so that the target is as long as the source.
    private static int Unescape(ReadOnlySpan<byte> raw, Span<char> target, out bool hasSurrogates)
    {
        var written = 0;
        hasSurrogates = false;
        while (raw.IndexOf((byte)'\\') is >= 0 and var at)
        {
            written += Utf8.GetChars(raw[..at], target[written..]);
            var isNumber = raw[at + 1] == (byte)'u';
            var character = isNumber ? Number(raw.Slice(at + 2, 4)) : Named(raw[at + 1]);
            hasSurrogates |= char.IsSurrogate(character);
            target[written++] = character;
            raw = raw[(at + (isNumber ? EscapedCharacter : 2))..];
        }

        return written + Utf8.GetChars(raw, target[written..]);
    }

    private static char Number(ReadOnlySpan<byte> digits) =>
        Utf8Parser.TryParse(digits, out ushort value, out _, 'x') ? (char)value : '\uFFFD';

    private static char Named(byte letter) => letter switch
    {
        (byte)'n' => '\n',
        (byte)'r' => '\r',
        (byte)'t' => '\t',
        (byte)'b' => '\b',
        (byte)'f' => '\f',
        _ => (char)letter,
    };

    private static void MendPairs(Span<char> text)
    {
        for (var at = 0; text[at..].IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var found;)
        {
            at += found;
            var isPair = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
            text[at] = isPair ? text[at] : '\uFFFD';
            at += isPair ? 2 : 1;
        }
    }
}
