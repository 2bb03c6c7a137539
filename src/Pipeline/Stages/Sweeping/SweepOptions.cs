using System.ComponentModel.DataAnnotations;

namespace Pipeline.Stages.Sweeping;

/// <summary>Which blobs Sweep accepts, and how long it takes.</summary>
public sealed class SweepOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Pipeline:Sweep";

    /// <summary>
    /// Sweep leaves blobs that were last modified before this time to the triggers, so that a first deployment does not pay for
    /// everything in a full container. Default: no such time, it accepts blobs of any age.
    /// </summary>
    public DateTimeOffset? Since { get; set; }

    /// <summary>
    /// How long each walk of a run may take: over dumps, articles, blobs, copies and expired dumps. The next run goes on where it
    /// stopped. Default 1 minute.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan Walk { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How long after a blob was written its trigger may take to report it; then Sweep accepts it. Default 1 minute, on an emulator
    /// 30 seconds: the scan that replaces Event Grid there misses blobs that are written later in the second in which it looks.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan TriggerGrace { get; set; } = TimeSpan.FromMinutes(1);
}
