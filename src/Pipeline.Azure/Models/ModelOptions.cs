using System.ComponentModel.DataAnnotations;

namespace Pipeline.Azure.Models;

/// <summary>Which model is asked, and how.</summary>
public sealed class ModelOptions : IValidatableObject
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Pipeline:Model";

    /// <summary>The last dated version that is generally available; later models need an endpoint that ends in <c>/openai/v1</c>.</summary>
    public const string DefaultApiVersion = "2024-10-21";

    /// <summary>A summary takes some 400 tokens; the rest is for models that reason first. Quota is charged by this limit.</summary>
    public const int DefaultMaxOutputTokens = 2_000;

    /// <summary>Room for a model that reasoned too long the first time.</summary>
    public const int DefaultMaxOutputTokensOnRetry = 8_000;

    /// <summary>
    /// Several times what 131,072 tokens with hidden reasoning take; a summary's answer has some 2,000 bytes.
    /// </summary>
    public const int DefaultAnswerBytes = 4 * 1024 * 1024;

    private const string OpenAiHost = "api.openai.com";

    /// <summary>
    /// Default: by <see cref="Endpoint"/>. None is <c>Extractive</c>, a host of Azure is <c>AzureOpenAI</c>, any other is <c>OpenAI</c>.
    /// </summary>
    public ModelProvider? Provider { get; set; }

    /// <summary>
    /// Base URL. AzureOpenAI: the resource, or with <c>/openai/v1</c> its surface without versions. OpenAI: the URL to which
    /// <c>/chat/completions</c> is appended; it usually ends in <c>/v1</c>.
    /// </summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The deployment (AzureOpenAI) or the model.</summary>
    public string? Name { get; set; }

    /// <summary>Without one: Entra for AzureOpenAI, no Authorization header for OpenAI.</summary>
    public string? ApiKey { get; set; }

    /// <summary>For AzureOpenAI without <c>/openai/v1</c>. Default 2024-10-21.</summary>
    [RegularExpression(@"\d{4}-\d{2}-\d{2}(-preview)?", ErrorMessage = "must be a date, as 2024-10-21 or 2025-04-01-preview")]
    public string ApiVersion { get; set; } = DefaultApiVersion;

    /// <summary>Tokens that a model may write, hidden reasoning included. Default 2,000.</summary>
    [Range(64, 131_072)]
    public int MaxOutputTokens { get; set; } = DefaultMaxOutputTokens;

    /// <summary>
    /// The same for the one retry after an answer that was cut off. Default 8,000; at least <see cref="MaxOutputTokens"/>.
    /// </summary>
    [Range(64, 131_072)]
    public int MaxOutputTokensOnRetry { get; set; } = DefaultMaxOutputTokensOnRetry;

    /// <summary>Bytes of one answer, as sent and as unpacked; a larger one counts as no answer. Default 4 MiB.</summary>
    [Range(65_536, 268_435_456)]
    public int AnswerBytes { get; set; } = DefaultAnswerBytes;

    /// <summary>
    /// Default: none for Azure OpenAI and OpenAI; 0.2 elsewhere, unless the endpoint rejects it.
    /// </summary>
    [Range(0.0, 2.0)]
    public double? Temperature { get; set; }

    /// <summary>
    /// <c>minimal</c>, <c>low</c>, ... as the model knows them. Default: <c>low</c> for names such as gpt-5-mini and o4-mini, unless the
    /// endpoint rejects it; otherwise none.
    /// </summary>
    [RegularExpression("[a-z]{1,20}", ErrorMessage = "must be a word as 'low'")]
    public string? ReasoningEffort { get; set; }

    /// <summary>The parameter that is tried first; after HTTP 400 the other is tried. Default <c>MaxCompletionTokens</c>.</summary>
    public TokenLimitParameter TokenLimit { get; set; }

    /// <summary>The form that is tried first; after HTTP 400 the next is tried. Default <c>JsonSchema</c>.</summary>
    public StructuredOutput StructuredOutput { get; set; }

    /// <summary><see cref="Provider"/>, or the provider that follows from the endpoint.</summary>
    public ModelProvider EffectiveProvider => Provider ?? Endpoint switch
    {
        null => ModelProvider.Extractive,
        { IsAbsoluteUri: true } endpoint when IsAzure(endpoint.Host) => ModelProvider.AzureOpenAI,
        _ => ModelProvider.OpenAI,
    };

    /// <summary>The row by which instances share the quota.</summary>
    internal string QuotaKey => "quota-" + Identity.OfModel(Endpoint?.Host ?? "", Name ?? "");

    /// <summary>Neither Azure nor OpenAI itself: often a small model on the user's own server.</summary>
    internal bool IsOwnServer => EffectiveProvider == ModelProvider.OpenAI && Endpoint?.Host != OpenAiHost;

    /// <summary>The endpoint has no versions, and the deployment is the model in the request's body.</summary>
    internal bool IsVersionless => Endpoint!.AbsolutePath.TrimEnd('/').EndsWith("/openai/v1", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The model and its host, for people: <c>gpt-5-mini at news.openai.azure.com</c>, or <c>none, extractive summaries</c>, and why where
    /// a model is named.
    /// </summary>
    public string Description =>
        EffectiveProvider is not ModelProvider.Extractive ? $"{Name} at {Endpoint?.Host}"
        : Provider is null && Endpoint is null && (Name ?? ApiKey) is not null
            ? $"none, extractive summaries: {Section}:{(Name is null ? nameof(ApiKey) : nameof(Name))} is set, but no {Section}:{nameof(Endpoint)}"
        : "none, extractive summaries";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (MaxOutputTokensOnRetry < MaxOutputTokens)
        {
            yield return Error(nameof(MaxOutputTokensOnRetry), $"must be at least {nameof(MaxOutputTokens)}");
        }

        if (EffectiveProvider == ModelProvider.Extractive)
        {
            yield break;
        }

        if (string.IsNullOrWhiteSpace(Name))
        {
            yield return Error(nameof(Name), $"must name the deployment or model for provider {EffectiveProvider}");
        }

        // None of these may quote the value: it can hold a key.
        if (Endpoint is null or { IsAbsoluteUri: false } || (Endpoint.Scheme != Uri.UriSchemeHttps && Endpoint.Scheme != Uri.UriSchemeHttp))
        {
            yield return Error(
                nameof(Endpoint),
                "must be an http or https URL, as https://NAME.openai.azure.com or http://localhost:11434/v1");
        }
        else if (Endpoint.UserInfo.Length + Endpoint.Query.Length + Endpoint.Fragment.Length > 0)
        {
            yield return Error(nameof(Endpoint), $"must end with its path; a key belongs into {Section}:{nameof(ApiKey)}");
        }
        else if (EffectiveProvider == ModelProvider.AzureOpenAI && string.IsNullOrEmpty(ApiKey) && Endpoint.Scheme != Uri.UriSchemeHttps)
        {
            yield return Error(nameof(Endpoint), "must be https where no key is set: a token of Entra is not sent in the clear");
        }

        if (ApiKey is not null && ApiKey.Any(c => c is <= ' ' or > '~'))
        {
            yield return Error(nameof(ApiKey), "must hold no blanks, line ends or letters beyond ASCII");
        }
    }

    private static bool IsAzure(string host) =>
        host.EndsWith(".openai.azure.com", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".services.ai.azure.com", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".cognitiveservices.azure.com", StringComparison.OrdinalIgnoreCase);

    private static ValidationResult Error(string setting, string message) => new(message, [setting]);
}
