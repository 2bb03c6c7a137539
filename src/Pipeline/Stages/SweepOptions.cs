using System.ComponentModel.DataAnnotations;

namespace Pipeline.Stages;

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
}
