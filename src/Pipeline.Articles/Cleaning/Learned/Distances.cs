namespace Pipeline.Cleaning.Learned;

/// <summary>For each line how far the nearest lines of some kinds are, and how long the run of lines is that it stands in.</summary>
internal sealed class Distances
{
    public Distances(IReadOnlyList<TextBlock> blocks, bool[] prose)
    {
        Prose = Find(blocks.Count, i => prose[i]);
        Endings = Find(blocks.Count, i => blocks[i].Cue is Cue.Ending);
        Labels = Find(blocks.Count, i => blocks[i].Cue is Cue.Label);
        Runs = new (int, int, int)[blocks.Count];
        ProseRuns = new int[blocks.Count];
        for (var from = 0; from < blocks.Count;)
        {
            var (to, words) = (from, 0);
            for (; to < blocks.Count && prose[to] == prose[from]; to++)
            {
                words += blocks[to].Words;
            }

            for (var i = from; i < to; i++)
            {
                Runs[i] = prose[from] ? default : (to - from, words, i - from);
                ProseRuns[i] = prose[from] ? to - from : 0;
            }

            from = to;
        }
    }

    public (int Back, int Ahead)[] Prose { get; }

    public (int Back, int Ahead)[] Endings { get; }

    public (int Back, int Ahead)[] Labels { get; }

    /// <summary>The run of lines without prose: how many, their words, and the line's place in it.</summary>
    public (int Lines, int Words, int At)[] Runs { get; }

    /// <summary>The number of lines of prose in a row.</summary>
    public int[] ProseRuns { get; }

    private static (int Back, int Ahead)[] Find(int count, Func<int, bool> isSought)
    {
        var found = new (int Back, int Ahead)[count];
        for (var (i, last) = (0, -count); i < count; i++)
        {
            found[i].Back = i - last;
            last = isSought(i) ? i : last;
        }

        for (var (i, next) = (count - 1, 2 * count); i >= 0; i--)
        {
            found[i].Ahead = next - i;
            next = isSought(i) ? i : next;
        }

        return found;
    }
}
