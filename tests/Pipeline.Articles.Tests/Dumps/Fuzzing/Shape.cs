namespace Pipeline.Tests.Dumps.Fuzzing;

/// <summary>What a made file has too much of, or lies about; each from small to as large as a run allows.</summary>
/// <param name="Count">Entries, elements, parts, rows.</param>
/// <param name="Depth">Of one in the other.</param>
/// <param name="Length">Of a text, a name or an attribute, in characters.</param>
/// <param name="Lie">Added to any size that the format states.</param>
internal sealed record Shape(int Count, int Depth, int Length, long Lie)
{
    private static readonly long[] Lies = [0, 0, 0, -1, 1, 511, -512, int.MaxValue, long.MaxValue / 2, -1_000_000];

    /// <param name="random">The same random numbers make the same shape.</param>
    /// <param name="most">Of each.</param>
    public static Shape Of(Random random, int most) => new(
        1 + Skewed(random, most),
        1 + Skewed(random, most),
        Skewed(random, most),
        Lies[random.Next(Lies.Length)]);

    /// <summary>Mostly small, now and then at the limit.</summary>
    private static int Skewed(Random random, int most) => (int)Math.Pow(most, random.NextDouble());
}
