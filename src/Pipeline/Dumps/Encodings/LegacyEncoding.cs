using System.Text;

namespace Pipeline.Dumps;

/// <summary>Tells the encodings apart that news was written in before UTF-8, by what each makes of the bytes.</summary>
internal static class LegacyEncoding
{
    private const int Sample = 64 * 1024;

    private static readonly (int CodePage, Func<string, double> Score)[] Candidates =
    [
        (932, text => Share(text, c => c is >= '\u3040' and <= '\u30FF') * 3),
        (51932, text => Share(text, c => c is >= '\u3040' and <= '\u30FF') * 3),
        (949, text => Share(text, c => c is >= '\uAC00' and <= '\uD7A3')),
        (936, text => Share(text, IsCommonHan)),
        (950, text => Share(text, IsCommonHan)),
        (1251, text => Share(text, c => c is >= 'а' and <= 'я' or 'ё' or 'і' or 'ї' or 'є')),
    ];

    // The most frequent characters of Chinese prose, simplified and traditional, and its punctuation.
    private const string CommonHan =
        "，。、；：“”「」的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着著下自之年过過发發后後作里裡用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心她本前开開但因只从從想实實日军軍者意无無力它与與长長把机機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重并並物手应應战戰向头頭文体體政美相见見被利什二等产產或新己制身果加西斯月话話合回特代内內信表化老给給世位次度门門任常先海通教儿兒原东東声聲提立及比员員解水名真论論处處走义義各入几幾口认認条條平系气氣题題活尔爾更别別打女变變四神总總何电電数數安少报報才结結反受目太量再感建务務做接必场場件计計管期市直德资資命山金指克许許统統区區保至队隊形社便空决決治展马馬科司五基眼书書非则則听聽白却卻界达達光放强強即像难難且权權思王象完设設式色路记記南品住告类類求据據程北边邊死张張该該交规規万萬取拉格望觉覺术術领領共确確传傳师師";

    /// <returns>The likeliest encoding; null when none reads like language.</returns>
    public static Encoding? Guess(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        if (IsWestern(sample))
        {
            return Charset.OfCodePage(1252);
        }

        var (best, score) = (0, 0.0);
        foreach (var (codePage, rate) in Candidates)
        {
            var text = Charset.OfCodePage(codePage).GetString(sample);
            var rated = Math.Min(rate(text), 1) - (Share(text, IsWrong) * 4);
            (best, score) = rated > score ? (codePage, rated) : (best, score);
        }

        return score > 0.35 ? Charset.OfCodePage(best) : null;
    }

    private static bool IsCommonHan(char c) => CommonHan.Contains(c, StringComparison.Ordinal);

    private static bool IsWrong(char c) => c is '\uFFFD' or >= '\u0080' and <= '\u009F' or >= '\uE000' and <= '\uF8FF' or '\u30FB';

    /// <summary>The share among all characters outside ASCII.</summary>
    private static double Share(string text, Func<char, bool> predicate)
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

    // Western text is ASCII with a letter or a quote here and there; elsewhere such bytes come in runs.
    private static bool IsWestern(ReadOnlySpan<byte> sample)
    {
        var (high, inRun, letters) = (0, 0, 0);
        byte last = 0;
        foreach (var value in sample)
        {
            if (value is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D)
            {
                return false;
            }

            high += value >= 0x80 ? 1 : 0;
            inRun += value >= 0x80 && last >= 0x80 ? 1 : 0;
            last = value;
            letters += char.IsAsciiLetter((char)value) ? 1 : 0;
        }

        return high * 3 < letters && inRun * 5 <= high;
    }
}
