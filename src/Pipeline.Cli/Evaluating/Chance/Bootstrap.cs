namespace Pipeline.Cli.Evaluating.Chance;

/// <summary>
/// How much a measure depends on which items happen to be in the set: the items are drawn again with replacement, and the interval holds
/// the middle 95 % of the draws. All measures and profiles share their draws, so that differences are paired. B. Efron, R. J. Tibshirani,
/// An Introduction to the Bootstrap, 1993, chapter 13.
/// </summary>
internal sealed class Bootstrap
{
    public const int Rounds = 2_000;

    private const double Tail = 0.025;

    private readonly int[] seeds;

    /// <param name="random">The same seed, the same intervals.</param>
    public Bootstrap(Random random) => seeds = [.. Enumerable.Range(0, Rounds).Select(_ => random.Next())];

    /// <returns>Null where the measure applies to no item.</returns>
    public Interval? Of(IReadOnlyList<Tally> items) => Between(items.Count, drawn => Sum(items, drawn).Value);

    /// <param name="items">A tally for each item.</param>
    /// <param name="against">Those of the same items that it is compared with, in the same order.</param>
    public Interval? Difference(IReadOnlyList<Tally> items, IReadOnlyList<Tally> against) =>
        Between(items.Count, drawn => Sum(items, drawn).Value - Sum(against, drawn).Value);

    private Interval? Between(int count, Func<int[], double?> measure)
    {
        var drawn = Enumerable.Range(0, count).ToArray();
        if (measure(drawn) is not { } value)
        {
            return null;
        }

        var values = new List<double>(Rounds);
        foreach (var seed in seeds)
        {
            var random = new Random(seed);
            for (var i = 0; i < count; i++)
            {
                drawn[i] = random.Next(count);
            }

            if (measure(drawn) is { } again)
            {
                values.Add(again);
            }
        }

        values.Sort();
        return values.Count == 0 ? new(value, value, value) : new(value, At(values, Tail), At(values, 1 - Tail));
    }

    private static double At(List<double> sorted, double share) => sorted[(int)Math.Round(share * (sorted.Count - 1))];

    private static Tally Sum(IReadOnlyList<Tally> items, int[] drawn)
    {
        var sum = default(Tally);
        foreach (var at in drawn)
        {
            sum += items[at];
        }

        return sum;
    }
}
