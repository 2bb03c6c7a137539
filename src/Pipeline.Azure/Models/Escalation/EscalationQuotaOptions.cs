using System.ComponentModel.DataAnnotations;

namespace Pipeline.Azure.Models.Escalation;

/// <summary>Ceilings below the second model's quota, besides its service's own limits.</summary>
public sealed class EscalationQuotaOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Pipeline:Model:Escalation:Quota";

    /// <inheritdoc cref="ModelQuotaOptions.TokensPerMinute"/>
    [Range(1, 1_000_000_000)]
    public int? TokensPerMinute { get; set; }

    /// <inheritdoc cref="ModelQuotaOptions.RequestsPerMinute"/>
    [Range(1, 10_000_000)]
    public int? RequestsPerMinute { get; set; }
}
