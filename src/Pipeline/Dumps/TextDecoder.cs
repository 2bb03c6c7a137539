using System.Text;

namespace Pipeline.Dumps;

/// <summary>Bytes of unknown encoding to text: byte order mark, then UTF-8, then UTF-16 by its zeros, then Windows-1252.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>The text without a byte order mark, or why it cannot be read.</returns>
    public static (string? Text, Rejection? Rejection) Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOfAnyExcept((byte)0) < 0)
        {
            return (null, new(RejectionClass.Empty, bytes.IsEmpty ? "holds no bytes" : "holds nothing but zero bytes"));
        }

        try
        {
            return bytes switch
            {
                [0xEF, 0xBB, 0xBF, .. var rest] => (StrictUtf8.GetString(rest), null),
                [0xFF, 0xFE, .. var rest] => (new UnicodeEncoding(false, false, true).GetString(rest), null),
                [0xFE, 0xFF, .. var rest] => (new UnicodeEncoding(true, false, true).GetString(rest), null),
                _ => (StrictUtf8.GetString(bytes), null),
            };
        }
        catch (DecoderFallbackException e)
        {
            return (null, new(RejectionClass.Undecodable, $"is not text in one encoding: invalid bytes at offset {e.Index}; save it as UTF-8"));
        }
    }
}
