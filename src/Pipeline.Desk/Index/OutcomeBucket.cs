namespace Pipeline.Desk.Index;

/// <summary>What ended in a stretch of time.</summary>
/// <param name="From">Its beginning.</param>
/// <param name="Summarized">Articles with a summary.</param>
/// <param name="Rejected">Articles without.</param>
/// <param name="ModelSeconds">Mean time of a summary at the model; null where no model was asked.</param>
/// <param name="Cost">Of the summaries whose cost is known.</param>
internal sealed record OutcomeBucket(DateTimeOffset From, int Summarized, int Rejected, double? ModelSeconds, double Cost);
