using System.ComponentModel.DataAnnotations;

namespace Pipeline.Hosting;

/// <summary>How the local host works the queues: what host.json says to the Functions host.</summary>
public sealed class LocalHostOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Pipeline:Host";

    /// <summary>Articles at work at once. Default 16.</summary>
    [Range(1, 1000)]
    public int Articles { get; set; } = 16;

    /// <summary>Dumps at work at once. Default 6.</summary>
    [Range(1, 100)]
    public int Dumps { get; set; } = 6;

    /// <summary>How long a received message stays hidden; renewed at half of it while it is worked on. Default 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:02", "01:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan Visibility { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a message that failed stays hidden. Default 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan RetryVisibility { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>From one sweep to the next. Default 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan SweepInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How long what is at work may go on after the stop, before it is asked to give back what it holds. Default 5 seconds.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan Grace { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Folder with a folder for each run whose emulator is its own. Default: one of the user's.</summary>
    public string? Runs { get; set; }
}
