namespace Pipeline.Benchmarks.Fitting;

/// <summary>How near a body is to the gold: F1 of the words as bags, and whether they are the same in the same order.</summary>
internal readonly record struct BodyScore(double F1, bool IsExact)
{
    public static BodyScore Of(List<string> found, List<string> gold)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in gold)
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        var both = 0;
        foreach (var word in found)
        {
            if (counts.TryGetValue(word, out var left) && left > 0)
            {
                counts[word] = left - 1;
                both++;
            }
        }

        return new(found.Count + gold.Count == 0 ? 1 : 2.0 * both / (found.Count + gold.Count), found.SequenceEqual(gold));
    }
}
