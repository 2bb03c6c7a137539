using Pipeline.Grounding.Terms;

namespace Pipeline.Grounding;

/// <summary>Tells quickly how much of a statement a sentence may have: the first letters of its words.</summary>
internal sealed class ClaimSketch
{
    /// <summary>Forms of one word begin alike for so long. UTF-16 code units.</summary>
    private const int Letters = 4;

    private readonly Dictionary<string, double> weights = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> seenLookup;

    public ClaimSketch(IEnumerable<Term> claim)
    {
        lookup = weights.GetAlternateLookup<ReadOnlySpan<char>>();
        seenLookup = seen.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var term in claim)
        {
            lookup[Key(term)] = Math.Max(term.Weight, lookup.TryGetValue(Key(term), out var weight) ? weight : 0);
        }
    }

    public double Likeness(List<Term> sentence)
    {
        seen.Clear();
        var sum = 0.0;
        foreach (var term in sentence)
        {
            if (lookup.TryGetValue(Key(term), out var weight) && seenLookup.Add(Key(term)))
            {
                sum += weight;
            }
        }

        return sum;
    }

    // Numbers agree by value, not by letters: one key for all.
    private static ReadOnlySpan<char> Key(Term term) =>
        term.Number is null ? term.Stem.AsSpan(0, Math.Min(Letters, term.Stem.Length)) : "#";
}
