using System.ComponentModel.DataAnnotations;
using Pipeline.Summarization.Models;

namespace Pipeline.Azure.Models.Escalation;

/// <summary>
/// Who is asked when the model gives no usable summary. What is not set here is as for the first model; address, key, provider
/// and version go together and are only taken over when no endpoint is set. The quota is always its own.
/// </summary>
public sealed class EscalationOptions : IValidatableObject
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Pipeline:Model:Escalation";

    /// <summary>The classes on which another may be asked: the answer is at fault, or the article, not the endpoint.</summary>
    public static IReadOnlyList<string> Classes { get; } =
    [
        ModelFailure.Ungrounded.Class, ModelFailure.BadOutput.Class, ModelFailure.Truncated.Class, ModelFailure.Refusal.Class,
        ModelFailure.ContentFilter.Class,
    ];

    /// <summary>Deployment or model that is asked next. Default: none.</summary>
    public string? Name { get; set; }

    /// <summary>Default: that of the first model.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>Default: that of the first model where <see cref="Endpoint"/> is not set, else none.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Default: by <see cref="Endpoint"/>, else that of the first model.</summary>
    public ModelProvider? Provider { get; set; }

    /// <summary>Default: that of the first model where <see cref="Endpoint"/> is not set, else 2024-10-21.</summary>
    public string? ApiVersion { get; set; }

    /// <summary>Default: that of the first model.</summary>
    [Range(64, 131_072)]
    public int? MaxOutputTokens { get; set; }

    /// <summary>Default: that of the first model.</summary>
    [Range(0.0, 2.0)]
    public double? Temperature { get; set; }

    /// <summary>Default: that of the first model.</summary>
    public string? ReasoningEffort { get; set; }

    /// <summary>
    /// Classes of failure on which the next is asked. Default, when empty: ungrounded, bad-output, truncated, refusal, content-filter.
    /// </summary>
    public IList<string> On { get; } = [];

    /// <summary>
    /// Whether the extractive summarizer is asked last, marked in the result, so that no article is lost. Default false.
    /// </summary>
    public bool Extractive { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrWhiteSpace(Name) && Endpoint is not null)
        {
            yield return new("must name the deployment or model that is asked next", [nameof(Name)]);
        }

        foreach (var other in On.Where(name => !Classes.Contains(name)))
        {
            yield return new($"must be one or more of {string.Join(", ", Classes)}, not '{other}'", [nameof(On)]);
        }
    }
}
