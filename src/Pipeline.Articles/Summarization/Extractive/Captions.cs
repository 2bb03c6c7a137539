using System.Text.RegularExpressions;

namespace Pipeline.Summarization.Extractive;

/// <summary>Notes in brackets that belong to a picture beside the text: "(pictured)".</summary>
internal static partial class Captions
{
    public static string Without(string sentence) => Note().Replace(sentence, "");

    [GeneratedRegex(
        @"\s?[(（](?:pictured|above|left|right|seen here|see photo|(?:im|auf dem) (?:Bild|Foto)|Foto|Archivfoto|Bild|photo|en photo|notre photo|ci-dessus|ci-contre"
            + @"|en la (?:foto|imagen)|foto|nella foto|in foto|na (?:foto|imagem)|na zdjęciu|fot\.|zdjęcie|op de foto|foto rechts|på bilden|bilden|på billedet|billedet"
            + @"|på bildet|bildet|kuvassa|kuva|a képen|képünkön|în (?:fotografie|imagine)|foto:|fotoğrafta|resimde|на фото|фото|на снимке|στη φωτογραφία|φωτό"
            + @"|na snímku|na fotografii|foto nahoře|في الصورة|资料图|图|見圖|写真|사진)(?![\p{L}\p{M}])[^()（）]{0,40}[)）]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Note();
}
