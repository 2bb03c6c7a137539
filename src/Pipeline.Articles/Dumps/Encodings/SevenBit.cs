using System.Text;
using System.Text.RegularExpressions;

namespace Pipeline.Dumps.Encodings;

/// <summary>
/// Encodings of East Asia whose bytes are all of ASCII, and which switch between alphabets by escapes: ISO-2022-JP (RFC 1468),
/// ISO-2022-KR (RFC 1557) and HZ (RFC 1843). As UTF-8 they are valid, and read as nonsense.
/// </summary>
internal static partial class SevenBit
{
    /// <summary>Of HZ: two characters seldom stand between tildes and braces for another reason, so many times never.</summary>
    private const int FewestRuns = 3;

    private const int Searched = DumpHead.Size;

    /// <returns>The encoding; null when the bytes are in none of these.</returns>
    public static Encoding? Detect(ReadOnlySpan<byte> bytes)
    {
        var isJapanese = bytes.IndexOf("\u001B$B"u8) >= 0 || bytes.IndexOf("\u001B$@"u8) >= 0;
        var isKorean = !isJapanese && bytes.IndexOf("\u001B$)C"u8) >= 0 && bytes.IndexOf((byte)0x0E) >= 0;
        var isChinese = !isJapanese
            && !isKorean
            && bytes.IndexOf("~{"u8) >= 0
            && Run().Count(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Searched)])) >= FewestRuns;
        return (isJapanese || isKorean || isChinese) && Ascii.IsValid(bytes)
            ? Charset.Find(isJapanese ? "iso-2022-jp" : isKorean ? "iso-2022-kr" : "hz-gb-2312")
            : null;
    }

    [GeneratedRegex(@"~\{(?:[!-}][!-~])+~\}", RegexOptions.CultureInvariant)]
    private static partial Regex Run();
}
