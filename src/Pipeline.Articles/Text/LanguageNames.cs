using System.Collections.Frozen;

namespace Pipeline.Text;

/// <summary>English names of languages. A table, as containers run without the data of cultures.</summary>
internal static class LanguageNames
{
    private const string List = """
        ar Arabic, az Azerbaijani, be Belarusian, bg Bulgarian, bn Bengali, bs Bosnian, ca Catalan, cs Czech, da Danish, de German, el Greek,
        en English, es Spanish, et Estonian, eu Basque, fa Persian, fi Finnish, fr French, ga Irish, gl Galician, gu Gujarati, he Hebrew,
        hi Hindi, hr Croatian, hu Hungarian, hy Armenian, id Indonesian, is Icelandic, it Italian, ja Japanese, ka Georgian, kk Kazakh,
        km Khmer, kn Kannada, ko Korean, lt Lithuanian, lv Latvian, mk Macedonian, ml Malayalam, mn Mongolian, mr Marathi, ms Malay,
        mt Maltese, my Burmese, ne Nepali, nl Dutch, no Norwegian, pa Punjabi, pl Polish, ps Pashto, pt Portuguese, ro Romanian, ru Russian,
        si Sinhala, sk Slovak, sl Slovenian, sq Albanian, sr Serbian, sv Swedish, sw Swahili, ta Tamil, te Telugu, th Thai, tl Filipino,
        tr Turkish, uk Ukrainian, ur Urdu, uz Uzbek, vi Vietnamese, zh Chinese
        """;

    private static readonly FrozenDictionary<string, string> Names = List
        .Split(',', StringSplitOptions.TrimEntries)
        .Select(pair => pair.Split(' '))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    /// <param name="code">ISO 639-1.</param>
    /// <returns>"German"; for a code that is not in the table a phrase that names it.</returns>
    public static string Of(string code) => Names.GetValueOrDefault(code) ?? $"the language with the ISO 639-1 code \"{code}\"";
}
