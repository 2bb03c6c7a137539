namespace Pipeline.Summarization.Extractive;

/// <summary>The constants of choosing. Set on news with editors' bullet points; each reads as a fact about such summaries.</summary>
internal sealed record SalienceWeights
{
    public static SalienceWeights Default { get; } = new();

    /// <summary>Odds that a summary uses a content word that one sentence at the article's head has.</summary>
    public double OddsOfOne { get; init; } = 0.14;

    /// <summary>The odds grow with the number of sentences that have the word, to this power.</summary>
    public double Frequency { get; init; } = 1.4;

    /// <summary>The odds are half for a word that comes up only this many sentences into the article.</summary>
    public double HalfWay { get; init; } = 6;

    /// <summary>Factor on the odds of a name that comes up twice or more.</summary>
    public double Name { get; init; } = 1.5;

    /// <summary>Factor on the odds of articles, pronouns, auxiliaries.</summary>
    public double FunctionWord { get; init; } = 0.45;

    /// <summary>The chance that a word used once is used a second time, as a factor.</summary>
    public double Again { get; init; } = 0.4;

    /// <summary>Words in a summary of bullet points. What is chosen aims at this length.</summary>
    public double SummaryWords { get; init; } = 48;

    /// <summary>What the first sentence is worth before it is read, as a part of the whole score.</summary>
    public double Place { get; init; } = 0.02;

    /// <summary>That worth is half this many sentences into the article.</summary>
    public double PlaceHalfWay { get; init; } = 3;

    /// <summary>Less for a sentence that speaks of I, we or you, or is mostly a quotation.</summary>
    public double Voice { get; init; } = 0.007;

    /// <summary>Less for one that takes for known what another sentence says.</summary>
    public double Tied { get; init; } = 0.05;

    /// <summary>Less for one that begins by pointing back, asks, or breaks a quotation: only taken where nothing else is left.</summary>
    public double Unfit { get; init; } = 0.3;
}
