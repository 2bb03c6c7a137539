using System.Collections.Frozen;
using Pipeline.Text;

namespace Pipeline.Grounding.Languages;

/// <summary>Words that mean the contrary of each other.</summary>
internal sealed class Opposites
{
    /// <summary>Of a word before <c>*</c>. UTF-16 code units.</summary>
    private const int Shortest = 3;
    private const int Longest = 24;

    private readonly HashSet<int> qualities = [];
    private readonly FrozenDictionary<string, Pole[]>.AlternateLookup<ReadOnlySpan<char>> poles;

    /// <param name="pairs">
    /// Each ends with <c>;</c> and has two sides, parted by <c>|</c>; the words of a side say much the same. <c>*</c> at the end of a word
    /// stands for any ending. A pair that begins with <c>~</c> is of qualities, and people or things, and not of what happens.
    /// </param>
    public Opposites(string pairs)
    {
        var poles = new Dictionary<string, List<Pole>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (axis, line) in pairs.Split(';', StringSplitOptions.RemoveEmptyEntries).Index())
        {
            if (line.TrimStart().StartsWith('~'))
            {
                qualities.Add(axis);
            }

            foreach (var (side, words) in line.Replace('~', ' ').Split('|').Index())
            {
                foreach (var word in WordSet.Split(words))
                {
                    (poles.TryGetValue(word, out var known) ? known : poles[word] = []).Add(new(axis, IsFirst: side == 0));
                }
            }
        }

        this.poles = poles
            .ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What a word is one side of.</summary>
    public ReadOnlySpan<Pole> Of(ReadOnlySpan<char> word)
    {
        if (poles.TryGetValue(word, out var found))
        {
            return found;
        }

        Span<char> beginning = stackalloc char[Longest + 1];
        for (var length = Math.Min(word.Length, Longest); length >= Shortest; length--)
        {
            word[..length].CopyTo(beginning);
            beginning[length] = '*';
            if (poles.TryGetValue(beginning[..(length + 1)], out found))
            {
                return found;
            }
        }

        return [];
    }

    /// <summary>Whether two words are on one side of a pair.</summary>
    public bool AreAlike(ReadOnlySpan<char> one, ReadOnlySpan<char> other) => Share(one, other, isSameSide: true);

    /// <summary>Whether two words are on the two sides of a pair.</summary>
    public bool AreContrary(ReadOnlySpan<char> one, ReadOnlySpan<char> other) => Share(one, other, isSameSide: false);

    /// <summary>Whether two words are on the two sides of a pair that says what happens: approve, reject.</summary>
    public bool AreContraryDeeds(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        Share(one, other, isSameSide: false, isDeed: true);

    /// <summary>Whether a word says that somebody does not consent or is against it. The first two pairs are about that.</summary>
    public bool IsRefusal(ReadOnlySpan<char> word)
    {
        foreach (var pole in Of(word))
        {
            if (pole is { Axis: < 2, IsFirst: false })
            {
                return true;
            }
        }

        return false;
    }

    private bool Share(ReadOnlySpan<char> one, ReadOnlySpan<char> other, bool isSameSide, bool isDeed = false)
    {
        foreach (var pole in Of(one))
        {
            foreach (var found in Of(other))
            {
                if (pole.Axis == found.Axis && !(isDeed && qualities.Contains(pole.Axis)) && pole.IsFirst == found.IsFirst == isSameSide)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
