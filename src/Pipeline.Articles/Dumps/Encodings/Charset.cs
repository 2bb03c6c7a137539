using System.Text;
using System.Text.RegularExpressions;

namespace Pipeline.Dumps.Encodings;

/// <summary>Charset names as documents declare them.</summary>
internal static partial class Charset
{
    static Charset() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <returns>The encoding of that name, as browsers read it; null when there is none.</returns>
    public static Encoding? Find(string? name)
    {
        var label = Windows().Replace(Iso().Replace(name?.Trim().Trim('"', '\'').ToLowerInvariant() ?? "", "iso-8859-"), "windows-");
        return label switch
        {
            "" => null,
            "utf8" or "utf-8" or "unicode-1-1-utf-8" => Encoding.UTF8,
            "iso-8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" => Encoding.GetEncoding(1252),
            "macroman" or "mac-roman" or "x-mac-roman" or "mac" => Encoding.GetEncoding(10000),
            "maccyrillic" or "mac-cyrillic" or "x-maccyrillic" => Encoding.GetEncoding(10007),
            "maccentraleurope" or "x-mac-centraleurope" or "maccentraleurroman" => Encoding.GetEncoding(10029),
            "macgreek" => Encoding.GetEncoding(10006),
            "macturkish" => Encoding.GetEncoding(10081),
            "koi8r" => Encoding.GetEncoding(20866),
            "koi8u" => Encoding.GetEncoding(21866),
            "gb2312" or "gbk" or "x-gbk" => Encoding.GetEncoding(936),
            "shift-jis" or "sjis" or "x-sjis" or "ms932" or "cp932" or "windows-31j" => Encoding.GetEncoding(932),
            "euc-kr" or "ks_c_5601-1987" or "cp949" or "uhc" => Encoding.GetEncoding(949),
            "big5-hkscs" => Encoding.GetEncoding(950),
            "utf-7" => null,
            _ => Encoding.GetEncodings().Any(known => known.Name == label)
            || CodePagesEncodingProvider.Instance.GetEncoding(label) is not null
                ? Encoding.GetEncoding(label)
                : null,
        };
    }

    public static Encoding OfCodePage(int codePage) => Encoding.GetEncoding(codePage);

    /// <summary>What a page or an XML document declares within its first kilobytes.</summary>
    public static string? Declared(ReadOnlySpan<byte> document)
    {
        var head = Encoding.Latin1.GetString(document[..Math.Min(document.Length, 4096)]);
        return Declaration().Match(head) is { Success: true } match ? match.Groups[1].Value : null;
    }

    // As programs misspell the names of ISO and Microsoft.
    [GeneratedRegex(@"^iso[ _-]?8859[ _-]?(?=[0-9]{1,2}$)", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?:x-)?(?:windows|win|cp|ansi)[ _-]?(?=(?:125[0-8]|874)$)", RegexOptions.CultureInvariant)]
    private static partial Regex Windows();

    [GeneratedRegex("""(?:<\?xml[^>]{0,200}?encoding|<meta[^>]{0,200}?charset)\s*=\s*["']?([A-Za-z0-9_\-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
