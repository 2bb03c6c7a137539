using System.ComponentModel.DataAnnotations;
using Pipeline.Summarization.Models;

namespace Pipeline.Azure.Models.Escalation;

/// <summary>
/// The second model, which is asked when the first gives no usable summary. Settings that are missing here are the first model's.
/// Address, key, provider and version go together: they are the first model's only when no endpoint is set. The quota is always its own.
/// </summary>
public sealed class EscalationOptions : IValidatableObject
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Pipeline:Model:Escalation";

    /// <summary>The classes on which the second model may be asked: the answer or the article is at fault, not the endpoint.</summary>
    public static IReadOnlyList<string> Classes { get; } =
    [
        ModelFailure.Ungrounded.Class, ModelFailure.BadOutput.Class, ModelFailure.Truncated.Class, ModelFailure.Refusal.Class,
        ModelFailure.ContentFilter.Class,
    ];

    /// <summary>Deployment or model that is asked next. Default: none.</summary>
    public string? Name { get; set; }

    /// <summary>Default: the first model's.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>Default: the first model's if <see cref="Endpoint"/> is not set, otherwise none.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Default: by <see cref="Endpoint"/> if it is set, otherwise the first model's.</summary>
    public ModelProvider? Provider { get; set; }

    /// <summary>Default: the first model's if <see cref="Endpoint"/> is not set, otherwise 2024-10-21.</summary>
    public string? ApiVersion { get; set; }

    /// <summary>Default: the first model's.</summary>
    [Range(64, 131_072)]
    public int? MaxOutputTokens { get; set; }

    /// <summary>Default: the first model's.</summary>
    [Range(0.0, 2.0)]
    public double? Temperature { get; set; }

    /// <summary>Default: the first model's.</summary>
    public string? ReasoningEffort { get; set; }

    /// <summary>
    /// Classes of failure on which the second model is asked. Default, when empty: ungrounded, bad-output, truncated, refusal,
    /// content-filter.
    /// </summary>
    public IList<string> On { get; } = [];

    /// <summary>
    /// Whether the extractive summarizer is asked last, so that no article is lost; its summaries are marked. Default false.
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
