using System.ComponentModel.DataAnnotations;

namespace Pipeline.Azure.Models.Resilience;

/// <summary>Faults injected before a call is made, to see how a run behaves on a bad day. Off by default.</summary>
public sealed class ModelChaosOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Pipeline:Model:Resilience:Chaos";

    /// <summary>Turns the faults on. Default false.</summary>
    public bool Enabled { get; set; }

    /// <summary>Share of calls that fail or are throttled. Default 0.1.</summary>
    [Range(0.0, 1.0)]
    public double FaultRate { get; set; } = 0.1;

    /// <summary>Share of calls that are delayed. Default 0.1.</summary>
    [Range(0.0, 1.0)]
    public double LatencyRate { get; set; } = 0.1;

    /// <summary>The delay. Default 5 seconds; if it is longer than the attempt timeout, the call hangs.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:30:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan Latency { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Share of answers replaced by truncated JSON, a refusal or a filtered answer. Default 0.1.</summary>
    [Range(0.0, 1.0)]
    public double OutcomeRate { get; set; } = 0.1;

    /// <summary>Makes a run repeatable. Default 1.</summary>
    public int Seed { get; set; } = 1;
}
