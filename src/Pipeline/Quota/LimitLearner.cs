namespace Pipeline.Quota;

/// <summary>
/// What is known of a service's limits: what it states, and what its 429s tell. A 429 in spite of the stated limit means
/// that others use it too: a twentieth less at once, and back within some minutes. Where nothing is stated the limit is
/// taken from what got through in the last minute; as that may have been far less, it grows the faster the longer no 429
/// comes: by a twentieth in 25 s, to twice as much in two minutes. Not thread-safe.
/// </summary>
/// <param name="ceiling">Configured.</param>
internal sealed class LimitLearner(QuotaLimits ceiling)
{
    /// <summary>What is left after a 429.</summary>
    private const double Decrease = 0.95;

    private const double LeastShare = 0.05;

    /// <summary>A drop of a twentieth is made good within this.</summary>
    private static readonly TimeSpan Recovery = TimeSpan.FromSeconds(25);

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>
    /// 429s closer together have one cause. A service that asks for less says nothing of its limit: it is a moment's crowd.
    /// </summary>
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    /// <summary>Fewer say nothing of a limit.</summary>
    private const int FewestCalls = 8;

    private readonly Queue<(DateTimeOffset Time, double Tokens)> accepted = new();
    private QuotaLimits stated = QuotaLimits.None;
    private QuotaLimits guessed = QuotaLimits.None;
    private double share = 1;
    private DateTimeOffset lowered;

    /// <summary>
    /// Limits are neither stated nor configured: what is known is what got through here, which says nothing of what others get.
    /// </summary>
    public bool IsGuessing => !stated.Within(ceiling).IsKnown;

    public QuotaLimits Limits(DateTimeOffset now)
    {
        var known = stated.Within(ceiling);
        var steps = (now - lowered) / Recovery;
        return known.IsKnown
            ? known.Times(Math.Min(1, share * (1 + steps * (1 - Decrease))))
            : guessed.Times(1 + steps * steps * (1 - Decrease));
    }

    /// <summary>What was used in the last minute.</summary>
    public QuotaUse Used(DateTimeOffset now)
    {
        Forget(now);
        var limits = Limits(now);
        return new(now, accepted.Sum(call => call.Tokens), accepted.Count, limits.TokensPerMinute, limits.RequestsPerMinute);
    }

    /// <param name="now">When it was answered.</param>
    /// <param name="headers">As the answer states them; what it leaves out stays as it was.</param>
    /// <param name="tokens">What the call was charged with.</param>
    public void Accepted(DateTimeOffset now, QuotaLimits headers, double tokens)
    {
        State(headers);
        accepted.Enqueue((now, tokens));
        Forget(now);
    }

    public void Throttled(DateTimeOffset now, QuotaLimits headers, TimeSpan? wait)
    {
        State(headers);
        Forget(now);
        if (wait < Moment || now - lowered < Moment)
        {
            return;
        }

        if (stated.Within(ceiling).IsKnown)
        {
            share = Math.Max(LeastShare, Math.Min(1, share * (1 + (now - lowered) / Recovery * (1 - Decrease))) * Decrease);
            lowered = now;
        }
        else if (accepted.Count >= FewestCalls)
        {
            var minutes = Math.Max((now - accepted.Peek().Time).TotalMinutes, Moment.TotalMinutes);
            guessed = new(accepted.Sum(call => call.Tokens) / minutes * Decrease, accepted.Count / minutes * Decrease);
            lowered = now;
        }
    }

    private void State(QuotaLimits headers) =>
        stated = new(headers.TokensPerMinute ?? stated.TokensPerMinute, headers.RequestsPerMinute ?? stated.RequestsPerMinute);

    private void Forget(DateTimeOffset now)
    {
        while (accepted.TryPeek(out var call) && call.Time <= now - Window)
        {
            accepted.Dequeue();
        }
    }
}
