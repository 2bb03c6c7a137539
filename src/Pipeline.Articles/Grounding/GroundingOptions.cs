using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Pipeline.Grounding;

/// <summary>How a model's statements are compared with the article.</summary>
public sealed class GroundingOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Pipeline:Grounding";

    /// <summary>docs/benchmarks.md shows which statements it keeps and which it lets through.</summary>
    public const double DefaultThreshold = 0.25;

    /// <summary>What happens to a statement that the article does not support after one repair. Default drop.</summary>
    public Unsupported Unsupported { get; set; }

    /// <summary>The score from which a statement counts as supported when nothing contradicts it. Default 0.25.</summary>
    [Range(0.0, 1.0)]
    public double Threshold { get; set; } = DefaultThreshold;

    /// <summary>The choices for a summary's profile; empty when all are defaults.</summary>
    internal string Describe() => string.Join(';', new[]
    {
        Unsupported == Unsupported.Mark ? "unsupported=mark" : null,
        Threshold != DefaultThreshold ? string.Create(CultureInfo.InvariantCulture, $"threshold={Threshold}") : null,
    }.OfType<string>());
}
