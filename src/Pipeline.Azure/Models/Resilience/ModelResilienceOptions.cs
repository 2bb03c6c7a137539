using System.ComponentModel.DataAnnotations;

namespace Pipeline.Azure.Models.Resilience;

/// <summary>How the one resilience pipeline before a model waits, retries and gives up.</summary>
public sealed class ModelResilienceOptions : IValidatableObject
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Pipeline:Model:Resilience";

    /// <summary>Half a minute more than two slow attempts; well below a function's timeout and a stage's lease.</summary>
    public static readonly TimeSpan DefaultTotalTimeout = TimeSpan.FromSeconds(150);

    /// <summary>Several times what a small model needs for a long article.</summary>
    public static readonly TimeSpan DefaultAttemptTimeout = TimeSpan.FromSeconds(60);

    /// <summary>Quota windows of one and ten seconds pass within it; for longer waits articles go back to the queue.</summary>
    public static readonly TimeSpan DefaultMaxWait = TimeSpan.FromSeconds(30);

    /// <summary>One completion with all its waits and retries. Default 150 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan TotalTimeout { get; set; } = DefaultTotalTimeout;

    /// <summary>One call. Default 60 seconds; less than <see cref="TotalTimeout"/>.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:30:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan AttemptTimeout { get; set; } = DefaultAttemptTimeout;

    /// <summary>Completions at a time in this process. Default 8.</summary>
    [Range(1, 1_000)]
    public int MaxConcurrency { get; set; } = 8;

    /// <summary>
    /// Completions of urgent articles at a time, besides the others, for whose places they do not wait. Default: half as many as of the
    /// others, at least one.
    /// </summary>
    [Range(1, 1_000)]
    public int? UrgentConcurrency { get; set; }

    /// <summary>Completions of each lane that may wait for a place. Default 1,000.</summary>
    [Range(0, 100_000)]
    public int MaxQueued { get; set; } = 1_000;

    /// <summary>Retries on the spot after a transient failure or a short throttle. Default 4. The queue retries on top.</summary>
    [Range(1, 20)]
    public int MaxRetries { get; set; } = 4;

    /// <summary>About the first wait, if the service names none; grows exponentially, with jitter. Default 1 second.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:01:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Longest wait on the spot, computed or named by the service; for a longer one the article goes back to its queue. Default 30 seconds.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan MaxWait { get; set; } = DefaultMaxWait;

    /// <summary>
    /// Share of failed calls that opens the circuit. Default 0.8: an endpoint that answers every third call is slow, not down.
    /// </summary>
    [Range(0.01, 1.0)]
    public double BreakRatio { get; set; } = 0.8;

    /// <summary>
    /// Calls in the window before the circuit can open. Default 10: eight workers on a dead endpoint reach it at their second try.
    /// </summary>
    [Range(2, 10_000)]
    public int BreakThroughput { get; set; } = 10;

    /// <summary>The window. Default 2 minutes: two attempt timeouts.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan BreakWindow { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long the circuit stays open before one call tries again. Default 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(30);

    internal int EffectiveUrgentConcurrency => UrgentConcurrency ?? (MaxConcurrency + 1) / 2;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (AttemptTimeout >= TotalTimeout)
        {
            yield return new($"must be less than {Section}:{nameof(TotalTimeout)}", [nameof(AttemptTimeout)]);
        }
    }
}
