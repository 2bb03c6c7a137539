using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Cleaning;
using Pipeline.Dumps;
using Pipeline.Grounding;
using Pipeline.Summarization;
using Pipeline.Summarization.Extractive;

namespace Pipeline;

/// <summary>Registers what turns bytes into articles and articles into summaries.</summary>
public static class ArticleServices
{
    /// <summary>Reading, cleaning and extractive summarising: all that needs no storage and no network.</summary>
    public static IServiceCollection AddArticleProcessing(this IServiceCollection services)
    {
        services.AddDumpReaders();
        services.AddSettings<SummaryOptions>(SummaryOptions.Section);
        services.AddSettings<GroundingOptions>(GroundingOptions.Section);
        services.AddSingleton(provider => new GroundingChecker(provider.GetRequiredService<IOptions<GroundingOptions>>().Value));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSettings<QualityOptions>(QualityOptions.Section);
        services.AddSingleton<QualityGates>();
        services.AddSingleton<ArticleCleaner>();
        services.AddKeyedSingleton<ISummarizer, ExtractiveSummarizer>(SummarizerKind.Extractive);
        services.AddSingleton<ModelSummarizer>();
        services.AddKeyedSingleton<ISummarizer>(SummarizerKind.Model, (provider, _) => provider.GetRequiredService<ModelSummarizer>());
        services.TryAddSingleton(provider => provider.GetRequiredKeyedService<ISummarizer>(SummarizerKind.Extractive));
        return services;
    }

    /// <summary>The model with what <see cref="OutageOptions"/> say of long outages.</summary>
    public static ISummarizer WithFallback(this ISummarizer model, IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<OutageOptions>>().Value.FallbackAfter is { } after
            ? new FallbackSummarizer(
                model,
                provider.GetRequiredKeyedService<ISummarizer>(SummarizerKind.Extractive),
                after,
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<FallbackSummarizer>>())
            : model;
}
