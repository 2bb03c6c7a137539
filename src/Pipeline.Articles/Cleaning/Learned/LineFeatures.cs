namespace Pipeline.Cleaning.Learned;

/// <summary>What is known of each line of a text when it is judged: its looks, its neighbours, and where it stands to the prose.</summary>
internal static class LineFeatures
{
    private const int MostWords = 80;

    private const int Far = 60;

    private const int Near = 3;

    private const int NarrowWindow = 5;

    private const int WideWindow = 15;

    private static readonly string[] Own =
    [
        "words", "letters", "stop", "colon", "question", "lower", "beginsLower", "digits", "commas", "bars", "quotes", "ending", "notice",
        "label", "copies", "prose", "cut", "capitals", "at", "beginsDigit",
    ];

    private static readonly string[] Place =
    [
        "proseBefore5", "proseAfter5", "proseBefore15", "proseAfter15", "sinceProse", "untilProse", "runLines", "runWords", "runAt", "left",
        "right", "fromStretch", "toStretch", "shareAbove", "shareBelow", "endingsAbove", "sinceEnding", "untilEnding", "sinceLabel",
        "untilLabel", "labels5", "labels15", "inTitle", "inStretch", "allProse", "allLines", "proseWords", "proseRun", "sinceTitle",
        "titles",
    ];

    private static readonly string[] Neighbour = ["words", "stop", "lower", "cue"];

    public static readonly IReadOnlyList<string> Names =
        [.. Own, .. Place, .. Neighbours().SelectMany(at => Neighbour.Select(name => $"{name}{(at < 0 ? "-" : "+")}{Math.Abs(at)}"))];

    private static IEnumerable<int> Neighbours() => Enumerable.Range(-Near, 2 * Near + 1).Where(at => at != 0);

