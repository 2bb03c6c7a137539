using System.ComponentModel.DataAnnotations;

namespace Pipeline.Summarization;

/// <summary>What happens when the model is down for long.</summary>
public sealed class OutageOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Pipeline:Model:Outage";

    /// <summary>
    /// When the model has not answered for so long the extractive summarizer takes over, marked in the result, until it
    /// answers again. Default: never; articles wait.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan? FallbackAfter { get; set; }
}
