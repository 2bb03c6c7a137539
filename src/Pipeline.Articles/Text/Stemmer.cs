using System.Buffers;

namespace Pipeline.Text;

/// <summary>Brings the forms of a word together: lower case, no possessive, no English inflection. Crude and fast.</summary>
internal static class Stemmer
{
    /// <summary>Longer words are cut. UTF-16 code units.</summary>
    public const int Longest = 40;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    /// <param name="word">A word as it stands in the text.</param>
    /// <param name="buffer">At least <see cref="Longest"/> long; the stem is a part of it.</param>
    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word, Span<char> buffer)
    {
        word = word[..Math.Min(word.Length, Longest)];
        var length = word.ToLowerInvariant(buffer);
        var stem = buffer[..length];
        if (stem.Length > 2 && stem[^1] == 's' && stem[^2] is '\'' or '’')
        {
            stem = stem[..^2];
        }

        if (stem.Length <= 3 || char.IsDigit(stem[0]))
        {
            return stem;
        }

        if (stem.EndsWith("ies") && stem.Length > 4)
        {
            stem = stem[..^2];
        }
        else if (stem[^1] == 's' && stem[^2] is not ('s' or 'u' or 'i'))
        {
            stem = stem[..^1];
        }

        stem = WithoutEnding(stem);
        return stem.Length > 3 && stem[^1] is 'e' or 'y' ? stem[..^1] : stem.Length > 3 && stem[^1] == 'i' ? stem[..^1] : stem;
    }

    private static Span<char> WithoutEnding(Span<char> stem)
    {
        var bare = stem.EndsWith("ing") ? stem[..^3] : stem.EndsWith("ed") ? stem[..^2] : stem.EndsWith("ly") ? stem[..^2] : stem;
        if (bare.Length == stem.Length || bare.Length < 3 || !bare.ContainsAny(Vowels))
        {
            return stem;
        }

        return bare.Length > 3 && bare[^1] == bare[^2] && bare[^1] is not ('l' or 's' or 'z') ? bare[..^1] : bare;
    }
}
