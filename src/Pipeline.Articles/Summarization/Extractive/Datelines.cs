using System.Text.RegularExpressions;

namespace Pipeline.Summarization.Extractive;

/// <summary>Where and by whom an article was filed, before its first sentence; no part of what the sentence says.</summary>
internal static partial class Datelines
{
    /// <summary>The number of characters before the sentence begins.</summary>
    public static int Length(string sentence)
    {
        var length = 0;
        foreach (var form in new[] { Agency(), Capitals(), Latin(), Ideographs(), Arabic(), Hangul() })
        {
            length += form.Match(sentence[length..]).Length;
        }

        return length < sentence.Length ? length : 0;
    }

    // Berlin (dpa) - ; PARIS, 3 mars (AFP) — ; Madrid, 3 mar (EFE).- ; (ANSA) - ROMA, 3 MAR -
    [GeneratedRegex(
        @"^(?:\p{Lu}[\p{L}.'’/-]*(?:[ ,/]{1,2}(?:\p{Lu}[\p{L}.'’/-]*|d[aeio]s?|del|la|le|am|\d{1,2}\.?|\p{Ll}{3,9}\.?)){0,5},? ?)?\([\p{L}\p{M}/. &-]{2,24}\)\s*\.?\s*(?:--|[-–—])\s*(?:\p{Lu}{3}[\p{Lu} ,]{0,20}\d{0,2}[\p{Lu}., ]{0,8}\s?[-–—]\s*)?(?=[\p{Lu}\d""“„«¿¡‘'])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Agency();

    // PORT LANNOCK — ; PUERTO CLARO, ESPAÑA.- ; LONDON, England -- ; МОСКВА, 3 мар — РИА Новости.
    [GeneratedRegex(
        @"^\p{Lu}{2}[\p{Lu}'’./-]*(?: \p{Lu}[\p{Lu}'’./-]+){0,3}(?:, ?\p{Lu}[\p{L}.]{1,16}(?: \p{Lu}[\p{L}.]{1,16})?)?(?:, \d{1,2}\.? \p{L}{3,9}\.?(?: \d{4})?)?(?:\.\s?[-–—]|\s(?:--|[-–—]))\s*(?:(?:РИА Новости|ТАСС|Интерфакс|УНН|Укрінформ)\.?\s*)?(?=[\p{Lu}\d""“„«¿¡‘'])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Capitals();

    // Washington.- ; Buenos Aires, 3 mar.— ; as Spanish papers write it.
    [GeneratedRegex(
        @"^\p{Lu}\p{Ll}[\p{L}'’]*(?: (?:de|del|la|las|los|el|\p{Lu}\p{Ll}[\p{L}'’]*)){0,4}(?:, (?:\d{1,2} (?:de )?)?\p{L}{3,12}){0,2}\.[-–—]\s*(?=[\p{Lu}\d""“„«¿¡‘'])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Latin();

    // 新华社北京3月3日电（记者王明） ; （中央社台北3日電） ; 【東京＝共同】
    [GeneratedRegex(
        @"^(?:（[^（）]{2,20}[电電]）|(?:新华社|中新网|中新社|人民网|新華社|中央社)[^，。]{2,14}[电電](?:\s?[（(][^（()）]{2,24}[)）])?|【[^【】]{2,16}】)\s*",
        RegexOptions.CultureInvariant)]
    private static partial Regex Ideographs();

    // القاهرة (رويترز) -
    [GeneratedRegex(@"^[\u0600-\u06FF]{2,12}(?:[ ،/]{1,2}[\u0600-\u06FF\d]{2,12}){0,4} ?\([^()]{2,20}\)\s*[-–—]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Arabic();

    // (서울=연합뉴스) 김민수 기자 =
    [GeneratedRegex(@"^\([^()]{2,12}=[^()]{2,12}\)\s*(?:\S{2,4}(?: \S{2,4})? (?:기자|특파원)\s*=\s*)?", RegexOptions.CultureInvariant)]
    private static partial Regex Hangul();
}
