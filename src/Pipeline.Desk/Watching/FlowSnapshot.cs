using Pipeline.Desk.Index;
using Pipeline.Documents;
using Pipeline.Ledger;

namespace Pipeline.Desk.Watching;

/// <summary>What is where at one moment.</summary>
/// <param name="Time">Of the moment.</param>
/// <param name="Queues">In the order of the data.</param>
/// <param name="Open">Dumps that are not settled, the oldest first, no more than <see cref="FlowReader.OpenDumps"/>.</param>
/// <param name="Waiting">Articles that are not settled.</param>
/// <param name="Buckets">What ended in the last hours.</param>
/// <param name="DeadLetters">What was given up, the latest first, no more than <see cref="FlowReader.DeadLetters"/>.</param>
/// <param name="SpentToday">On the model by all instances; null when nothing was.</param>
/// <param name="Ceiling">Of a day; null for none.</param>
/// <param name="Currency">Of both.</param>
/// <param name="Indexed">Summaries in the index.</param>
internal sealed record FlowSnapshot(
    DateTimeOffset Time,
    IReadOnlyList<QueueState> Queues,
    IReadOnlyList<DumpRow> Open,
    WaitingArticles Waiting,
    IReadOnlyList<OutcomeBucket> Buckets,
    IReadOnlyList<DeadLetter> DeadLetters,
    decimal? SpentToday,
    decimal? Ceiling,
    string Currency,
    long Indexed)
{
    /// <summary>The stretch that the rate is taken from, in buckets: long enough to be steady, short enough to be the present.</summary>
    private const int RateBuckets = 2;

    /// <summary>Articles a minute that ended lately.</summary>
    public double Rate
    {
        get
        {
            var last = Buckets.Skip(Buckets.Count - RateBuckets).ToList();
            var minutes = last.Count == 0 ? 0 : (Time - last[0].From).TotalMinutes;
            return minutes <= 0 ? 0 : last.Sum(bucket => bucket.Summarized + bucket.Rejected) / Math.Max(1, minutes);
        }
    }

    /// <summary>When everything that waits has ended at the present rate; null when nothing moves.</summary>
    public TimeSpan? Drain => Waiting.All == 0 ? TimeSpan.Zero : Rate > 0 ? TimeSpan.FromMinutes(Waiting.All / Rate) : null;

    /// <summary>How things stand, in words.</summary>
    public string Verdict =>
        Open.Count == 0 && Waiting.All == 0 ? "Nothing is waiting. Everything that came has ended."
        : Waiting.Deferred.Count > 0 && Waiting.Ready + Waiting.AtWork == 0
            ? $"{Amounts.Count(Waiting.All, "article waits", "articles wait")} for later: {string.Join(", ", Waiting.Deferred.Select(one => $"{Amounts.Number(one.Value)} {one.Key}"))}. {Coming}"
        : Rate == 0 && Waiting.AtWork == 0 && Waiting.All > 0
            ? $"Nothing moves, and {Amounts.Count(Waiting.All, "article waits", "articles wait")}. No worker has taken one: is the pipeline running?"
        : Waiting.All == 0 ? $"{Amounts.Count(Open.Count, "dump is", "dumps are")} being read."
        : $"{Amounts.Count(Waiting.All, "article is", "articles are")} on the way{(Drain is { } drain && Rate > 0 ? $"; at {Amounts.Number(Math.Ceiling(Rate))} a minute that takes {Amounts.Span(drain)}" : "")}.";

    private string Coming =>
        Waiting.Next is { } next && next > Time ? $"The first comes again in {Amounts.Span(next - Time)}." : "The first comes again now.";
}
