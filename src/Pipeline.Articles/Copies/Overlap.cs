namespace Pipeline.Copies;

/// <summary>How much two texts have in common, each from 0 to 1.</summary>
/// <param name="Similarity">The share of both texts together that both have: the Jaccard index of their runs of words.</param>
/// <param name="Contained">The share of the shorter text that the other has.</param>
public readonly record struct Overlap(double Similarity, double Contained)
{
    /// <summary>Texts that share as much are copies.</summary>
    private const double EnoughShared = 0.5;

    /// <summary>A text that is all in a longer one is a copy when they share at least this.</summary>
    private const double LeastShared = 0.3;

    private const double EnoughContained = 0.8;

    /// <summary>
    /// Whether one text is a copy of the other. The bounds were set on the development articles of the evaluation data, those that are
    /// looked at: <c>benchmarks copies</c>.
    /// </summary>
    public bool IsCopy => Similarity >= EnoughShared || (Similarity >= LeastShared && Contained >= EnoughContained);
}
