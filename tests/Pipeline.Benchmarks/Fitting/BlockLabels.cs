namespace Pipeline.Benchmarks.Fitting;

/// <summary>
/// Tells which blocks of a document are in the gold body: those that stand in it word for word and in its order, and long ones that mostly
/// do.
/// </summary>
internal static class BlockLabels
{
    private const int Run = 4;

    private const double LeastRuns = 0.6;

    /// <summary>Of a block's places in the body, no more are tried: "and" is everywhere.</summary>
    private const int MostPlaces = 200;

    public static bool[] Of(IReadOnlyList<List<string>> blocks, List<string> gold)
    {
        var labels = new bool[blocks.Count];
        var places = Places(gold);
        var runs = Enumerable
            .Range(0, Math.Max(0, gold.Count - Run + 1))
            .Select(i => string.Join(' ', gold.GetRange(i, Run)))
            .ToHashSet(StringComparer.Ordinal);

        // The heaviest chain of blocks in the order of the body; the best one that ends at each word of it.
        var best = new int[gold.Count + 1];
        var links = new List<(int Block, int Previous)>();
        var chains = new int[gold.Count + 1];
        Array.Fill(chains, -1);
        for (var b = 0; b < blocks.Count; b++)
        {
            var words = blocks[b];
            if (words.Count == 0)
            {
                continue;
            }

            var found = new List<(int End, int Weight, int Link)>();
            foreach (var start in places.GetValueOrDefault(words[0], []).Where(at => Stands(words, gold, at)).Take(MostPlaces))
            {
                links.Add((b, chains[start]));
                found.Add((start + words.Count, best[start] + words.Count, links.Count - 1));
            }

            foreach (var (end, weight, link) in found)
            {
                for (var i = end; i < best.Length && best[i] < weight; i++)
                {
                    (best[i], chains[i]) = (weight, link);
                }
            }
        }

        for (var at = chains[gold.Count]; at >= 0; at = links[at].Previous)
        {
            labels[links[at].Block] = true;
        }

        for (var b = 0; b < blocks.Count; b++)
        {
            var count = blocks[b].Count - Run + 1;
            if (!labels[b] && count >= 2 * Run && !Stands(blocks[b], gold, places))
            {
                labels[b] =
                    Enumerable.Range(0, count).Count(i => runs.Contains(string.Join(' ', blocks[b].GetRange(i, Run)))) >= LeastRuns * count;
            }
        }

        return labels;
    }

    private static Dictionary<string, List<int>> Places(List<string> gold)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < gold.Count; i++)
        {
            (places.TryGetValue(gold[i], out var known) ? known : places[gold[i]] = []).Add(i);
        }

        return places;
    }

    private static bool Stands(List<string> words, List<string> gold, Dictionary<string, List<int>> places) =>
        places.GetValueOrDefault(words[0], []).Exists(at => Stands(words, gold, at));

    private static bool Stands(List<string> words, List<string> gold, int at)
    {
        if (at + words.Count > gold.Count)
        {
            return false;
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (!string.Equals(words[i], gold[at + i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
