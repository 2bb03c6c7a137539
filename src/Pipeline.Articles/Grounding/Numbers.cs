using System.Buffers;
using System.Globalization;
using System.Text;
using Pipeline.Grounding.Languages;

namespace Pipeline.Grounding;

/// <summary>Reads numbers in digits and in words, with what multiplies them.</summary>
internal static class Numbers
{
    /// <summary>A number rounded to fewer figures may be off by this part of itself.</summary>
    private const double Rounding = 0.05;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.,");

    /// <summary>Reads the number that begins at a word: 1,200; 1.75million; 3 million; twenty-five; two hundred.</summary>
    public static bool TryRead(string text, List<TextSpan> words, int at, ClaimLanguage language, out double value, out int used)
    {
        used = 1;
        var word = words[at].In(text.AsSpan());
        if (char.IsAsciiDigit(word[0]))
        {
            if (!TryReadDigits(word, language, out value))
            {
                return false;
            }

            if (TryJoin(text, words, at, language, out var joined))
            {
                (value, used) = (joined, 2);
            }
        }
        else if (language.Numbers.TryValue(word, out value))
        {
            if (
                value >= 20
                && at + 1 < words.Count
                && language.Numbers.TryValue(words[at + 1].In(text.AsSpan()), out var unit)
                && unit is > 0 and < 10
                && text[words[at].End] == '-')
            {
                value += unit;
                used = 2;
            }
        }
        else
        {
            return false;
        }

        while (
            at + used < words.Count
            && used < 6
            && words[at + used].Start - words[at + used - 1].End == 1
            && language.Numbers.TryScale(words[at + used].In(text.AsSpan()), out var scale))
        {
            value *= scale;
            used++;
        }

        return true;
    }

    /// <summary>1 for the same number, less for one that rounds to it, 0 for another.</summary>
    public static double Agreement(double claim, double source)
    {
        if (claim == source)
        {
            return 1;
        }

        var off = Math.Abs(claim - source) / Math.Max(Math.Abs(source), 1e-9);
        return off <= Rounding && Figures(claim) < Figures(source) ? 0.8 : 0;
    }

    /// <summary>235, 000 and 98. 7: a number that a tokenizer has taken apart.</summary>
    private static bool TryJoin(string text, List<TextSpan> words, int at, ClaimLanguage language, out double value)
    {
        const int Group = 3; // digits of thousands, and the most that stand before them
        value = 0;
        if (at + 1 >= words.Count || words[at].Length > Group)
        {
            return false;
        }

        var sign = Gap.Between(text, words[at], words[at + 1]);
        var next = words[at + 1].In(text.AsSpan());
        var isJoined = sign is ", " or " , " ? next.Length == Group : sign is ". " or " . " && next.Length < Group;
        return isJoined
            && !words[at].In(text.AsSpan()).ContainsAnyExceptInRange('0', '9') && !next.ContainsAnyExceptInRange('0', '9')
            && double.TryParse(
                string.Concat(words[at].In(text.AsSpan()), sign.Contains(',') ? "" : ".", next),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out value);
    }

    private static bool TryReadDigits(ReadOnlySpan<char> word, ClaimLanguage language, out double value)
    {
        var end = word.IndexOfAnyExcept(Digits);
        var digits = end < 0 ? word : word[..end];
        var suffix = end < 0 ? default : word[end..];
        if (!double.TryParse(Plain(digits, language), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value))
        {
            return false;
        }

        if (language.Numbers.TryScale(suffix, out var scale))
        {
            value *= scale;
        }

        return true;
    }

    /// <summary>
    /// Without separators of thousands, with a point before decimals. A comma or a point before exactly three digits separates thousands,
    /// unless
    /// it is the language's own sign for decimals.
    /// </summary>
    private static string Plain(ReadOnlySpan<char> digits, ClaimLanguage language)
    {
        var plain = new StringBuilder(digits.Length);
        var sign = language.HasDecimalComma ? ',' : '.';
        for (var i = 0; i < digits.Length; i++)
        {
            if (char.IsAsciiDigit(digits[i]))
            {
                plain.Append(digits[i]);
            }
            else if (
                i + 1 < digits.Length
                && i == digits.LastIndexOfAny(',', '.')
                && (digits[i] == sign || digits.Length - i != 4)
                && digits.Count(digits[i]) == 1)
            {
                plain.Append('.');
            }
        }

        return plain.ToString();
    }

    /// <summary>Significant figures.</summary>
    private static int Figures(double value)
    {
        var digits = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Trim('0');
        return Math.Max(1, digits.Length);
    }
}
