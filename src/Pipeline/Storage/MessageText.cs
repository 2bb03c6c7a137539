using System.Text;

namespace Pipeline.Storage;

/// <summary>
/// How a text stands in a queue's message: base64 of UTF-8. The host is set not to decode (<c>messageEncoding: none</c>), as what it
/// cannot decode it hides again and again where no function sees it; so whoever reads decodes, and takes plain text too.
/// </summary>
public static class MessageText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    /// <returns>The text; what is not base64 of UTF-8 as it came.</returns>
    public static string Decode(string body)
    {
        var bytes = new byte[body.Length];
        if (!Convert.TryFromBase64String(body, bytes, out var length))
        {
            return body;
        }

        try
        {
            return StrictUtf8.GetString(bytes, 0, length);
        }
        catch (DecoderFallbackException)
        {
            return body;
        }
    }
}
