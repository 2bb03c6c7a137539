namespace Pipeline.Summarization.Extractive;

/// <summary>What makes a sentence worth choosing. Set on news articles with editors' bullets, checked on others.</summary>
internal sealed record SalienceWeights
{
    public static SalienceWeights Default { get; } = new();

    /// <summary>News begins with what matters: weight of a sentence's place.</summary>
    public double Position { get; init; } = 1.0;
    public double PositionDecay { get; init; } = 0.15;
    public double Centrality { get; init; } = 1.0;
    public double LengthExponent { get; init; } = 0.6;
    public double TermDecay { get; init; } = 0.05;
    public double Title { get; init; } = 0.5;
    public double Lead { get; init; } = 0.3;
    public double Unfinished { get; init; } = 0.5;
    public double PointsBack { get; init; } = 2.0;
    public double Personal { get; init; } = 0.3;
    public double Quotation { get; init; } = 0.3;
    public double Covered { get; init; } = 0.3;
    public double IdealWords { get; init; } = 20;
    public double LengthPenalty { get; init; } = 0.3;
}
