using System.ComponentModel.DataAnnotations;

namespace Pipeline.Ledger.Clusters;

/// <summary>Whether and how long copies of an article are looked for.</summary>
public sealed class CopyOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Pipeline:Copies";

    /// <summary>Whether copies are looked for. Switched off, it costs nothing, and no event has a cluster. Default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How long after an article its copies are looked for. Default 14 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "90.00:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan Window { get; set; } = TimeSpan.FromDays(14);

    /// <summary>
    /// Whether a plain copy takes the first article's summary if all its evidence is found in the copy. Default false.
    /// </summary>
    public bool Reuse { get; set; }
}
