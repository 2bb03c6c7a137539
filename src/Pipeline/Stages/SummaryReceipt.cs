using Pipeline.Documents;

namespace Pipeline.Stages;

/// <summary>A summary and what was paid for it now.</summary>
/// <param name="Summary">Made or found.</param>
/// <param name="Cost">Zero for one that was found; null when not known.</param>
internal sealed record SummaryReceipt(StoredSummary Summary, decimal? Cost);
