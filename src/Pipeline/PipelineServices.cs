using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pipeline.Cleaning;
using Pipeline.Dumps;
using Pipeline.Summarization;

namespace Pipeline;

/// <summary>Registers the product's heart. Every host calls this and adds its own ports.</summary>
public static class PipelineServices
{
    /// <summary>Reading, cleaning and extractive summarising: all that needs no storage and no network.</summary>
    public static IServiceCollection AddArticleProcessing(this IServiceCollection services)
    {
        services.AddOptions<DumpLimits>().BindConfiguration(DumpLimits.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IDumpReader, NdjsonReader>();
        services.AddSingleton<IDumpReader, PlainTextReader>();
        services.AddSingleton<DumpReaders>();
        services.AddSingleton<IArticleCleaner, ArticleCleaner>();
        services.AddKeyedSingleton<ISummarizer, ExtractiveSummarizer>(SummarizerKind.Extractive);
        services.AddKeyedSingleton<ISummarizer, ModelSummarizer>(SummarizerKind.Model);
        services.TryAddSingleton(provider => provider.GetRequiredKeyedService<ISummarizer>(SummarizerKind.Extractive));
        return services;
    }
}
