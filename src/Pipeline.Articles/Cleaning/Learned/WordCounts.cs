using System.Runtime.InteropServices;

namespace Pipeline.Cleaning.Learned;

/// <summary>In how many of some lines each longer word stands.</summary>
internal sealed class WordCounts
{
    private readonly Dictionary<ulong, int> counts = [];

    public WordCounts(IReadOnlyList<TextBlock> blocks, (int From, int To) stretch)
    {
        for (var i = stretch.From; i < stretch.To; i++)
        {
            foreach (var word in blocks[i].Fingerprints)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _)++;
            }
        }
    }

    /// <summary>
    /// Share of a line's longer words that stand in these lines, the line itself aside where it is <paramref name="among"/> them.
    /// </summary>
    public float Share(TextBlock line, bool among)
    {
        var known = 0;
        foreach (var word in line.Fingerprints)
        {
            known += counts.GetValueOrDefault(word) > (among ? 1 : 0) ? 1 : 0;
        }

        return line.Fingerprints.Length == 0 ? -1 : (float)known / line.Fingerprints.Length;
    }
}
