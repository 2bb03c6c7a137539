namespace Pipeline.Summarization;

/// <summary>Marks a summary that another wrote because the model was down for long.</summary>
/// <param name="For">The model that was down.</param>
/// <param name="Profile">What it was written under; never that of the model's own summaries.</param>
public sealed record Fallback(string For, SummaryProfile Profile);
