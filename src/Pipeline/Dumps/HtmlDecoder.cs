using System.Text;
using System.Text.RegularExpressions;

namespace Pipeline.Dumps;

/// <summary>Bytes of a web page to text: byte order mark, then valid UTF-8, then what the page declares, then Windows-1252.</summary>
internal static partial class HtmlDecoder
{
    /// <summary>Browsers look no further for a declaration, but templates with long comments do stand before some.</summary>
    private const int DeclarationReach = 8 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        switch (bytes)
        {
            case [0xEF, 0xBB, 0xBF, .. var rest]:
                return Encoding.UTF8.GetString(rest);
            case [0xFF, 0xFE, .. var rest]:
                return Encoding.Unicode.GetString(rest);
            case [0xFE, 0xFF, .. var rest]:
                return Encoding.BigEndianUnicode.GetString(rest);
        }

        try
        {
            // Text that is not UTF-8 is next to never valid UTF-8; declarations are wrong far more often.
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return (Declared(bytes) ?? WindowsLatin()).GetString(bytes);
        }
    }

    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationReach)]);
        if (Declaration().Match(head) is not { Success: true } match)
        {
            return null;
        }

        var name = match.Groups[1].Value.ToLowerInvariant();
        return name switch
        {
            // The WHATWG standard reads these labels so.
            "iso-8859-1" or "latin1" or "us-ascii" or "ascii" => WindowsLatin(),
            "gb2312" or "gbk" => CodePagesEncodingProvider.Instance.GetEncoding("gb18030"),
            "utf-16" or "utf-16le" or "utf-16be" or "utf-7" => Encoding.UTF8,
            "utf-8" or "utf8" => Encoding.UTF8,
            "iso-8859-9" => CodePagesEncodingProvider.Instance.GetEncoding(1254),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(name),
        };
    }

    private static Encoding WindowsLatin() => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [GeneratedRegex("""<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s{0,9}=\s{0,9}["']?([\w.:-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
