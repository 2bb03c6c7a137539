using System.ComponentModel.DataAnnotations;

namespace Pipeline.Ledger;

/// <summary>How often the stages try, and how long they wait.</summary>
public sealed class StageOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Pipeline:Stages";

    /// <summary>Attempts before an article or a dump becomes a dead letter. Default 5.</summary>
    [Range(1, 100)]
    public int MaxAttempts { get; set; } = 5;

    /// <summary>
    /// How long a worker may hold a row before another assumes that it crashed. Default 5 minutes: longer than a model's total timeout.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:10", "01:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long one slice of a dump may take. Default 45 seconds: a host that shuts down drains in less than a minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan Slice { get; set; } = TimeSpan.FromSeconds(45);

    /// <summary>Wait before the first retry; doubles with each up to an hour, with up to a quarter on top. Default 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Wait when a service throttles without saying for how long, or is misconfigured. Default 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "12:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan DeferDelay { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long after its message was due Sweep assumes that the message is lost. Default 15 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan Overdue { get; set; } = TimeSpan.FromMinutes(15);
}
