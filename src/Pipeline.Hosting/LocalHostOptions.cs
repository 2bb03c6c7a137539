using System.ComponentModel.DataAnnotations;

namespace Pipeline.Hosting;

/// <summary>How the local host works on the queues. host.json says the same to the Functions host.</summary>
public sealed class LocalHostOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Pipeline:Host";

    /// <summary>Articles processed at once. Default 16.</summary>
    [Range(1, 1000)]
    public int Articles { get; set; } = 16;

    /// <summary>Urgent articles processed at once, besides the others. Default 8.</summary>
    [Range(1, 1000)]
    public int UrgentArticles { get; set; } = 8;

    /// <summary>Dumps read at once. Default 6.</summary>
    [Range(1, 100)]
    public int Dumps { get; set; } = 6;

    /// <summary>How long a received message stays hidden; renewed after half of it while it is processed. Default 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:02", "01:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan Visibility { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a message that failed stays hidden. Default 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan RetryVisibility { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>From one sweep to the next. Default 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan SweepInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How long running work may go on after a stop before it has to give back its rows. Default 5 seconds.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan Grace { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Folder with a folder for each run that has an emulator of its own. Default: one in the user's data folder.</summary>
    public string? Runs { get; set; }
}
