using static Pipeline.Summarization.SummarizationOutcome;

namespace Pipeline.Summarization.Models;

/// <summary>
/// Every way in which a model gives no summary, and what follows when no other summarizer takes over. Two come first where they are set:
/// <see cref="EscalatingSummarizer"/> asks a second model about some classes, and <see cref="FallbackSummarizer"/> stands in during an
/// outage.
/// </summary>
/// <param name="Class">Kebab-case and stable: events and the ledger carry it.</param>
/// <param name="Outcome">What happens to the article.</param>
/// <param name="Transient">Whether a retry on the spot is worthwhile.</param>
/// <param name="TripsCircuit">Whether it counts in the circuit breaker, because the endpoint is at fault. Throttling does not.</param>
public sealed record ModelFailure(string Class, SummarizationOutcome Outcome, bool Transient = false, bool TripsCircuit = false)
{
    /// <summary>408, 409, 425, 5xx, network error, timeout, an answer that is not a completion or is too large.</summary>
    public static ModelFailure Unavailable { get; } = new("transient", Retry, Transient: true, TripsCircuit: true);

    /// <summary>The host's name does not resolve. A retry on the spot does not help, and a later one often does not either.</summary>
    public static ModelFailure Unresolved { get; } = new("transient", Retry, TripsCircuit: true);

    /// <summary>429. It is retried on the spot when the wait is short enough.</summary>
    public static ModelFailure Throttled { get; } = new("throttled", Defer, Transient: true);

    /// <summary>The quota has no room within the longest wait; nothing was sent.</summary>
    public static ModelFailure Quota { get; } = new("quota", Defer);

    /// <summary>A ceiling of a day or of a dump, of money or of articles, is reached; nothing was sent.</summary>
    public static ModelFailure Budget { get; } = new("budget", Defer);

    /// <summary>The client's own limits leave no place or time to ask.</summary>
    public static ModelFailure Busy { get; } = new("busy", Defer);

    /// <summary>Too many recent failures; nothing was sent.</summary>
    public static ModelFailure CircuitOpen { get; } = new("circuit-open", Defer);

    /// <summary>The endpoint's filter blocked the article or the answer. The same text is blocked again.</summary>
    public static ModelFailure ContentFilter { get; } = new("content-filter", Reject);

    /// <summary>The model declined.</summary>
    public static ModelFailure Refusal { get; } = new("refusal", Reject);

    /// <summary>The article is longer than the model reads, even in parts.</summary>
    public static ModelFailure TooLong { get; } = new("too-long", Reject);

    /// <summary>Cut off twice, the second time with the larger output limit.</summary>
    public static ModelFailure Truncated { get; } = new("truncated", Bury);

    /// <summary>Still no usable answer after the repair round.</summary>
    public static ModelFailure BadOutput { get; } = new("bad-output", Bury);

    /// <summary>The article supports no key point of the repaired answer.</summary>
    public static ModelFailure Ungrounded { get; } = new("ungrounded", Bury);

    /// <summary>400 or 422 for a reason of this request, not of the endpoint.</summary>
    public static ModelFailure BadRequest { get; } = new("bad-request", Bury);

    /// <summary>Unknown deployment or model, a parameter it does not take, a wrong address.</summary>
    public static ModelFailure Configuration { get; } = new("configuration", Stop, TripsCircuit: true);

    /// <summary>401, 403, no token. Rights take minutes to spread.</summary>
    public static ModelFailure Authentication { get; } = new("authentication", Stop, TripsCircuit: true);

    /// <summary>429 for an account without credit: no wait helps.</summary>
    public static ModelFailure OutOfCredit { get; } = new("out-of-credit", Stop, TripsCircuit: true);

    public SummarizationException Exception(string reason, TimeSpan? retryAfter = null, Exception? inner = null) =>
        new(Outcome, Class, reason, retryAfter, inner);
}
