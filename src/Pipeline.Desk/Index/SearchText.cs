using System.Globalization;
using System.Text;

namespace Pipeline.Desk.Index;

/// <summary>
/// The form in which texts are indexed and asked for: lower case, without accents, words apart by one space. Each character of a script
/// that
/// is written without spaces is a word of its own, so that a part of a sentence is found as a phrase.
/// </summary>
internal static class SearchText
{
    /// <summary>Combining marks that stand on Latin, Greek and Cyrillic letters. Those of other scripts tell words apart.</summary>
    private const char FirstAccent = '\u0300';

    private const char LastAccent = '\u036F';

    /// <summary>Letters that no decomposition takes apart.</summary>
    private static readonly Dictionary<char, string> Letters = new()
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['đ'] = "d",
        ['ð'] = "d",
        ['ł'] = "l",
        ['ı'] = "i",
        ['þ'] = "th",
        ['ς'] = "σ",
    };

    public static string Of(string text) => Split(Folded(text));

    /// <summary>The words of <see cref="Of"/>.</summary>
    public static string[] Words(string text) => Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether a word is one character of a script without spaces.</summary>
    public static bool IsUnspaced(string word) =>
        Rune.DecodeFromUtf16(word, out var first, out _) is System.Buffers.OperationStatus.Done && IsUnspaced(first.Value);

    /// <summary>Whether it is left out of words.</summary>
    public static bool IsAccent(Rune rune) => rune.Value is >= FirstAccent and <= LastAccent;

    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Valid(text).Normalize(NormalizationForm.FormKD))
        {
            var lower = char.ToLowerInvariant(c);
            _ = c is >= FirstAccent and <= LastAccent ? folded
                : Letters.TryGetValue(lower, out var letters) ? folded.Append(letters)
                : folded.Append(lower);
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    private static string Split(string folded)
    {
        var words = new StringBuilder(folded.Length + 16);
        foreach (var rune in folded.EnumerateRunes())
        {
            if (!IsWord(rune))
            {
                Gap(words);
            }
            else if (IsUnspaced(rune.Value))
            {
                Gap(words);
                words.Append(rune.ToString()).Append(' ');
            }
            else
            {
                words.Append(rune.ToString());
            }
        }

        return words.ToString().TrimEnd(' ');
    }

    private static void Gap(StringBuilder words)
    {
        if (words.Length > 0 && words[^1] != ' ')
        {
            words.Append(' ');
        }
    }

    private static bool IsWord(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.OtherNumber
                or UnicodeCategory.LetterNumber;

    /// <summary>By blocks of Unicode: Thai, Lao, Myanmar, Khmer; Kana, Bopomofo and Han.</summary>
    private static bool IsUnspaced(int rune) =>
        rune
            is (>= 0x0E00 and <= 0x0EFF)
                or (>= 0x1000 and <= 0x109F)
                or (>= 0x1780 and <= 0x17FF)
                or (>= 0x3005 and <= 0x3007)
                or (>= 0x3040 and <= 0x312F)
                or (>= 0x31F0 and <= 0x31FF)
                or (>= 0x3400 and <= 0x4DBF)
                or (>= 0x4E00 and <= 0x9FFF)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0x20000 and <= 0x323AF);

    /// <summary>Half of a surrogate pair cannot be normalised.</summary>
    private static string Valid(string text)
    {
        try
        {
            return text.IsNormalized(NormalizationForm.FormKD) ? text : text.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            return string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
        }
    }
}
