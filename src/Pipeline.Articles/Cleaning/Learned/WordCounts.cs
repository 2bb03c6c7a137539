namespace Pipeline.Cleaning.Learned;

/// <summary>In how many of some lines each longer word stands.</summary>
internal sealed class WordCounts
{
    private readonly Dictionary<ulong, int> counts = [];

    public WordCounts(IReadOnlyList<TextBlock> blocks, (int From, int To) stretch)
    {
        for (var i = stretch.From; i < stretch.To; i++)
        {
            for (var words = new TitleWords(blocks[i].Text); words.MoveNext();)
            {
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, words.Fingerprint, out _)++;
            }
        }
    }

    /// <summary>
    /// Share of a line's longer words that stand in these lines, the line itself aside where it is <paramref name="among"/> them.
    /// </summary>
    public float Share(string line, bool among)
    {
        var (all, known) = (0, 0);
        for (var words = new TitleWords(line); words.MoveNext();)
        {
            all++;
            known += counts.GetValueOrDefault(words.Fingerprint) > (among ? 1 : 0) ? 1 : 0;
        }

        return all == 0 ? -1 : (float)known / all;
    }
}
