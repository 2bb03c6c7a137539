using System.Collections.Frozen;

namespace Pipeline.Dumps.Encodings;

/// <summary>The letters outside ASCII that a language is written with; by them a wrong decoding shows.</summary>
internal static class Alphabets
{
    private const string Lists = """
        en áàâäãåçéèêëíìîïñóòôöõøúùûüýæœß
        de äöüßéèêàáâçëôñóøå
        fr àâæçéèêëîïôœùûüÿ
        es áéíñóúüªº
        it àèéìíîòóùúªº
        pt áâãàçéêíóôõúüªº
        nl éëïóöüèêáäç
        sv åäöéüà
        da æøåéöäü
        no æøåéèêóòôöäü
        fi äöåšžé
        pl ąćęłńóśźżé
        cs áčďéěíňóřšťúůýž
        sk áäčďéíĺľňóôŕšťúýžě
        hu áéíóöőúüű
        ro ăâîșțşţé
        tr çğıİöşüâîûé
        hr čćđšž
        sr čćđšžабвгдђежзијклљмнњопрстћуфхцчџш
        sl čšžćđ
        et äõöüšž
        lv āčēģīķļņšūžŗ
        lt ąčęėįšųūž
        id é
        ms é
        ca àçèéíïòóúü·
        af áéèêëíïóôöúû
        tl ñáéíóú
        sw é
        sq ëç
        is áðéíóúýþæöø
        eu ñçü
        az əçğıİöşü
        ru абвгдеёжзийклмнопрстуфхцчшщъыьэюя
        uk абвгґдеєжзиіїйклмнопрстуфхцчшщьюя
        bg абвгдежзийклмнопрстуфхцчшщъьюяѝ
        mk абвгдѓежзѕијклљмнњопрстќуфхцчџш
        be абвгдеёжзійклмнопрстуўфхцчшыьэюя
        el αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ
        """;

    private static readonly FrozenDictionary<string, string> Letters = Lists.Split('\n').Select(line => line.Split(' '))
        .ToFrozenDictionary(entry => entry[0], entry => entry[1], StringComparer.Ordinal);

    /// <summary>Signs that stand beside a letter in print, whatever the language.</summary>
    private const string Signs = "«»‹›“”„‘’‚–—…•·°€£§©®™\u00A0\u00AD\u200E\u200F¿¡×½";

    /// <summary>Of the characters that tell, the share that the language is written with; 1 when there are none.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="language">ISO 639-1; null: any language, each character for itself.</param>
    public static double Share(ReadOnlySpan<char> text, string? language)
    {
        var alphabet = language is not null && Letters.TryGetValue(language, out var own) ? own : null;
        var (hits, all) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c <= '\u007F' || Signs.Contains(c, StringComparison.Ordinal) || char.IsWhiteSpace(c))
            {
                continue;
            }

            // A sign, an accent or a capital within a word is a letter read wrongly.
            var follows = at > 0 && char.IsLetter(text[at - 1]);
            var isCapital = char.IsUpper(c) && follows && char.IsLower(text[at - 1]);
            if (char.IsLetter(c) || char.IsSymbol(c) || follows || (at + 1 < text.Length && char.IsLetter(text[at + 1])))
            {
                all++;
                hits +=
                    !isCapital && (alphabet is null ? IsLetter(c) : alphabet.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal))
                        ? 1
                        : 0;
            }
        }

        return all == 0 ? 1 : (double)hits / all;
    }

    private static bool IsLetter(char c) =>
        char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;
}
