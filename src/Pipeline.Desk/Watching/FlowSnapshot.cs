using Pipeline.Azure.Models;
using Pipeline.Desk.Index;
using Pipeline.Documents;
using Pipeline.Ledger;
using Pipeline.Stages;

namespace Pipeline.Desk.Watching;

/// <summary>What is where at one moment.</summary>
internal sealed record FlowSnapshot
{
    /// <summary>For so long nothing may end, or be taken, before it is said that nothing moves.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Of the moment.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>In the order of the data.</summary>
    public required IReadOnlyList<QueueState> Queues { get; init; }

    /// <summary>Dumps that are not settled, the oldest first, no more than <see cref="FlowReader.OpenDumps"/>.</summary>
    public required IReadOnlyList<DumpRow> Open { get; init; }

    /// <summary>Articles that are not settled.</summary>
    public required WaitingArticles Waiting { get; init; }

    /// <summary>What is held until somebody resumes it, and since when.</summary>
    public required IReadOnlyDictionary<PauseScope, DateTimeOffset> Pauses { get; init; }

    /// <summary>What ended of late.</summary>
    public required Pace Pace { get; init; }

    /// <summary>What ended in the last hours.</summary>
    public required IReadOnlyList<OutcomeBucket> Buckets { get; init; }

    /// <summary>What was given up, the latest first, no more than <see cref="FlowReader.DeadLetters"/>.</summary>
    public required IReadOnlyList<DeadLetter> DeadLetters { get; init; }

    /// <summary>Of each model that is configured here.</summary>
    public required IReadOnlyList<ModelQuota> Quotas { get; init; }

    /// <summary>What the day may cost, and what it has cost.</summary>
    public required DaySpending Spending { get; init; }

    /// <summary>Summaries in the index.</summary>
    public required long Indexed { get; init; }

    /// <summary>Articles a minute that ended lately.</summary>
    public double Rate => Pace.Rate(Time);

    /// <summary>When everything that waits has ended at the present rate; null when nothing moves.</summary>
    public TimeSpan? Drain => Waiting.All == 0 ? TimeSpan.Zero : Rate > 0 && !IsStuck ? TimeSpan.FromMinutes(Waiting.All / Rate) : null;

    /// <summary>Something could be done, and nobody does it.</summary>
    public bool IsStuck =>
        Waiting.AtWork == 0 && !IsPaused && (Pace.Last is null || Time - Pace.Last > Patience)
        && (Waiting.All == 0
            ? Open.Count > 0 && Open.All(dump => Time - dump.AcceptedAt > Patience && !(dump.LeasedUntil > Time) && !dump.IsPaused)
            : Time - Waiting.ReadySince > Patience);

    public bool IsPaused => Pauses.ContainsKey(PauseScope.All);

    /// <summary>How things stand, in words.</summary>
    public string Verdict =>
        IsPaused ? $"Everything is paused{(Waiting.All > 0 ? $", and {Wait(Waiting.All)}" : "")}. 'pipeline resume --all' goes on."
        : Open.Count == 0 && Waiting.All == 0 ? "Nothing is waiting. Everything that came has ended."
        : IsStuck ? $"Nothing moves, and {(Waiting.All > 0 ? Wait(Waiting.All) : Amounts.Count(Open.Count, "dump waits", "dumps wait"))}. No worker takes any: is the pipeline running?"
        : Waiting.All == 0 ? $"{Amounts.Count(Open.Count, "dump is", "dumps are")} being read."
        : Waiting.Ready + Waiting.AtWork > 0 ? $"{Amounts.Count(Waiting.All, "article is", "articles are")} on the way{Draining}."
        : Waiting.Deferred.Count > 0 ? $"{Wait(Waiting.All)} for later: {string.Join(", ", Waiting.Deferred.Select(one => $"{Amounts.Number(one.Value)} {WaitingWords.Of(one.Key)}"))}. {Coming}"
        : $"{Wait(Waiting.Paused)}: their dumps are paused.";

    private string Draining =>
        Drain is { } drain && Rate > 0 ? $"; at {Amounts.Number(Math.Ceiling(Rate))} a minute that takes {Amounts.Span(drain)}" : "";

    private string Coming =>
        Waiting.Next is { } next && next > Time ? $"The first comes again in {Amounts.Span(next - Time)}." : "The first comes again now.";

    private static string Wait(int articles) => Amounts.Count(articles, "article waits", "articles wait");
}
