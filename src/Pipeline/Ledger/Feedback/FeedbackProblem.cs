namespace Pipeline.Ledger.Feedback;

/// <summary>What readers find wrong, as messages and exports spell it.</summary>
public static class FeedbackProblem
{
    /// <summary>The article does not say so.</summary>
    public const string False = "false";

    /// <summary>The news is left out.</summary>
    public const string Missing = "missing";

    public const string Unclear = "unclear";

    public const string Other = "other";

    public static IReadOnlyList<string> All { get; } = [False, Missing, Unclear, Other];
}
