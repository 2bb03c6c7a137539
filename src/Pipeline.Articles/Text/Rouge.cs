namespace Pipeline.Text;

/// <summary>
/// How many runs of words two texts share: ROUGE-N F1, without stemming. C.-Y. Lin, ROUGE: A Package for Automatic Evaluation of
/// Summaries, 2004.
/// </summary>
public static class Rouge
{
    /// <param name="predicted">Words of the summary.</param>
    /// <param name="reference">Words of the reference.</param>
    /// <param name="length">Words of a run: 1 for ROUGE-1.</param>
    /// <returns>0 to 1.</returns>
    public static double F1(IReadOnlyList<string> predicted, IReadOnlyList<string> reference, int length)
    {
        var (runs, wanted) = (Runs(predicted, length), Runs(reference, length));
        var left = wanted.CountBy(run => run).ToDictionary();
        var hits = runs.Count(run => left.TryGetValue(run, out var count) && (left[run] = count - 1) >= 0);
        return runs.Count + wanted.Count == 0 ? 0 : 2.0 * hits / (runs.Count + wanted.Count);
    }

    private static List<string> Runs(IReadOnlyList<string> words, int length) =>
        [.. Enumerable.Range(0, Math.Max(0, words.Count - length + 1)).Select(at => string.Join(' ', words.Skip(at).Take(length)))];
}
