using System.ComponentModel.DataAnnotations;

namespace Pipeline.Stages.Sweeping;

/// <summary>What Sweep looks at.</summary>
public sealed class SweepOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Pipeline:Sweep";

    /// <summary>
    /// Blobs last modified before are left alone unless a trigger reports them, so that a first deployment does not pay for all
    /// that a full container holds. Default: none are.
    /// </summary>
    public DateTimeOffset? Since { get; set; }

    /// <summary>
    /// How long each of the three walks of a run may take, over the container, the dumps and the articles; the next run goes on
    /// where it stopped. Default 1 minute.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan Walk { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How long after a blob was written its trigger may take to report it; then Sweep accepts it. Default 1 minute, on an emulator
    /// 30 seconds, as the scan that takes Event Grid's place there passes over blobs that are written later in the second of its look.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan TriggerGrace { get; set; } = TimeSpan.FromMinutes(1);
}
