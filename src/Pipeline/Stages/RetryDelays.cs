using Microsoft.Extensions.Options;
using Pipeline.Ledger;
using Pipeline.Summarization;

namespace Pipeline.Stages;

/// <summary>
/// Waits before retries: doubling, capped at an hour, with up to a quarter on top so that what failed together does not return together.
/// </summary>
public sealed class RetryDelays(IOptions<StageOptions> options, Random random)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>A message can be hidden for seven days; with the spread on top it stays below.</summary>
    private static readonly TimeSpan LongestDeferral = TimeSpan.FromDays(5);

    /// <param name="attempts">Tries so far, from 1.</param>
    /// <param name="asked">What the service asked for; the longer wait counts.</param>
    internal TimeSpan After(int attempts, TimeSpan? asked = null)
    {
        var own = TimeSpan.FromTicks(Math.Min(Longest.Ticks, options.Value.RetryDelay.Ticks << Math.Clamp(attempts - 1, 0, 20)));
        return asked > own ? Deferred(asked) : Spread(own);
    }

    /// <summary>What a service asked for, else the configured wait.</summary>
    internal TimeSpan Deferred(TimeSpan? asked)
    {
        var delay = asked ?? options.Value.DeferDelay;
        return Spread(delay > LongestDeferral ? LongestDeferral : delay);
    }

    /// <summary>The wait of an article that was put back: its place in the line as it is, anything else spread.</summary>
    internal TimeSpan Deferred(SummarizationException e) =>
        e is { IsPlaced: true, RetryAfter: { } place } ? place < LongestDeferral ? place : LongestDeferral : Deferred(e.RetryAfter);

    private TimeSpan Spread(TimeSpan delay) => delay + delay * (random.NextDouble() / 4);
}
