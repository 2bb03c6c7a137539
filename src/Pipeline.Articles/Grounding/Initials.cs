using Pipeline.Grounding.Terms;

namespace Pipeline.Grounding;

/// <summary>Tells whether an abbreviation is made of the first letters of neighbouring words: PM, WWI.</summary>
internal static class Initials
{
    private const int Shortest = 2;
    private const int Longest = 6;

    public static bool Are(ReadOnlySpan<char> word, IReadOnlyList<Term> terms)
    {
        if (word.Length is < Shortest or > Longest || word.ContainsAnyExceptInRange('A', 'Z'))
        {
            return false;
        }

        for (var at = 0; at + word.Length <= terms.Count; at++)
        {
            var same = 0;
            while (same < word.Length && char.ToUpperInvariant(terms[at + same].Stem[0]) == word[same])
            {
                same++;
            }

            if (same == word.Length)
            {
                return true;
            }
        }

        return false;
    }
}