    /// <param name="blocks">The lines.</param>
    /// <param name="copies">How often the line's text occurs.</param>
    /// <param name="prose">Whether the line is prose.</param>
    /// <param name="stretch">The lines in which prose outweighs everything else; the second is behind the last.</param>
    public static FeatureTable Of(IReadOnlyList<TextBlock> blocks, IReadOnlyList<int> copies, bool[] prose, (int From, int To) stretch)
    {
        var table = new FeatureTable(blocks.Count, Names.Count);
        var sums = new int[blocks.Count + 1];
        var labels = new int[blocks.Count + 1];
        var endings = new int[blocks.Count + 1];
        for (var i = 0; i < blocks.Count; i++)
        {
            sums[i + 1] = sums[i] + (prose[i] ? blocks[i].Words : 0);
            labels[i + 1] = labels[i] + (blocks[i].Cue is Cue.Label ? 1 : 0);
            endings[i + 1] = endings[i] + (blocks[i].Cue is Cue.Ending ? 1 : 0);
        }

        var known = new WordCounts(blocks, stretch);
        var title = new WordCounts(blocks, (0, Math.Min(1, blocks.Count)));
        var left = Density(blocks, prose, forward: true);
        var right = Density(blocks, prose, forward: false);
        var most = Math.Max(1, Math.Max(left.Max(), right.Max()));
        var isTitle = blocks.Select((block, i) => i > 0 && block.Words >= 3 && title.Share(block, among: false) >= 0.6f).ToArray();
        var (sinceTitle, titles) = (Far, 0);
        var since = new Distances(blocks, prose);
        for (var i = 0; i < blocks.Count; i++)
        {
            var row = new Row(table.Row(i));
            var block = blocks[i];
            var marks = block.Marks;
            var words = Math.Max(1, marks.Words);
            row.Add(Math.Min(MostWords, block.Words));
            row.Add((float)block.Text.Length / words);
            row.Add(block.EndsSentence);
            row.Add(block.Text[^1] is ':');
            row.Add(block.Text[^1] is '?');
            row.Add((float)marks.Lower / words);
            row.Add(char.IsLower(block.Text[0]));
            row.Add((float)marks.Digits / block.Text.Length);
            row.Add((float)marks.Commas / words);
            row.Add(marks.Bars);
            row.Add(marks.Quotes);
            row.Add(block.Cue is Cue.Ending);
            row.Add(block.Cue is Cue.Notice);
            row.Add(block.Cue is Cue.Label);
            row.Add(Math.Min(9, copies[i]));
            row.Add(prose[i]);
            row.Add(block.Text.EndsWith('…') || block.Text.EndsWith("...", StringComparison.Ordinal));
            row.Add((float)marks.Capitals / block.Text.Length);
            row.Add(block.Text.Contains('@', StringComparison.Ordinal));
            row.Add(char.IsAsciiDigit(block.Text[0]));

            int Sum(int[] of, int from, int to) => of[Math.Clamp(to, 0, blocks.Count)] - of[Math.Clamp(from, 0, blocks.Count)];
            row.Add(Sum(sums, i - NarrowWindow, i));
            row.Add(Sum(sums, i + 1, i + 1 + NarrowWindow));
            row.Add(Sum(sums, i - WideWindow, i));
            row.Add(Sum(sums, i + 1, i + 1 + WideWindow));
            row.Add(Math.Min(Far, since.Prose[i].Back));
            row.Add(Math.Min(Far, since.Prose[i].Ahead));
            row.Add(Math.Min(Far, since.Runs[i].Lines));
            row.Add(Math.Min(5 * Far, since.Runs[i].Words));
            row.Add(Math.Min(Far, since.Runs[i].At));
            row.Add(left[i] / most);
            row.Add(right[i] / most);
            row.Add(Math.Clamp(i - stretch.From, -Far, Far));
            row.Add(Math.Clamp(i - stretch.To, -Far, Far));
            row.Add((float)sums[i] / Math.Max(1, sums[^1]));
            row.Add((float)(sums[^1] - sums[i + 1]) / Math.Max(1, sums[^1]));
            row.Add(Math.Min(9, Sum(endings, Math.Min(i, stretch.From), i)));
            row.Add(Math.Min(Far, since.Endings[i].Back));
            row.Add(Math.Min(Far, since.Endings[i].Ahead));
            row.Add(Math.Min(Far, since.Labels[i].Back));
            row.Add(Math.Min(Far, since.Labels[i].Ahead));
            row.Add(Sum(labels, i - NarrowWindow, i + 1 + NarrowWindow));
            row.Add(Sum(labels, i - WideWindow, i + 1 + WideWindow));
            row.Add(title.Share(block, i == 0));
            row.Add(known.Share(block, i >= stretch.From && i < stretch.To));
            row.Add(MathF.Log(1 + sums[^1]));
            row.Add(MathF.Log(1 + blocks.Count));
            row.Add(prose[i] ? block.Words : 0);
            row.Add(Math.Min(Far, since.ProseRuns[i]));
            sinceTitle = isTitle[i] ? 0 : Math.Min(Far, sinceTitle + 1);
            titles += isTitle[i] ? 1 : 0;
            row.Add(sinceTitle);
            row.Add(Math.Min(9, titles));
            foreach (var at in Neighbours())
            {
                var other = i + at >= 0 && i + at < blocks.Count ? blocks[i + at] : null;
                row.Add(other is null ? -1 : Math.Min(MostWords, other.Words));
                row.Add(other is null ? -1 : other.EndsSentence ? 1 : 0);
                row.Add(other is null ? -1 : (float)other.Marks.Lower / Math.Max(1, other.Marks.Words));
                row.Add(other is null ? -1 : (int)other.Cue);
                }
        }

        return table;
    }

    /// <summary>How much prose there was of late, in words: a line without any takes some away.</summary>
    private static float[] Density(IReadOnlyList<TextBlock> blocks, bool[] prose, bool forward)
    {
        const int cost = 3;
        var density = new float[blocks.Count];
        var sum = 0f;
        for (var at = 0; at < blocks.Count; at++)
        {
            var i = forward ? at : blocks.Count - 1 - at;
            sum = Math.Max(0, sum + (prose[i] ? blocks[i].Words : -cost));
            density[i] = sum;
        }

        return density;
    }

    private ref struct Row(Span<float> values)
    {
        private readonly Span<float> values = values;
        private int count;

        public void Add(float value) => values[count++] = value;

        public void Add(bool value) => values[count++] = value ? 1 : 0;
    }
}
