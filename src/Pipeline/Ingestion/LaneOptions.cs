using System.ComponentModel.DataAnnotations;

namespace Pipeline.Ingestion;

/// <summary>Which articles of agencies are urgent by what their items say.</summary>
public sealed class LaneOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Pipeline:Lanes";

    /// <summary>
    /// The least urgent number that is still urgent; 0 for none. Default 3: flash, bulletin and urgent as most agencies count.
    /// </summary>
    [Range(0, 9)]
    public int MaxUrgency { get; set; } = 3;

    /// <summary>An item that was sent longer ago is not urgent, as in an archive. Default 1 day.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "3650.00:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromDays(1);
}
