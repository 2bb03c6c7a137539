using System.Collections.Frozen;

namespace Pipeline.Text;

/// <summary>
/// How hard a text is to read: words a sentence, and the percentage of words with more than six letters. Newspapers have about 50 in
/// English and 60 in German. C. H. Björnsson, Readability of Newspapers in 11 Languages, Reading Research Quarterly 18 (1983), 480.
/// </summary>
public static class Lix
{
    private const int LongWord = 6;

    /// <summary>Those that it was tested in. Values of different languages cannot be compared.</summary>
    private static readonly FrozenSet<string> Languages =
        FrozenSet.Create("sv", "no", "nb", "nn", "da", "en", "fr", "de", "it", "es", "pt", "fi", "ru");

    /// <param name="text">Whole sentences.</param>
    /// <param name="language">ISO 639-1.</param>
    /// <returns>Null where it is not defined: without words, or in another language.</returns>
    public static double? Of(string text, string? language)
    {
        var words = PlainWords.Of(text);
        if (words.Count == 0 || language is null || !Languages.Contains(language))
        {
            return null;
        }

        var sentences = SentenceSplitter.Split(text, [new(0, text.Length)]).Count;
        var isLong = words.Count(word => word.Count(char.IsLetter) > LongWord);
        return ((double)words.Count / Math.Max(1, sentences)) + (100.0 * isLong / words.Count);
    }
}
