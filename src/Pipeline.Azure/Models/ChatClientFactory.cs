using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.AI.OpenAI;
using Azure.Core;
using OpenAI;
using OpenAI.Chat;

namespace Pipeline.Azure.Models;

/// <summary>The SDK's client for what is configured. It never retries: the resilience pipeline does.</summary>
internal sealed class ChatClientFactory(HttpClient http, Lazy<TokenCredential> credential)
{
    /// <summary>Both surfaces of Azure OpenAI take it.</summary>
    private const string Scope = "https://cognitiveservices.azure.com/.default";

    /// <summary>What stands for a key where the SDK wants one and the endpoint must not see one.</summary>
    private const string NoKey = "none";

    /// <summary>The attempt timeout is meant to come first; this one is for what does not listen to it.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(5);

    public ChatClient Create(ModelOptions options, TimeSpan attemptTimeout)
    {
        var key = string.IsNullOrEmpty(options.ApiKey) ? null : options.ApiKey;
        if (options.EffectiveProvider == ModelProvider.AzureOpenAI && !options.IsVersionless)
        {
            var azure = Prepared(new AzureOpenAIClientOptions(AzureOpenAIClientOptions.ServiceVersion.V2024_10_21), attemptTimeout);
            azure.AddPolicy(new ApiVersionPolicy(options.ApiVersion), PipelinePosition.PerCall);
            var client = key is null
                ? new AzureOpenAIClient(options.Endpoint, credential.Value, azure)
                : new AzureOpenAIClient(options.Endpoint, new ApiKeyCredential(key), azure);
            return client.GetChatClient(options.Name);
        }

        var compatible = Prepared(new OpenAIClientOptions { Endpoint = options.Endpoint }, attemptTimeout);
        if (key is null)
        {
            PipelinePolicy policy =
                options.EffectiveProvider == ModelProvider.AzureOpenAI
                    ? new BearerTokenPolicy(credential.Value, Scope)
                    : new AnonymousPolicy();
            compatible.AddPolicy(policy, PipelinePosition.BeforeTransport);
        }

        return new ChatClient(options.Name, new ApiKeyCredential(key ?? NoKey), compatible);
    }

    private T Prepared<T>(T options, TimeSpan attemptTimeout)
        where T : ClientPipelineOptions
    {
        options.RetryPolicy = new ClientRetryPolicy(maxRetries: 0);
        options.NetworkTimeout = attemptTimeout + Margin;
        options.Transport = new HttpClientPipelineTransport(http);
        return options;
    }
}
