namespace Pipeline.Grounding;

/// <summary>The constants of checking.</summary>
internal sealed record GroundingWeights
{
    public static GroundingWeights Default { get; } = new();

    /// <summary>Sentences looked at closely: those that have most of the statement.</summary>
    public int MostCandidates { get; init; } = 24;

    /// <summary>Part of the score that says whether words which are near each other in the statement are so in the text.</summary>
    public double Pairs { get; init; } = 1.0;

    /// <summary>Part of the score that says whether runs of words stand in the text as they are.</summary>
    public double Runs { get; init; } = 0.5;

    /// <summary>A name or number found only away from the sentences that support the statement counts so much.</summary>
    public double NameElsewhere { get; init; } = 0.5;

    /// <summary>Another word found only there: no better than a paraphrase.</summary>
    public double WordElsewhere { get; init; } = 0.1;

    /// <summary>Another word for a deed that the statement names counts so much.</summary>
    public double OtherWord { get; init; } = 0.6;

    /// <summary>Words between two words of a pair, beyond those in the statement, at which the pair counts half.</summary>
    public double HalfGap { get; init; } = 6;

    /// <summary>A pair in the other order counts so much.</summary>
    public double Reversed { get; init; } = 0.4;

    /// <summary>A pair in two neighbouring sentences counts so much.</summary>
    public double Neighbours { get; init; } = 0.35;

    /// <summary>Factors on the score.</summary>
    public double MissingNumber { get; init; } = 0.5;

    public double MissingName { get; init; } = 0.6;

    /// <summary>The text has another name, number, unit or gender in the same place.</summary>
    public double OtherName { get; init; } = 0.4;

    /// <summary>All words that depend on a preposition depend on another one in the text.</summary>
    public double OtherRole { get; init; } = 0.9;

    public double Negation { get; init; } = 0.5;

    /// <summary>Below this score it counts that the text has half of the statement's words nowhere.</summary>
    public double Weak { get; init; } = 0.3;

    public double Quotation { get; init; } = 0.7;

    /// <summary>From here on a statement counts as supported.</summary>
    public double Threshold { get; init; } = GroundingOptions.DefaultThreshold;
}
