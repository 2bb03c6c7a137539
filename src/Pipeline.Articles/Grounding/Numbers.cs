using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace Pipeline.Grounding;

/// <summary>Reads numbers in digits and in English words, with what multiplies them.</summary>
internal static class Numbers
{
    /// <summary>A number rounded to fewer figures may be off by this part of itself.</summary>
    private const double Rounding = 0.05;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.,");

    private static readonly FrozenDictionary<string, double> Words = new Dictionary<string, double>
    {
        ["zero"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8,
        ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15,
        ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40,
        ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90, ["twice"] = 2, ["half"] = 0.5,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, double> Scales = new Dictionary<string, double>
    {
        ["hundred"] = 100, ["dozen"] = 12, ["thousand"] = 1e3, ["k"] = 1e3, ["million"] = 1e6, ["m"] = 1e6, ["mn"] = 1e6, ["billion"] = 1e9,
        ["bn"] = 1e9, ["trillion"] = 1e12,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the number that begins at a word: 1,200; 1.75million; 3 million; twenty-five; two hundred.</summary>
    public static bool TryRead(string text, List<TextSpan> words, int at, out double value, out int used)
    {
        used = 1;
        var word = words[at].In(text.AsSpan());
        if (char.IsAsciiDigit(word[0]))
        {
            if (!TryReadDigits(word, out value))
            {
                return false;
            }
        }
        else if (TryGet(Words, word, out value))
        {
            if (value >= 20 && at + 1 < words.Count && TryGet(Words, words[at + 1].In(text.AsSpan()), out var unit) && unit is > 0 and < 10 && text[words[at].End] == '-')
            {
                value += unit;
                used = 2;
            }
        }
        else
        {
            return false;
        }

        while (at + used < words.Count && used < 6 && words[at + used].Start - words[at + used - 1].End == 1 && TryGet(Scales, words[at + used].In(text.AsSpan()), out var scale))
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

    private static bool TryReadDigits(ReadOnlySpan<char> word, out double value)
    {
        var end = word.IndexOfAnyExcept(Digits);
        var digits = end < 0 ? word : word[..end];
        var suffix = end < 0 ? default : word[end..];
        if (!double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value))
        {
            return false;
        }

        if (TryGet(Scales, suffix, out var scale))
        {
            value *= scale;
        }

        return true;
    }

    /// <summary>Significant figures.</summary>
    private static int Figures(double value)
    {
        var digits = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Trim('0');
        return Math.Max(1, digits.Length);
    }

    private static bool TryGet(FrozenDictionary<string, double> map, ReadOnlySpan<char> word, out double value) =>
        map.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out value);
}
