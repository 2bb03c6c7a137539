using System.Text;
using Pipeline.Text;

namespace Pipeline.Copies;

/// <summary>The runs of neighbouring words of a text, as numbers that are the same in every process.</summary>
internal static class Shingles
{
    /// <summary>Words in a run: fewer are shared by chance, more break at every typo.</summary>
    public const int Words = 4;

    private const ulong FnvOffset = 14695981039346656037;

    private const ulong FnvPrime = 1099511628211;

    /// <summary>Each run once, in no order. Case and the form of apostrophes do not count.</summary>
    public static HashSet<ulong> Of(string text)
    {
        var words = new List<TextSpan>();
        WordTokenizer.AddWords(text, 0, words);
        var runs = new HashSet<ulong>();
        Span<ulong> last = stackalloc ulong[Words];
        for (var i = 0; i < words.Count; i++)
        {
            last[i % Words] = HashOf(text.AsSpan(words[i].Start, words[i].Length));
            if (i >= Words - 1)
            {
                var run = 0UL;
                for (var j = i - Words + 1; j <= i; j++)
                {
                    run = Mixed((run * FnvPrime) + last[j % Words]);
                }

                runs.Add(run);
            }
        }

        return runs;
    }

    private static ulong HashOf(ReadOnlySpan<char> word)
    {
        var hash = FnvOffset;
        foreach (var rune in word.EnumerateRunes())
        {
            hash = (hash ^ (ulong)(rune.Value == '’' ? '\'' : Rune.ToLowerInvariant(rune).Value)) * FnvPrime;
        }

        return hash;
    }

    /// <summary>Spreads a number over all its bits: the last step of SplitMix64.</summary>
    private static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
