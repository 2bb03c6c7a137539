using System.ComponentModel.DataAnnotations;

namespace Pipeline.Summarization;

/// <summary>What happens when the model is down for a long time.</summary>
public sealed class OutageOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Pipeline:Model:Outage";

    /// <summary>
    /// How long a model may not answer before the extractive summarizer takes over, until the model answers again; its summaries
    /// are marked. Default: no limit, articles wait.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan? FallbackAfter { get; set; }
}
