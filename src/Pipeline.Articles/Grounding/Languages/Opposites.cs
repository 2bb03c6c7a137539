using System.Collections.Frozen;
using Pipeline.Text;

namespace Pipeline.Grounding.Languages;

/// <summary>Words that mean the contrary of each other.</summary>
internal sealed class Opposites
{
    private readonly FrozenDictionary<string, Pole[]>.AlternateLookup<ReadOnlySpan<char>> poles;

    /// <param name="pairs">Each ends with <c>;</c> and has two sides, parted by <c>|</c>; the words of a side say much the same.</param>
    public Opposites(string pairs)
    {
        var poles = new Dictionary<string, List<Pole>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (axis, line) in pairs.Split(';', StringSplitOptions.RemoveEmptyEntries).Index())
        {
            foreach (var (side, words) in line.Split('|').Index())
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
    public ReadOnlySpan<Pole> Of(ReadOnlySpan<char> word) => poles.TryGetValue(word, out var found) ? found : [];
}
