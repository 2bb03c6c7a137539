using System.Text;
using Pipeline.Dumps.Detection;

namespace Pipeline.Dumps.Encodings;

/// <summary>
/// Bytes of unknown encoding to text: byte order mark, UTF-16 and UTF-32 by their zeros, UTF-8 where it is valid, the declaration,
/// else the legacy encoding that the bytes look most like.
/// </summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="bytes">One document or one field of it.</param>
    /// <param name="declared">Charset that the document or its transport declares; believed after the bytes.</param>
    /// <returns>The text without a byte order mark, or why it cannot be read.</returns>
    public static (string? Text, Problem? Rejection) Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (bytes.IndexOfAnyExcept((byte)0) < 0)
        {
            return (null, new(RejectionClass.Empty, bytes.IsEmpty ? "holds no bytes" : "holds nothing but zero bytes"));
        }

        if (BinaryRubbish.Find(bytes) is >= 0 and var rubbish)
        {
            return (null, Undecodable(rubbish));
        }

        if (WideEncoding.Detect(bytes) is { } encoding)
        {
            return Strict(encoding, encoding.Whole(bytes)) is { } wide ? (wide.TrimStart('\uFEFF'), null) : (null, Undecodable(0));
        }

        if (SevenBit.Detect(bytes) is { } escaping && Strict(escaping, bytes) is { } eastern)
        {
            return (eastern, null);
        }

        var body = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        var charset = Charset.Find(declared);
        if (charset is { } escaped && body.IndexOf((byte)0x1B) >= 0 && Strict(escaped, body) is { } iso2022)
        {
            return (iso2022, null);
        }

        var invalid = Utf8Validity.Measure(body);
        if (invalid.First < 0)
        {
            return (StrictUtf8.GetString(body), null);
        }

        if (invalid.First >= body.Length - 3 && invalid.Count == 1)
        {
            // A dump cut off within a character loses that character only.
            return (StrictUtf8.GetString(body[..invalid.First]), null);
        }

        if (charset is { } known)
        {
            return (
                known.CodePage == Encoding.UTF8.CodePage ? Encoding.UTF8.GetString(body) : Strict(known, body) ?? Lenient(known, body),
                null);
        }

        return invalid.IsMixed || LegacyEncoding.Guess(body) is not { } guess
            ? (null, Undecodable(invalid.First + (bytes.Length - body.Length)))
            : (Lenient(guess, body), null);
    }

    private static Problem Undecodable(int offset) =>
        new(RejectionClass.Undecodable, $"is not text in one encoding: invalid bytes at offset {offset}; save it as UTF-8");

    private static string Lenient(Encoding encoding, ReadOnlySpan<byte> bytes) => encoding.GetString(bytes);

    private static string? Strict(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Encoding
                .GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                .GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
