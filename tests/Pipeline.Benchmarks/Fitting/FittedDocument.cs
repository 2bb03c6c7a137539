using Pipeline.Cleaning.Learned;

namespace Pipeline.Benchmarks.Fitting;

/// <summary>A document for fitting.</summary>
/// <param name="Gold">What people say of it.</param>
/// <param name="Texts">Of its blocks.</param>
/// <param name="Features">Of its blocks.</param>
/// <param name="ByRules">Which blocks the rules alone keep.</param>
/// <param name="Judge">Which blocks are kept with a model.</param>
internal sealed record FittedDocument(
    GoldArticle Gold,
    IReadOnlyList<string> Texts,
    FeatureTable Features,
    bool[] ByRules,
    Func<BlockModel, bool[]> Judge)
{
    /// <summary>So much more than its words each block counts in the fit: short lines are to be right as well.</summary>
    private const int BlockWeight = 4;

    /// <summary>In words: what a shorter article counts.</summary>
    private const int ShortestArticle = 200;

    private readonly Lazy<List<List<string>>> words = new(() => [.. Texts.Select(Fitting.GoldWords.Of)]);

    private List<string> GoldWords { get; } = Fitting.GoldWords.Of(Gold.Body);

    public IReadOnlyList<List<string>> Words => words.Value;

    /// <summary>Whether each block is in the gold body.</summary>
    public bool[] IsBody => field ??= BlockLabels.Of(Words, GoldWords);

    /// <summary>What a block counts: each article as much as any other.</summary>
    public float Weight(int block) => (float)(Words[block].Count + BlockWeight) / Math.Max(ShortestArticle, GoldWords.Count) * 300;

    public BodyScore Score(bool[] kept) => BodyScore.Of([.. Words.Where((_, i) => kept[i]).SelectMany(found => found)], GoldWords);
}
