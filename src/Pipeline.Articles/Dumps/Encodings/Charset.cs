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
        var label = name?.Trim().Trim('"', '\'').ToLowerInvariant();
        return label switch
        {
            null or "" => null,
            "utf8" or "utf-8" or "unicode-1-1-utf-8" => Encoding.UTF8,
            "iso-8859-1" or "latin1" or "us-ascii" or "ascii" or "cp1252" => Encoding.GetEncoding(1252),
            "cp1251" => Encoding.GetEncoding(1251),
            "gb2312" or "gbk" or "x-gbk" => Encoding.GetEncoding(936),
            "shift-jis" or "sjis" or "x-sjis" => Encoding.GetEncoding(932),
            "euc-kr" or "ks_c_5601-1987" => Encoding.GetEncoding(949),
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

    [GeneratedRegex("""(?:<\?xml[^>]{0,200}?encoding|<meta[^>]{0,200}?charset)\s*=\s*["']?([A-Za-z0-9_\-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
