using System.Text;
using System.Text.RegularExpressions;
using Pipeline.Text;
using UtfUnknown;

namespace Pipeline.Dumps.Encodings;

/// <summary>
/// Tells the encodings apart that news was written in before UTF-8: by UTF.Unknown's models of letters, each answer checked
/// against the language that the decoded text is in.
/// </summary>
internal static partial class LegacyEncoding
{
    /// <summary>What is searched for text outside ASCII, in bytes.</summary>
    private const int Searched = 1024 * 1024;

    /// <summary>What is judged, in bytes.</summary>
    private const int Sample = 16 * 1024;

    /// <summary>What is judged before the first byte outside ASCII: it shows the language.</summary>
    private const int Before = 1024;

    /// <summary>Least share of the characters outside ASCII that must be letters of the text's language.</summary>
    private const double LeastShare = 0.9;

    /// <summary>Least share, by the frequent characters of a language, of East Asian text.</summary>
    private const double LeastFrequent = 0.35;

    /// <summary>The page that writes accents behind their letters.</summary>
    private const int Vietnamese = 1258;

    /// <summary>From this many characters on a text shows its language, or is in none that is known here.</summary>
    private const int Long = 300;

    /// <summary>How sure the models must be where the text is too short for its language to show.</summary>
    private const double LeastConfidence = 0.5;

    /// <summary>Tried behind what the models say, the most frequent first.</summary>
    private static readonly int[] Usual = [1252, 1250, 1254, 1251, 1257, 1253, 1255, 1256, 28592, 28605, 21866, 866, 850, 852, 10000];

    // The most frequent characters of Chinese prose, simplified and traditional, and its punctuation.
    private const string CommonHan =
        "，。、；：“”「」的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着著下自之年过過发發后後作里裡用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心她本前开開但因只从從想实實日军軍者意无無力它與与長长把机機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重并並物手应應战戰向头頭文体體政美相见見被利什二等产產或新己制身果加西斯月话話合回特代内內信表化老给給世位次度门門任常先海通教儿兒原东東声聲提立及比员員解水名真论論处處走义義各入几幾口认認条條平系气氣题題活尔爾更别別打女变變四神总總何电電数數安少报報才结結反受目太量再感建务務做接必场場件计計管期市直德资資命山金指克许許统統区區保至队隊形社便空决決治展马馬科司五基眼书書非则則听聽白却卻界达達光放强強即像难難且权權思王象完设設式色路记記南品住告类類求据據程北边邊死张張该該交规規万萬取拉格望觉覺术術领領共确確传傳师師";

    /// <returns>The encoding; null when none reads like language, or several do.</returns>
    public static Encoding? Guess(ReadOnlySpan<byte> bytes)
    {
        var prose = Prose(bytes);
        var hasControls = prose.AsSpan().IndexOfAnyInRange((byte)0x80, (byte)0x9F) >= 0;
        var found = CharsetDetector.DetectFromBytes(prose).Details ?? [];
        var tried = new HashSet<int>();
        foreach (var detail in found.OrderByDescending(detail => detail.Confidence))
        {
            if (
                Usable(detail.EncodingName, hasControls) is { } codePage
                && tried.Add(codePage)
                && Reads(codePage, prose, detail.Confidence))
            {
                return Charset.OfCodePage(codePage);
            }
        }

        foreach (var codePage in Usual)
        {
            if (tried.Add(codePage) && Reads(codePage, prose, 0))
            {
                return Charset.OfCodePage(codePage);
            }
        }

        return null;
    }

    // Without markup, from where it leaves ASCII on. In Latin-1 every byte keeps its value, whatever the encoding is.
    private static byte[] Prose(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Searched)]);
        var prose = text.Contains('<', StringComparison.Ordinal) ? Tag().Replace(text, " ") : text;
        prose = prose.AsSpan().IndexOfAnyInRange('\u0080', '\u00FF') < 0 ? text : prose;
        var start = Math.Max(0, prose.AsSpan().IndexOfAnyInRange('\u0080', '\u00FF') - Before);
        return Encoding.Latin1.GetBytes(prose.Substring(start, Math.Min(Sample, prose.Length - start)));
    }

    // The code page of Windows where it has the same letters and more; null where news was never written in it.
    private static int? Usable(string? name, bool hasControls) => name?.ToLowerInvariant() switch
    {
        "iso-8859-1" or "windows-1252" => 1252,
        "iso-8859-15" => hasControls ? 1252 : 28605,
        "iso-8859-2" => hasControls ? 1250 : 28592,
        "iso-8859-16" => hasControls ? 1250 : 28592,
        "windows-1250" => 1250,
        "iso-8859-9" or "windows-1254" or "iso-8859-3" => 1254,
        "iso-8859-13" or "iso-8859-4" or "windows-1257" => 1257,
        "windows-1251" or "x-mac-cyrillic" => 1251,
        "koi8-r" => 21866,
        "iso-8859-5" => 28595,
        "ibm866" or "cp866" or "ibm855" => 866,
        "windows-1253" => 1253,
        "iso-8859-7" => hasControls ? 1253 : 28597,
        "windows-1255" or "iso-8859-8" => 1255,
        "windows-1256" => 1256,
        "iso-8859-6" => hasControls ? 1256 : 28596,
        "windows-1258" => 1258,
        "tis-620" or "iso-8859-11" or "windows-874" => 874,
        "shift-jis" or "shift_jis" => 932,
        "euc-jp" => 51932,
        "euc-kr" or "ks_c_5601-1987" or "uhc" or "cp949" => 949,
        "gb18030" or "gb2312" or "gbk" => 936,
        "big5" => 950,
        _ => null,
    };

    private static bool Reads(int codePage, ReadOnlySpan<byte> bytes, double confidence)
    {
        var text = Charset.OfCodePage(codePage).GetString(bytes);
        if (text.Any(IsWrong))
        {
            return false;
        }

        return codePage switch
        {
            932 or 51932 => Frequent(text, c => c is >= '\u3040' and <= '\u30FF') * 3 >= LeastFrequent,
            949 => Frequent(text, c => c is >= '\uAC00' and <= '\uD7A3') >= LeastFrequent,
            936 or 950 => Frequent(text, c => CommonHan.Contains(c, StringComparison.Ordinal)) >= LeastFrequent,
            _ when LanguageDetector.Detect(codePage == Vietnamese ? text.Normalize() : text) is { } language => Alphabets.Share(
                text,
                language
            ) >= LeastShare,
            _ => text.Length < Long && confidence >= LeastConfidence && Alphabets.Share(text, null) >= 1,
        };
    }

    private static bool IsWrong(char c) => c is '\uFFFD' or >= '\u0080' and <= '\u009F' or >= '\uE000' and <= '\uF8FF';

    /// <summary>The share among all characters outside ASCII.</summary>
    private static double Frequent(string text, Func<char, bool> predicate)
    {
        var (hits, all) = (0, 0);
        foreach (var c in text)
        {
            if (c > 0x7F)
            {
                all++;
                hits += predicate(c) ? 1 : 0;
            }
        }

        return all == 0 ? 0 : (double)hits / all;
    }

    [GeneratedRegex(
        @"<(?:script|style)\b[^>]*>.*?</(?:script|style)>|<[a-zA-Z/!][^<>]*>",
        RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
