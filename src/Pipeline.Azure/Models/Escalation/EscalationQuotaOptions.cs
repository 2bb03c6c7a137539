using System.ComponentModel.DataAnnotations;

namespace Pipeline.Azure.Models.Escalation;

/// <summary>Limits of the second model's quota, on top of what its service states.</summary>
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
