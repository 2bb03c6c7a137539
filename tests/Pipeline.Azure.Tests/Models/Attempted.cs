using Pipeline.Summarization;
using Pipeline.Summarization.Models;

namespace Pipeline.Azure.Tests.Models;

/// <summary>How one article ended, and the waits on the way there.</summary>
internal sealed record Attempted(Summary? Summary, SummarizationException? Failure, IReadOnlyList<TimeSpan> Waits)
{
    public string Class => Failure?.FailureClass ?? "summarized";

    public SummarizationOutcome? Outcome => Failure?.Outcome;

    public Usage Usage => Summary?.Usage ?? Failure!.Usage;
}
