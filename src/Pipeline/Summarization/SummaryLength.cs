using System.ComponentModel.DataAnnotations;

namespace Pipeline.Summarization;

/// <summary>How long a summary is to be. Null leaves it to the article.</summary>
public sealed class SummaryLength
{
    public const string Section = "Pipeline:Summary";

    /// <summary>Key points; 3 or 4 when null. Fewer where the article has no more to say.</summary>
    [Range(1, 20)]
    public int? Points { get; set; }

    /// <summary>Sentences of the summary's text; a quarter of the article's, 3 to 7, when null.</summary>
    [Range(1, 50)]
    public int? Sentences { get; set; }

    /// <summary>The choices for <see cref="SummaryProfile.Options"/>; empty when there are none.</summary>
    internal string Describe() => string.Join(';', new[]
    {
        Points is { } points ? $"points={points}" : null,
        Sentences is { } sentences ? $"sentences={sentences}" : null,
    }.OfType<string>());
}
