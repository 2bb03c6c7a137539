using Pipeline.Grounding;

namespace Pipeline.Cli.Evaluating.Reports;

/// <summary>A statement of a summary that the check does not find supported.</summary>
/// <param name="Text">The statement.</param>
/// <param name="Support">What the article says about it.</param>
/// <param name="Reason">One line; null where there is none.</param>
/// <param name="IsDropped">It was left out of the summary.</param>
internal sealed record DoubtedStatement(string Text, Support Support, string? Reason, bool IsDropped);
