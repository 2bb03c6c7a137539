using System.Diagnostics;
using System.Net;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Azure.Models.Escalation;
using Pipeline.Azure.Models.Resilience;
using Pipeline.Quota;
using Pipeline.Spending;
using Pipeline.Storage;
using Pipeline.Summarization;
using Pipeline.Summarization.Models;
using Pipeline.Telemetry;
using Polly;
using Polly.Registry;

namespace Pipeline.Azure.Models;

/// <summary>Registers the model.</summary>
public static class ModelServices
{
    /// <summary>
    /// Makes the model that <c>Pipeline:Model</c> names the <see cref="ISummarizer"/>; without an endpoint it stays the
    /// extractive one. Settings are checked at start-up.
    /// </summary>
    public static IServiceCollection AddModelSummarizer(this IServiceCollection services)
    {
        services.AddInstruments();
        services.AddSettings<ModelOptions>(ModelOptions.Section);
        services.AddSettings<ModelResilienceOptions>(ModelResilienceOptions.Section);
        services.AddSettings<ModelChaosOptions>(ModelChaosOptions.Section);
        services.AddSettings<ModelQuotaOptions>(ModelQuotaOptions.Section);
        services.AddSingleton<ITokenCounter, TiktokenCounter>();
        services.AddSingleton(CreateGate);
        services.AddSingleton<ModelQuotas>();
        services.AddModelPrice();
        services.AddResiliencePipeline<string, ModelCompletion>(ModelResilience.Name, (builder, context) =>
        {
            builder.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
            var options = context.ServiceProvider.GetRequiredService<IOptions<ModelResilienceOptions>>().Value;
            var places = new LanePlaces(options);
            context.OnPipelineDisposed(places.Dispose);
            ModelResilience.Configure(
                builder,
                options,
                context.ServiceProvider.GetRequiredService<IOptions<ModelChaosOptions>>().Value,
                places,
                context.ServiceProvider.GetRequiredService<QuotaGate>());
        });
        services.TryAddSingleton(SystemRandom.Create());
        services.TryAddSingleton<TokenCredential>(_ => new DefaultAzureCredential());
        services.AddKeyedSingleton(
            ModelResilience.Name,
            (provider, _) => CreateHttpClient(provider.GetRequiredService<IOptions<ModelOptions>>().Value));
        services.TryAddSingleton<ModelContact>();
        services.AddSingleton<IModelClient>(CreateClient);
        services.AddSingleton(provider => new ModelProbe(
            new(provider.GetRequiredService<IModelClient>),
            provider.GetRequiredService<IOptions<ModelOptions>>(),
            new(() => provider.GetRequiredService<SecondModel>().Probe)));
        services.AddSettings<OutageOptions>(OutageOptions.Section);
        services.AddSettings<EscalationOptions>(EscalationOptions.Section);
        services.AddSettings<EscalationQuotaOptions>(EscalationQuotaOptions.Section);
        services.AddSingleton<SecondModel>();
        services.AddSingleton<IValidateOptions<EscalationOptions>, EscalationValidator>();
        services.Replace(ServiceDescriptor.Singleton(provider =>
            provider.GetRequiredService<IOptions<ModelOptions>>().Value.EffectiveProvider == ModelProvider.Extractive
                ? provider.GetRequiredKeyedService<ISummarizer>(SummarizerKind.Extractive)
                : provider
                    .GetRequiredKeyedService<ISummarizer>(SummarizerKind.Model)
                    .WithEscalation(provider)
                    .WithCeiling(provider)
                    .WithFallback(provider)));
        return services;
    }

    /// <summary>The model with what <see cref="EscalationOptions"/> say of answers that cannot be used.</summary>
    private static ISummarizer WithEscalation(this ISummarizer model, IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<EscalationOptions>>().Value;
        return model.WithEscalation(
            provider.GetRequiredService<SecondModel>().Summarizer,
            options.Extractive,
            options.On.Count > 0 ? options.On.AsEnumerable() : EscalationOptions.Classes,
            provider);
    }

    private static CutPromptGuard CreateClient(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<ModelOptions>>().Value;
        var factory = new ChatClientFactory(
            provider.GetRequiredKeyedService<HttpClient>(ModelResilience.Name),
            new Lazy<TokenCredential>(provider.GetRequiredService<TokenCredential>));
        var transport = new ChatTransport(
            factory.Create(options, provider.GetRequiredService<IOptions<ModelResilienceOptions>>().Value.AttemptTimeout),
            options,
            provider.GetRequiredService<ResiliencePipelineProvider<string>>().GetPipeline<ModelCompletion>(ModelResilience.Name),
            provider.GetRequiredService<QuotaGate>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ChatTransport>>());
        var client = new ChatModelClient(
            transport,
            options,
            provider.GetRequiredService<IOptions<ModelPrice>>().Value,
            new(provider.GetRequiredService<SpendingGate>(), provider.GetRequiredService<DumpCeilings>()),
            provider.GetRequiredService<IOptions<BudgetOptions>>().Value.Currency,
            provider.GetRequiredService<PipelineMetrics>(),
            provider.GetRequiredService<ActivitySource>(),
            provider.GetRequiredService<TimeProvider>());
        return new(
            new(
                client,
                provider.GetRequiredService<ModelContact>(),
                options.Endpoint?.Host ?? "",
                provider.GetRequiredService<TimeProvider>()),
            provider.GetRequiredService<ITokenCounter>(),
            provider.GetRequiredService<ILogger<CutPromptGuard>>());
    }

    private static QuotaGate CreateGate(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<ModelOptions>>().Value;
        var gate = new QuotaGate(
            provider.GetRequiredService<IOptions<ModelQuotaOptions>>().Value.Limits,
            options.QuotaKey,
            provider.GetService<ISharedRows>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<Random>(),
            provider.GetRequiredService<ILogger<QuotaGate>>());
        provider.GetRequiredService<PipelineMetrics>().ObserveQuota(() => gate.Used);
        return gate;
    }

    // A redirect could carry the key elsewhere. The SDK's own timeout applies, not this client's.
    private static HttpClient CreateHttpClient(ModelOptions options) => new(new BoundedAnswers(options.AnswerBytes, new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        PooledConnectionLifetime = TimeSpan.FromMinutes(15),
    }))
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
