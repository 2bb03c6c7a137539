namespace Pipeline.Cli.Evaluating.Reports;

/// <summary>Whether a text states a fact.</summary>
/// <param name="Fact">Its first wording.</param>
/// <param name="IsCovered">The text states it.</param>
/// <param name="Reason">What decided: one line.</param>
internal sealed record FoundFact(string Fact, bool IsCovered, string Reason);
