using System.ComponentModel.DataAnnotations;
using Pipeline.Quota;

namespace Pipeline.Azure.Models;

/// <summary>Ceilings below the model's quota. The service's own limits are learned; these apply besides.</summary>
public sealed class ModelQuotaOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Pipeline:Model:Quota";

    /// <summary>
    /// Tokens a minute, prompt and output limit together, as Azure OpenAI charges them. Default: the service's limit.
    /// </summary>
    [Range(1, 1_000_000_000)]
    public int? TokensPerMinute { get; set; }

    /// <summary>Requests a minute. Default: the service's limit.</summary>
    [Range(1, 10_000_000)]
    public int? RequestsPerMinute { get; set; }

    public QuotaLimits Limits => new(TokensPerMinute, RequestsPerMinute);
}
